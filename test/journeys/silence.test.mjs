// Nobody answers: a problem climbs by itself from its manager to a minister, who decides on a phone; and it comes back, decided.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { closeBrowser, enterAs, fits, government, person, sound } from './support.mjs';

const started = '2026-05-20', daysAtMost = 25;
let town;
before(async () => { town = await government({ today: started }); });
after(async () => { await closeBrowser(); await town?.close(); });

const later = (day, by) => new Date(Date.parse(day) + by * 86400000).toISOString().slice(0, 10);

/** Tells in the dialog of a deed what it wants, and sends it. */
async function act(page, link, text) {
  await page.getByRole('link', { name: link }).first().click();
  const dialog = page.locator('dialog[open]');
  await dialog.locator('textarea').first().fill(text);
  await Promise.all([page.waitForNavigation(), dialog.locator('button[type="submit"], button:not([type])').last().click()]);
}

test('silence climbs from a manager to a minister and comes back decided', async () => {
  const manager = await person(town.base);
  await enterAs(manager, 'Gerencia de Meta, Descentralización');
  await manager.goto(town.base + '/metas/A03/2,03/restricciones/nueva');
  await manager.getByLabel('Título').fill('Nadie firma la partida de los centros');
  await manager.locator('select[name="type"]').selectOption('financial');
  await manager.locator('textarea[name="decision_asked"]').fill('Firmar la partida de los dos centros.');
  await manager.locator('textarea[name="treatment_what"]').fill('Pedir la firma por expediente.');
  await manager.getByRole('button', { name: 'Registrar' }).click();
  await manager.waitForURL(/restricciones\/R-\d+$/);
  const address = new URL(manager.url()).pathname, code = address.split('/').pop();
  const token = town.timon('token', 'add', '--user', 'ismael.quirogal@rioclaro.example', '--scope', 'read').split('\n').pop();
  const now = async () => (await fetch(`${town.base}/api/v1/restrictions?q=${code}&limit=200`, { headers: { authorization: `Bearer ${token}` } })).json()
    .then(answer => answer.items.find(each => each.code === code));

  let day = started, levels = ['manager'];
  for (let days = 1; days <= daysAtMost && levels.at(-1) !== 'minister'; ++days) {
    day = later(started, days);
    town.timonOn(day, 'turn-day');
    const { level } = await now();
    if (level !== levels.at(-1)) levels.push(level);
  }
  assert.deepEqual(levels, ['manager', 'coordinator', 'minister'], 'one level at a time, each in its turn');
  assert.equal((await now()).silent_climbs, 2);
  await town.wake(day);

  const minister = await person(town.base, { width: 390, height: 844 });
  await enterAs(minister, 'Ministra de Educación');
  await minister.goto(town.base + address);
  await minister.getByText('Subió por silencio').or(minister.getByText('subió por silencio')).first().waitFor();
  await fits(minister, 'climbed by silence, on a phone');
  await sound(minister, 'climbed by silence, on a phone');
  await minister.locator('form[action$="/respuesta"] textarea[name="text"]').fill('Se firma la partida; la Coordinación la lleva a Hacienda mañana.');
  await minister.getByRole('button', { name: 'Responder' }).click();
  await minister.getByText('Se firma la partida').first().waitFor();
  await act(minister, 'Devolver', 'Está decidido: lleve la partida a Hacienda.');

  const coordinator = await person(town.base);
  await enterAs(coordinator, 'Coordinación Institucional, Educación');
  await coordinator.goto(town.base + address);
  await act(coordinator, 'Devolver', 'La partida está firmada: puede contratar.');

  await manager.goto(town.base + '/mi-semana');
  await manager.getByText('Se firma la partida').first().waitFor();
  await manager.goto(town.base + address);
  await act(manager, 'Resolver', 'Partida firmada y en Hacienda.');
  await manager.getByText('Resuelta').first().waitFor();
  await sound(manager, 'came back decided');
  const log = await manager.locator('main').innerText();
  for (const said of ['Se firma la partida', 'lleve la partida a Hacienda', 'puede contratar']) assert.ok(log.includes(said), `the log keeps «${said}»`);
  town.timon('verify');
});
