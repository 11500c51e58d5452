// A manager's Wednesday: what is due is told in place, undone in place, and nothing that was typed is lost.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { closeBrowser, enterAs, fits, government, person, sound } from './support.mjs';

let town;
before(async () => { town = await government(); });
after(async () => { await closeBrowser(); await town.close(); });

test('a manager confirms, tells, and takes it back', async () => {
  const page = await person(town.base);
  await enterAs(page, 'Gerencia de Meta, Descentralización');
  assert.match(page.url(), /mi-semana$/);
  const row = page.locator('.task', { hasText: '2,03' });
  await row.getByRole('button', { name: 'Sin cambios' }).click();
  await row.getByText('Sin cambios,').waitFor();
  await row.getByRole('button', { name: 'Deshacer' }).click();
  await row.getByRole('button', { name: 'Sin cambios' }).waitFor();

  await row.getByRole('link', { name: 'Actualizar' }).click();
  const text = page.locator('.task textarea[name="text"]');
  await text.fill('Se entrevistaron 14 postulantes y quedan 10.');
  await sound(page, 'an open row');
  await page.getByRole('button', { name: /Guardar/ }).first().click();
  await page.locator('.task', { hasText: '2,03' }).getByText('Guardado').waitFor();
  await page.goto(town.base + '/metas/A03/2,03');
  await page.getByText('Se entrevistaron 14 postulantes').first().waitFor();
});

test('the week works on a phone and without scripts', async () => {
  const page = await person(town.base, { width: 360, height: 740, script: false });
  await enterAs(page, 'Gerencia de Meta, Descentralización');
  const row = page.locator('.task', { hasText: '5,02' });
  await row.getByRole('link', { name: 'Actualizar' }).click();
  await page.locator('textarea[name="text"]').fill('La capacitación empieza el lunes 1 de junio.');
  await page.getByRole('button', { name: /Guardar/ }).first().click();
  await page.goto(town.base + '/metas/A03/5,02');
  await page.getByText('La capacitación empieza el lunes').first().waitFor();
  const looking = await person(town.base, { width: 360, height: 740 });
  await enterAs(looking, 'Gerencia de Meta, Descentralización');
  await fits(looking, 'Mi semana');
});
