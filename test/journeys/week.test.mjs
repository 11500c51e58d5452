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

test('a date is moved in its row and taken back without a trace', async () => {
  const page = await person(town.base);
  await enterAs(page, 'Gerencia de Meta, Descentralización');
  const row = page.locator('.task', { hasText: '5,02' });
  await row.getByRole('link', { name: 'Actualizar' }).click();
  await page.locator('.task textarea[name="text"]').fill('Se espera la sala.');
  await row.getByRole('link', { name: 'Reprogramar' }).click();
  await row.getByLabel('Nueva fecha').fill('2026-07-15');
  await row.getByRole('button', { name: 'Reprogramar' }).click();
  await row.locator('.move-form .error').first().waitFor();
  assert.equal(await row.getByLabel('Nueva fecha').inputValue(), '2026-07-15');
  await sound(page, 'a row with a new date');
  await row.getByLabel('Motivo', { exact: true }).selectOption('supplier');
  await row.getByLabel('Explique el motivo').fill('La sala se entrega en julio.');
  await row.getByRole('button', { name: 'Reprogramar' }).click();
  await row.getByText('Reprogramada para el 15 jul').waitFor();
  assert.equal(await page.locator('.task textarea[name="text"]').inputValue(), 'Se espera la sala.');
  await row.getByRole('button', { name: 'Deshacer la reprogramación' }).click();
  await row.getByText('Reprogramada para').waitFor({ state: 'detached' });
  await page.goto(town.base + '/metas/A03/5,02');
  assert.equal(await page.getByText('La sala se entrega en julio').count(), 0);
});

test('the week works on a phone and without scripts', async () => {
  const page = await person(town.base, { width: 360, height: 740, script: false });
  await enterAs(page, 'Gerencia de Meta, Descentralización');
  const row = page.locator('.task', { hasText: '5,02' });
  await row.getByRole('link', { name: 'Actualizar' }).click();
  await page.locator('.task textarea[name="text"]').fill('La capacitación empieza el lunes 1 de junio.');
  await page.getByRole('button', { name: /Guardar/ }).first().click();
  await page.goto(town.base + '/metas/A03/5,02');
  await page.getByText('La capacitación empieza el lunes').first().waitFor();
  const looking = await person(town.base, { width: 360, height: 740 });
  await enterAs(looking, 'Gerencia de Meta, Descentralización');
  await fits(looking, 'Mi semana');
});
