// What changed since one was last here, what was moved, and when it is likely to end: how a coordinator and the delivery unit look.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { closeBrowser, enterAs, fits, government, person, sound } from './support.mjs';

let town;
before(async () => { town = await government(); });
after(async () => { await closeBrowser(); await town.close(); });

for (const width of [1366, 390]) {
  test(`from the strip to everything that changed, at ${width} px`, async () => {
    const page = await person(town.base, { width });
    await enterAs(page, 'Unidad de Metas');
    await page.goto(town.base + '/tablero');
    await page.locator('.since-strip').getByText('Desde su última visita').waitFor();
    await page.getByRole('link', { name: 'Ver qué cambió' }).click();
    await page.locator('.changes-grid').waitFor();
    assert.equal(await page.locator('.changes-grid>section').count(), 5);
    await sound(page, 'columns');
    await fits(page, 'columns');
    await page.getByRole('link', { name: 'Último comité' }).click();
    await page.getByText('Qué cambió desde el viernes 15 de mayo de 2026').first().waitFor();
    await page.getByRole('link', { name: 'Verlos todos, con autor y hora' }).click();
    await page.waitForURL(/tablero\/cambios/);
    assert.ok(await page.locator('tbody tr time').count() > 0, 'each with its time');
    await sound(page, 'everything');
    await fits(page, 'everything');
    await page.leave();
  });

  test(`the ledger and its figures, at ${width} px`, async () => {
    const page = await person(town.base, { width });
    await enterAs(page, 'Unidad de Metas');
    await page.goto(town.base + '/reprogramaciones?too_late=true');
    const rows = await page.locator('tbody tr[data-row]').count();
    assert.ok(rows > 0);
    assert.equal(await page.getByText('Movida vencida', { exact: true }).count(), rows, 'all of them were moved too late');
    await sound(page, 'ledger');
    await fits(page, 'ledger');
    await page.goto(town.base + '/reprogramaciones/integridad');
    await sound(page, 'figures');
    await fits(page, 'figures');
    const figure = page.locator('.integrity-strip a').nth(1);
    const count = Number(await figure.textContent());
    await figure.click();
    await page.waitForURL(/metas-intermedias/);
    assert.equal(await page.locator('tbody tr[data-row]').count(), Math.min(count, 50), 'a figure leads to as many rows');
    await sound(page, 'rows');
    await fits(page, 'rows');
    await page.leave();
  });
}

test('the forecast stands beside the plan, on paper and without scripts too', async () => {
  const page = await person(town.base, { script: false });
  await enterAs(page, 'Unidad de Metas');
  await page.goto(town.base + '/metas/A03');
  await page.getByRole('heading', { name: 'Pronóstico' }).waitFor();
  assert.match(await page.locator('section:has(#forecast-title) details').innerHTML(), /últimas \d+ fechas que vencieron/);
  await page.leave();
});
