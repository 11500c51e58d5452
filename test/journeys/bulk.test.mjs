// Many milestones at once: filtered, kept as a view, moved with one reason, read in the ledger and brought back; a label and its filter;
// rows chosen with the keys; goals published from the board and taken back.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { closeBrowser, enterAs, fits, government, person, sound } from './support.mjs';

let town;
before(async () => { town = await government(); });
after(async () => { await closeBrowser(); await town?.close(); });

const reason = 'Se espera la nueva licitación de materiales';

for (const width of [1366, 390]) {
  test(`three dates are shifted with one reason and brought back, at ${width} px`, async () => {
    const page = await person(town.base, { width });
    await enterAs(page, 'Unidad de Metas');
    const list = town.base + '/metas-intermedias?standing=on_course&critical=true';
    await page.goto(list);
    await sound(page, 'list');
    await fits(page, 'list');

    const name = `En curso, ${width}`;
    const keep = page.locator('form[action$="/metas-intermedias/vistas"]');
    await keep.locator('#name').fill(name);
    await keep.getByRole('button', { name: 'Guardar esta vista' }).click();
    await page.getByRole('link', { name, exact: true }).waitFor();

    const ticks = page.locator('input[name=item]');
    for (const row of [0, 1, 2]) await ticks.nth(row).check();
    await page.getByRole('button', { name: 'Correr fechas' }).click();
    await page.locator('#reason').waitFor();
    await sound(page, 'what is chosen');
    await fits(page, 'what is chosen');
    await page.fill('#days', '7');
    await page.selectOption('#cause', 'supplier');
    await page.fill('#reason', reason);
    await page.getByRole('button', { name: 'Hacerlo en todas' }).click();
    await page.getByText('Hecho en 3 metas intermedias.').waitFor();
    await sound(page, 'what was done');
    await fits(page, 'what was done');

    const ledger = async () => {
      const other = await page.context().newPage();
      await other.goto(town.base + '/reprogramaciones');
      const count = await other.getByText(reason).count();
      await other.close();
      return count;
    };
    assert.equal(await ledger(), 3, 'each stands in the ledger with the reason');
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await page.getByText('Lo que se deshizo').first().waitFor();
    assert.equal(await ledger(), 0, 'an undone move leaves the ledger');
    await page.leave();
  });

  test(`a label is put on many and filters, at ${width} px`, async () => {
    const page = await person(town.base, { width });
    await enterAs(page, 'Unidad de Metas');
    await page.goto(town.base + '/metas-intermedias?standing=late');
    for (const row of [0, 1]) await page.locator('input[name=item]').nth(row).check();
    await page.getByRole('button', { name: 'Poner etiqueta' }).click();
    const label = `Obra delegada ${width}`;
    await page.fill('#label', label);
    await page.getByRole('button', { name: 'Hacerlo en todas' }).click();
    await page.getByText('Hecho en 2 metas intermedias.').waitFor();
    await page.goto(town.base + '/metas-intermedias?tag=' + encodeURIComponent(label.toLowerCase()));
    assert.equal(await page.locator('tbody tr[data-row]').count(), 2);
    await page.locator('tbody tr[data-row] a.name').first().click();
    await page.getByRole('heading', { name: 'Etiquetas' }).waitFor();
    await sound(page, 'milestone');
    await fits(page, 'milestone');
    await page.goto(town.base + '/papelera');
    await sound(page, 'trash');
    await fits(page, 'trash');
    await page.leave();
  });

  test(`goals are withdrawn from the portal on the board and brought back, at ${width} px`, async () => {
    const page = await person(town.base, { width });
    await enterAs(page, 'Unidad de Metas');
    await page.goto(town.base + '/tablero?standing=late');
    await sound(page, 'board with ticks');
    await fits(page, 'board with ticks');
    for (const row of [0, 1]) await page.locator('input[name=item]').nth(row).check();
    await page.getByRole('button', { name: 'Retirar del portal' }).click();
    await page.getByText('Se hará en 2 metas.').waitFor();
    await sound(page, 'goals that are chosen');
    await fits(page, 'goals that are chosen');
    await page.getByRole('button', { name: 'Hacerlo en todas' }).click();
    await page.getByText('Hecho en 2 metas.').waitFor();
    await page.goto(town.base + '/tablero');
    await page.getByText('El último cambio por lote tocó 2 metas.').waitFor();
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await page.getByText('Lo que se deshizo').first().waitFor();
    await page.getByText('Hecho en 2 metas.').waitFor();
    await page.leave();
  });
}

for (const list of ['/metas-intermedias?standing=on_course', '/tablero?group=none'])
  test(`rows are chosen with the keys and with a range, on ${list}`, async () => {
    const page = await person(town.base, { width: 1366 });
    await enterAs(page, 'Unidad de Metas');
    await page.goto(town.base + list);
    const ticked = () => page.locator('input[name=item]:checked').count();
    const bar = page.locator('.bulk[data-for-ticks]');
    assert.equal(await bar.isVisible(), false, 'nothing is chosen yet');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    assert.equal(await ticked(), 1);
    await bar.waitFor();
    for (const key of ['j', 'j', 'Shift+X']) await page.keyboard.press(key);
    assert.equal(await ticked(), 3, 'from the last one chosen to this one');
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    assert.equal(await ticked(), 2, 'a row is left as it is chosen');
    await page.locator('input[name=item]').nth(3).click();
    await page.locator('input[name=item]').nth(6).click({ modifiers: ['Shift'] });
    assert.equal(await ticked(), 6);
    assert.match(await bar.textContent(), /6/);
    await page.keyboard.press('?');
    await page.locator('#shortcuts').getByText('Elegir hasta la última fila elegida').waitFor();
    await page.keyboard.press('Escape');
    await page.leave();
  });
