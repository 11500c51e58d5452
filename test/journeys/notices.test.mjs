// Silence lifts a problem from a manager to a coordinator, who reads of it in the mail, follows its link, and finds it in the inbox.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { closeBrowser, enterAs, fits, government, person, sound } from './support.mjs';
import { mailSink } from './smtp.mjs';

const coordination = 'Coordinación Institucional, Educación', julian = 'julian.arozamena@rioclaro.example';
let town, sink;
before(async () => {
  sink = await mailSink();
  town = await government({ serve: base => ['--mail-server', sink.url, '--mail-from', 'timon@rioclaro.example', '--public-address', base] });
});
after(async () => { await closeBrowser(); await town?.close(); await sink.close(); });

const unread = async page => Number(/(\d+)/.exec(await page.locator('.topbar a[href$="/avisos"]').getAttribute('aria-label'))[1]);

test('what climbed by silence is in the mail, and its link opens the right page', async () => {
  const coordinator = await person(town.base);
  await enterAs(coordinator, coordination);
  const before = await unread(coordinator);
  town.timonOn('2026-05-26', 'turn-day');  // A-55 leaves its manager that day
  const mail = await sink.wait(each => each.to === julian && each.subject.includes('A-55'), 'A-55 to its coordinator');
  assert.equal(mail.auto, 'auto-generated');
  assert.match(mail.text, /Subió a usted por silencio/);
  const link = /https?:\/\/\S+\/alertas\/A-55/.exec(mail.text)[0];
  assert.ok(mail.html.includes(`href="${link}"`), 'both parts lead to the same page');
  await coordinator.goto(link);
  assert.match(await coordinator.locator('main').innerText(), /A-55/);
  await coordinator.getByText(`La tiene ${coordination}`).or(coordinator.getByText('Decisión que se le pide')).first().waitFor();
  await coordinator.goto(town.base + '/tablero');
  assert.ok(await unread(coordinator) > before, 'the bell counts it');
  const sent = sink.mails.filter(each => each.subject.includes('A-55')).length;
  town.timonOn('2026-05-26', 'turn-day');
  await new Promise(done => setTimeout(done, 4000));
  assert.equal(sink.mails.filter(each => each.subject.includes('A-55')).length, sent, 'a day turned twice mails once');

  const stranger = await person(town.base);
  await enterAs(stranger, 'Administración del sistema');
  assert.equal((await stranger.goto(link)).status(), 404, 'a forwarded link opens nothing to who may not see it');
});

test('the inbox leads to things, is read at once, and unread again', async () => {
  const page = await person(town.base);
  await enterAs(page, coordination);
  await page.goto(town.base + '/avisos');
  await sound(page, 'inbox');
  const all = await unread(page);
  const line = page.locator('.notice-line.unread', { hasText: 'A-55' });
  const address = await line.locator('a').getAttribute('href');
  await line.getByRole('link').click();
  await page.waitForURL(/alertas\/A-55$/);
  assert.equal(await unread(page), all - 1, 'what was opened was read');
  await page.goto(town.base + '/avisos');
  await page.locator('.notice-line', { hasText: 'A-55' }).getByRole('button').click();
  await page.locator('.notice-line.unread', { hasText: 'A-55' }).waitFor();
  await page.getByRole('button', { name: 'Marcar todo como leído' }).click();
  await page.getByText(`Se marcaron ${all} avisos como leídos.`).waitFor();
  assert.equal(await unread(page), 0);
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await page.locator('.notice-line.unread').first().waitFor();
  assert.equal(await unread(page), all);

  const stranger = await person(town.base);
  await enterAs(stranger, 'Administración del sistema');
  assert.equal((await stranger.goto(town.base + address)).status(), 404, 'nobody reads another’s');
});

test('a person says what comes by mail, and when', async () => {
  const page = await person(town.base, { width: 390, height: 844, dark: true });
  await enterAs(page, coordination);
  await page.goto(town.base + '/avisos');
  await fits(page, 'inbox on a phone');
  await sound(page, 'inbox in the dark');
  await page.getByRole('link', { name: 'Preferencias' }).click();
  await page.getByText(`Los correos van a ${julian}`).waitFor();
  await fits(page, 'preferences on a phone');
  await sound(page, 'preferences');
  await page.getByLabel('Enseguida, cuando un asunto sube a usted').uncheck();
  await page.getByLabel('Hora del resumen').fill('06:45');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Se guardaron sus preferencias.').waitFor();
  await page.goto(town.base + '/cuenta/avisos');
  assert.equal(await page.getByLabel('Enseguida, cuando un asunto sube a usted').isChecked(), false);
  assert.equal(await page.getByLabel('Hora del resumen').inputValue(), '06:45');
  town.timon('verify');
});
