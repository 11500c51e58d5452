// What every journey needs: a government of its own, a browser, and eyes for accessibility.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, readFileSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const binary = resolve(process.env.TIMON ?? 'build/release/timon');
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
export const friday = '2026-05-22';

const freePort = () => new Promise(done => {
  const socket = createServer().listen(0, '127.0.0.1', () => { const { port } = socket.address(); socket.close(() => done(port)); });
});

/** A server with the demonstration government as of `today`, or what the command of `load` makes and says; `engine` postgresql needs TEST_POSTGRES; `serve` says what else the
 * server is told, given its address. */
export async function government({ today = friday, engine = 'sqlite', load = ['demo'], serve = () => [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'timon-journey-'));
  let database = `sqlite:${folder}/timon.db`, drop = () => {};
  if (engine === 'postgresql') {
    const name = 'journey_' + process.pid + '_' + Math.floor(performance.now());
    const psql = text => execFileSync('psql', ['-X', '-q', '-d', process.env.TEST_POSTGRES + '/postgres', '-c', text]);
    psql(`CREATE DATABASE ${name}`);
    database = `${process.env.TEST_POSTGRES}/${name}`;
    drop = () => psql(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
  const timonOn = (day, ...words) => execFileSync(binary, [...words, '--database', database, '--today', day], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  const timon = (...words) => timonOn(today, ...words);
  const said = load.length ? timon(...load) : '';
  const port = await freePort();
  const log = openSync(`${folder}/log`, 'w');
  const base = `http://127.0.0.1:${port}`;
  let server;
  const start = async day => {
    server = spawn(binary, ['serve', '--database', database, '--today', day, '--listen', `127.0.0.1:${port}`, ...serve(base)], { stdio: ['ignore', log, log] });
    for (let tries = 0; ; ++tries) {
      if (await fetch(base + '/readyz').then(answer => answer.ok, () => false)) break;
      if (tries > 600 || server.exitCode !== null) throw new Error('the server did not start: ' + readFileSync(`${folder}/log`, 'utf8').slice(-500));
      await new Promise(done => setTimeout(done, 100));
    }
  };
  const end = async () => {
    const ended = new Promise(done => server.once('exit', done));
    server.kill('SIGTERM');
    assert.equal(await ended, 0, 'the server drains and ends well');
  };
  await start(today);
  return {
    base, timon, timonOn, database, said,
    /** The same government on another day: whoever is signed in stays so. */
    async wake(day) {
      if (server.exitCode === null) await end();
      await start(day);
    },
    /** Nobody answers until it is woken. */
    sleep: end,
    async close() {
      try {
        if (server.exitCode === null) await end();
      } finally {
        drop();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

let browser;
/** A window of its own for one person. What breaks the content-security policy or throws in a script fails the journey. */
export async function person(base, { width = 1366, height = 900, dark = false, script = true } = {}) {
  browser ??= await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', javaScriptEnabled: script, locale: 'es-AR', timezoneId: 'America/Argentina/Buenos_Aires' });
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  const troubles = [];
  page.on('pageerror', error => troubles.push(String(error)));
  page.on('console', message => { if (message.type() === 'error' && !/status of (4\d\d)/.test(message.text())) troubles.push(message.text()); });
  page.troubles = troubles;
  page.base = base;
  page.leave = () => context.close();
  return page;
}
export const closeBrowser = async () => { await browser?.close(); browser = undefined; };

/** Comes in by the demonstration's own door; `office` is the title of the office, or part of it. */
export async function enterAs(page, office) {
  await page.goto(page.base + '/ingresar');
  await page.locator('form[action$="/entrar-como"] button').filter({ hasText: office }).first().click();
  await page.waitForURL(url => !url.pathname.endsWith('/entrar-como') && !url.pathname.endsWith('/ingresar'));
}

/** No violation of WCAG A or AA, and no trouble in the console. */
export async function sound(page, where) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
  const found = result.violations.map(each => `${each.id}: ${each.nodes.slice(0, 3).map(node => node.target.join(' ')).join('; ')}`);
  assert.deepEqual(found, [], `${where}: accessibility`);
  assert.deepEqual(page.troubles, [], `${where}: console`);
}

/** Nothing wider than the window. */
export async function fits(page, where) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${where} is ${wide} px too wide at ${page.viewportSize().width} px`);
}
