// A coordinator takes a goal from its need to a dated path, approves it, and moves a date knowing what it does.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { closeBrowser, enterAs, fits, government, person, sound } from './support.mjs';

let demo;
before(async () => { demo = await government(); });
after(async () => { await closeBrowser(); await demo?.close(); });

const next = page => page.locator('.form-foot .btn-primary').last().click();

async function build(page, code) {
  await page.goto(page.base + '/metas/asistente');
  await page.fill('#need', 'En siete parajes se cruza el arroyo a pie.');
  await sound(page, 'need');
  await fits(page, 'need');
  await next(page);
  await page.locator('#institution').waitFor();
  if (!await page.inputValue('#institution')) await page.selectOption('#institution', { index: 1 });
  await page.selectOption('#objective', { index: 1 });
  await next(page);
  await page.fill('#product', 'Siete pasarelas peatonales.');
  await next(page);
  await page.fill('#result', 'Nadie cruza el arroyo a pie.');
  await page.fill('#title', 'Siete pasarelas habilitadas');
  await page.fill('#code', code);
  await next(page);
  await page.locator('#starts_on').waitFor();
  await page.fill('#starts_on', '2026-06-01');
  await page.fill('#ends_on', '2027-12-31');
  await page.selectOption('#template', 'obra-vial');
  await next(page);
  await page.getByText('Camino habilitado al tránsito').waitFor();
  await sound(page, 'path');
  await fits(page, 'path');
  await page.getByRole('button', { name: 'Crear la meta con su ruta' }).click();
  await page.waitForURL(new RegExp(`/metas/${code}/gantt`));
}

for (const width of [1366, 390]) {
  test(`a coordinator plans a goal and moves a date with its effect in view, at ${width} px`, async () => {
    const page = await person(demo.base, { width });
    const code = width === 1366 ? 'P01' : 'P02';
    await enterAs(page, 'Coordinación');
    await build(page, code);
    await page.locator('svg.gantt').first().waitFor();
    await sound(page, 'gantt');
    await fits(page, 'gantt');

    await page.getByRole('link', { name: 'Aprobar el plan' }).first().click();
    await page.locator('#deed button.btn-primary').click();
    await page.waitForURL(new RegExp(`/metas/${code}$`));

    await page.goto(`${page.base}/metas/${code}/gantt`);
    await page.locator('.gantt-table tbody tr', { hasText: '2,01' }).locator('td a').first().press('Enter');
    await page.locator('#deed #due_on').waitFor();
    const day = await page.inputValue('#deed #due_on');
    await page.fill('#deed #due_on', '2026-11-30');
    await page.locator('#deed #due_on').dispatchEvent('change');
    await page.locator('#move-preview').getByText('2,02').waitFor();
    await page.getByText('Correr también las').waitFor();
    await sound(page, 'effect');
    await page.selectOption('#deed #cause', 'procedure');
    await page.fill('#deed #reason', 'El pliego espera el dictamen del organismo de control.');
    await page.locator('#deed button.btn-primary').click();
    await page.waitForURL(/gantt/);
    const after = await page.locator('.gantt-table tbody tr', { hasText: '2,02' }).first().textContent();
    assert.match(after, /2027|ene|feb/, `the successor went along (before: ${day})`);
    await page.goto(`${page.base}/metas/${code}/2,02`);
    await page.getByText('El pliego espera el dictamen').first().waitFor();
    await page.leave();
  });
}

test('templates are kept by the unit, and the path of a goal becomes one', async () => {
  const page = await person(demo.base);
  await enterAs(page, 'Unidad de Metas');
  await page.goto(demo.base + '/plantillas');
  await sound(page, 'templates');
  await page.goto(demo.base + '/plantillas/nueva?meta=A03');
  await page.fill('#name', 'Centros de atención');
  await sound(page, 'template');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('link', { name: 'Centros de atención' }).waitFor();
  await page.leave();
});
