// From a spreadsheet of the treasury and a file of shapes to what a government sees: where money runs ahead, and where.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { closeBrowser, enterAs, fits, government, person, sound } from './support.mjs';

let town;
before(async () => { town = await government(); });
after(async () => { await closeBrowser(); await town.close(); });

test('the map says what the table says, and a place leads to its goals', async () => {
  const unit = await person(town.base);
  await enterAs(unit, 'Unidad de Metas');
  await unit.goto(town.base + '/mapa');
  await unit.locator('a.map-label').first().waitFor();
  assert.equal(await unit.locator('path.place-shape').count(), 12, 'every department is drawn');
  const rows = await unit.locator('tbody tr').count();
  assert.equal(await unit.locator('a.map-label').count(), rows, 'the map and the table have the same places');
  await sound(unit, '/mapa');
  await fits(unit, '/mapa');
  // By keyboard: a name on the map is a link.
  await unit.locator('a.map-label', { hasText: 'Capital' }).focus();
  await unit.keyboard.press('Enter');
  await unit.waitForURL(/territorios\/CAP$/);
  await unit.getByRole('heading', { name: 'Capital' }).waitFor();
  await sound(unit, 'a place');
  // A filter changes table and map alike.
  await unit.goto(town.base + '/mapa');
  await unit.locator('select[name="standing"]').selectOption('stopped');
  await unit.waitForURL(/standing=stopped/);
  await unit.locator('a.map-label').first().waitFor();
  assert.equal(await unit.locator('tbody .s-late[role="img"]').count(), 12, 'counts stand in each row');
  await unit.leave();
});

test('without script the table is the map, and on a phone it comes first', async () => {
  const plain = await person(town.base, { script: false });
  await enterAs(plain, 'Unidad de Metas');
  await plain.goto(town.base + '/mapa');
  assert.equal(await plain.locator('tbody tr').count(), 12);
  assert.equal(await plain.locator('.map-frame').isVisible(), false);
  await plain.leave();
  const phone = await person(town.base, { width: 390, height: 844, dark: true });
  await enterAs(phone, 'Unidad de Metas');
  await phone.goto(town.base + '/mapa');
  await phone.locator('a.map-label').first().waitFor();
  const table = await phone.locator('table').boundingBox(), map = await phone.locator('#map').boundingBox();
  assert.ok(table.y < map.y, 'the table comes first');
  await fits(phone, '/mapa on a phone');
  await sound(phone, '/mapa on a phone');
  await phone.leave();
});

test('the administrator brings shapes, and what is none is refused at the field', async () => {
  const keeper = await person(town.base);
  await enterAs(keeper, 'Administración');
  await keeper.goto(town.base + '/territorios/importar');
  await sound(keeper, 'import of places');
  await keeper.locator('#file').setInputFiles({ name: 'mapa.geojson', mimeType: 'application/geo+json', buffer: Buffer.from('{"type":"Topology"}') });
  await keeper.locator('form[action$="/formas"] button').click();
  await keeper.getByText('El archivo es TopoJSON').first().waitFor();
  await sound(keeper, 'refused shapes');
  await keeper.locator('#file').setInputFiles({ name: 'departamentos.geojson', mimeType: 'application/geo+json', buffer: readFileSync('docs/examples/rio-claro/departamentos.geojson') });
  await keeper.locator('form[action$="/formas"] button').click();
  await keeper.getByText('forma nueva o confirmada: 12').waitFor();
  await sound(keeper, 'places');
  await keeper.leave();
});

test('money is recorded, compared with the route, and summed', async () => {
  const unit = await person(town.base);
  await enterAs(unit, 'Unidad de Metas');
  await unit.goto(town.base + '/presupuesto?light=far_ahead');
  await unit.getByText('A01 Obras de desagüe').waitFor();
  await sound(unit, '/presupuesto');
  await fits(unit, '/presupuesto');
  await unit.goto(town.base + '/metas/A01/dinero');
  await unit.getByText('Dinero muy por delante del avance').first().waitFor();
  await unit.locator('#amount').fill('1.234');
  await unit.getByRole('button', { name: 'Registrar', exact: true }).click();
  await unit.getByText('puede leerse como miles o como decimales').first().waitFor();
  assert.equal(await unit.locator('#amount').inputValue(), '1.234', 'what was typed stays');
  await sound(unit, 'a refused movement');
  await unit.locator('#amount').fill('1234,50');
  await unit.getByRole('button', { name: 'Registrar', exact: true }).click();
  await unit.getByText('El movimiento quedó registrado').waitFor();
  await unit.locator('#movimientos').getByText('ARS 1.234,50').first().waitFor();
  await sound(unit, 'the money of a goal');
  await fits(unit, 'the money of a goal');
  await unit.goto(town.base + '/presupuesto/importar');
  await unit.locator('#text').fill('meta;fecha;clase;monto\nA01;21/05/2026;pagado;100\nA99;21/05/2026;pagado;5');
  await unit.getByRole('button', { name: 'Revisar' }).click();
  await unit.getByText('1 por registrar, 0 ya registradas, 1 por corregir').waitFor();
  await sound(unit, 'review of movements');
  await unit.getByRole('button', { name: 'Registrar solo las filas buenas' }).click();
  await unit.getByText('Se registró 1 movimiento').waitFor();
  await unit.leave();
  const phone = await person(town.base, { width: 390, height: 844 });
  await enterAs(phone, 'Unidad de Metas');
  for (const address of ['/presupuesto', '/metas/A01/dinero', '/territorios', '/territorios/CAP']) {
    await phone.goto(town.base + address);
    await fits(phone, `${address} on a phone`);
    await sound(phone, `${address} on a phone`);
  }
  town.timon('verify');
});
