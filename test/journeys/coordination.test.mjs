// A week of three levels: a manager hands off, the coordinator sends it back and then forward, the minister decides on a phone, and the manager reads both.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { closeBrowser, enterAs, fits, government, person, sound } from './support.mjs';

// On Tuesday every cut-off lies ahead, whatever the hour at which this runs.
const tuesday = '2026-05-19';
const theManager = 'Gerencia de Meta, Descentralización', theCoordinator = 'Coordinación Institucional, Educación', theMinister = 'Ministra de Educación';

let town;
before(async () => { town = await government({ today: tuesday }); });
after(async () => { await closeBrowser(); await town.close(); });

async function handOff(page, lines) {
  await page.goto(town.base + '/mi-semana');
  await page.locator('[id^="hand-off-"] textarea').fill(lines);
  const kept = page.waitForResponse(answer => answer.url().endsWith('/mi-semana/entrega'));
  await page.locator('[id^="hand-off-"] form button[type=submit]').click();
  await kept;
  await page.locator('[id^="hand-off-"]').getByText(/Entregada/).first().waitFor();
}

test('a week goes up from the manager to the minister and comes back', async () => {
  const manager = await person(town.base), coordinator = await person(town.base), minister = await person(town.base, { width: 390, height: 844 });
  await enterAs(manager, theManager);
  await enterAs(coordinator, theCoordinator);
  await enterAs(minister, theMinister);

  // What is only drafted is nobody else's.
  await manager.locator('[id^="hand-off-"] textarea').fill('Un borrador que nadie más lee.');
  await manager.waitForTimeout(3500);
  await coordinator.goto(town.base + '/coordinacion');
  assert.equal(await coordinator.getByText('Un borrador que nadie').count(), 0);
  await coordinator.locator('#missing .task', { hasText: 'Descentralización' }).getByRole('button', { name: /Recordar/ }).click();
  await coordinator.locator('#missing .task', { hasText: 'Descentralización' }).getByText('Recordado hoy').waitFor();
  await manager.goto(town.base + '/avisos');
  await manager.getByText('le recuerda su entrega').first().waitFor();

  await handOff(manager, 'Se recuperaron dos jornadas.\nSigue parado el certificado 7.');
  await coordinator.goto(town.base + '/coordinacion');
  const report = coordinator.locator('.task', { hasText: 'Descentralización' });
  await report.getByText('2. Sigue parado el certificado 7.').waitFor();
  await sound(coordinator, 'the coordinator\'s page');

  // A return needs its note; what was ticked stays when the form comes back.
  await report.getByText('Devolver').click();
  await report.getByRole('button', { name: 'Guardar y seguir' }).click();
  await report.locator('.error').first().waitFor();
  await report.getByLabel(/Su nota/).fill('Falta decir de cuánto es el certificado y quién lo firma.');
  await report.getByRole('button', { name: 'Guardar y seguir' }).click();
  await report.getByText('Devuelto,').waitFor();
  await manager.goto(town.base + '/mi-semana');
  await manager.getByText('Falta decir de cuánto es el certificado').first().waitFor();
  await handOff(manager, 'El certificado 7 es de 41 millones y lo firma Hacienda.');

  // An old page of the coordinator's office learns that it came again, and keeps what was typed.
  await coordinator.goto(town.base + '/coordinacion');
  await report.getByText('1. El certificado 7 es de 41 millones').waitFor();
  await report.getByText('Con reparos').click();
  await report.getByLabel(/Que lo vea/).check();
  await report.getByLabel(/Su nota/).fill('Recomiendo pedir la firma antes del viernes.');
  await report.getByRole('button', { name: 'Guardar y seguir' }).click();
  await report.getByText(/Con reparos, /).waitFor();

  // What is derived to the minister is in the pack by itself; the order is the coordinator's.
  const paralysed = coordinator.locator('.issues a', { hasText: 'Reformulación' });
  const address = await paralysed.getAttribute('href');
  await coordinator.goto(town.base + address + '/derivacion');
  await coordinator.getByLabel('Por qué la deriva').fill('La firma depende de Hacienda.');
  await coordinator.getByRole('button', { name: /^Derivar/ }).click();
  await coordinator.waitForURL(url => !url.pathname.endsWith('/derivacion'));
  await coordinator.goto(town.base + '/coordinacion');
  const pack = coordinator.locator('#pack');
  await pack.getByText('Reformulación').first().waitFor();
  const last = pack.locator('.ordered li').last();
  await last.getByRole('button', { name: /^Subir/ }).click();
  // What is typed while the order is being saved stays.
  await pack.getByLabel('Nota de la Coordinación').fill('Lo único que frena es la firma de Hacienda.');
  await pack.getByRole('button', { name: 'Entregar al nivel ministerial' }).click();
  await pack.getByText('Sin leer todavía').waitFor();

  await minister.goto(town.base + '/decidir');
  await minister.getByRole('heading', { name: /espera/ }).waitFor();
  await minister.getByText('Lo único que frena es la firma de Hacienda.').waitFor();
  await fits(minister, 'the minister\'s page');
  await sound(minister, 'the minister\'s page');
  const card = minister.locator('.decision-card', { hasText: 'Reformulación' }).first();
  const fold = card.locator('details.fold > summary');
  if (await fold.count()) await fold.click();
  await card.getByRole('button', { name: /^Decidir/ }).click();
  await card.getByLabel('Qué decide').fill('Sí');
  await card.getByRole('button', { name: 'Decidir', exact: true }).click();
  await card.locator('.error').waitFor();
  assert.equal(await card.getByLabel('Qué decide').inputValue(), 'Sí');
  await sound(minister, 'a card with its form');
  await card.getByLabel('Qué decide').fill('Hacienda firma el certificado 7 este viernes.');
  await card.getByRole('button', { name: 'Decidir', exact: true }).click();
  await minister.getByText(/Decidió, /).first().waitFor();
  await minister.getByRole('button', { name: /Marcar la semana como vista/ }).click();
  await minister.getByText('Semana vista').waitFor();

  await coordinator.goto(town.base + '/coordinacion');
  await coordinator.locator('#pack').getByText(/Lo leyó/).waitFor();
  await manager.goto(town.base + '/mi-semana');
  await manager.getByText(/Hacienda firma el certificado 7/).first().waitFor();
  await manager.getByText(/Ministra de Educación/).first().waitFor();
  await sound(manager, 'the manager\'s week, read above');
});

test('the pages of coordination and decision work without scripts, in the dark and on a phone', async () => {
  const page = await person(town.base, { width: 360, height: 740, script: false, dark: true });
  await enterAs(page, theCoordinator);
  for (const address of ['/coordinacion', '/rutina', '/rutina/entregas', '/rutina/pedidos']) {
    await page.goto(town.base + address);
    await fits(page, address);
  }
  await enterAs(page, theMinister);
  await page.goto(town.base + '/decidir');
  await fits(page, '/decidir');
  const verb = page.locator('.decision-card .actions a', { hasText: 'Pedir datos' }).first();
  if (await verb.count()) {
    await page.locator('details.fold').evaluateAll(all => all.forEach(each => { each.open = true; })).catch(() => {});
    await page.goto(town.base + await verb.getAttribute('href'));
    await page.locator('textarea[name=text]').fill('¿Cuánto falta y quién responde?');
    await page.locator('.decision-card form button[type=submit]').click();
    await page.getByText('Pidió datos').first().waitFor();
  }
});

test('the health of the routine is sound and its figures open their rows', async () => {
  const page = await person(town.base);
  await enterAs(page, 'Unidad de Metas');
  await page.goto(town.base + '/rutina');
  await sound(page, '/rutina');
  const cell = page.locator('.health td a', { hasText: ' de ' }).first();
  const [onTime, all] = (await cell.innerText()).split(' de ').map(Number);
  await cell.click();
  await page.waitForURL(/entregas/);
  const states = await page.locator('tbody tr td:nth-child(3)').allInnerTexts();
  assert.equal(states.length, all);
  assert.equal(states.filter(each => each.trim() === 'A tiempo').length, onTime);
  await sound(page, '/rutina/entregas');
});
