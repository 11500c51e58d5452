// Papers that back what is reported, and the one search: evidence is brought, renewed and read by whom it is for; what is not for
// somebody is in no list, page or search of theirs.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { closeBrowser, enterAs, fits, government, person, sound } from './support.mjs';

let town;
before(async () => { town = await government(); });
after(async () => { await closeBrowser(); await town.close(); });

const paper = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

test('evidence is brought with its progress shown, renewed, read and taken away', async () => {
  const manager = await person(town.base);
  await enterAs(manager, 'Gerencia de Meta, Descentralización');
  await manager.goto(town.base + '/metas/A03/3,02');
  await manager.getByRole('link', { name: 'Agregar', exact: true }).first().click();
  await manager.waitForURL(/documentos\/nuevo/);
  await sound(manager, 'form');
  await manager.getByRole('button', { name: 'Guardar' }).click();
  await manager.getByRole('alert').getByText('Elija un archivo o escriba un enlace').waitFor();
  await sound(manager, 'refused form');
  await manager.locator('#file').setInputFiles([paper('acta_visita.txt', 'Visita a los ocho inmuebles'), paper('planos.txt', 'Planos')]);
  await manager.locator('#source').fill('Dirección de Arquitectura');
  await manager.getByRole('button', { name: 'Guardar' }).click();
  await manager.waitForURL(/metas\/A03\/3,02$/);
  await manager.getByRole('link', { name: 'acta visita' }).click();
  await manager.getByText('Visita a los ocho inmuebles').waitFor();
  assert.ok((await manager.content()).includes(createHash('sha256').update('Visita a los ocho inmuebles').digest('hex')), 'its hash is told');
  await sound(manager, 'document');
  const address = new URL(manager.url()).pathname;
  await manager.locator('#file').setInputFiles(paper('acta_firmada.txt', 'Visita firmada'));
  await manager.locator('#note').fill('Con las firmas');
  await manager.getByRole('button', { name: 'Agregar versión' }).click();
  await manager.getByText('Visita firmada').waitFor();
  await manager.getByText('Con las firmas').waitFor();
  assert.equal(await (await manager.request.get(town.base + address + '/descarga?version=1')).text(), 'Visita a los ocho inmuebles', 'the older one stays');
  await manager.locator('#reason').fill('Se repite en el legajo');
  await manager.getByRole('button', { name: 'Retirar el documento' }).click();
  await manager.getByText(/Retirado el .*Se repite en el legajo/).first().waitFor();
  assert.equal((await manager.request.get(town.base + address + '/descarga')).status(), 404);
  await manager.getByRole('button', { name: 'Restaurar' }).click();
  await manager.getByText('Visita firmada').waitFor();

  // For the institution in charge only: its minister reads it, another manager finds nothing anywhere.
  await manager.getByRole('link', { name: 'Editar', exact: true }).click();
  await manager.locator('#audience').selectOption('institution');
  await manager.locator('#title').fill('Acta ñandubay de la visita');
  await manager.getByRole('button', { name: 'Guardar' }).click();
  await manager.waitForURL(new RegExp(address + '$'));
  const other = await person(town.base);
  await enterAs(other, 'Gerencia de Meta, Obras Hídricas');
  assert.equal((await other.goto(town.base + address)).status(), 404);
  assert.equal((await other.request.get(town.base + address + '/contenido')).status(), 404);
  await other.goto(town.base + '/buscar?q=nandubay');
  await other.getByText('No encontramos nada con esas palabras').waitFor();
  await manager.goto(town.base + '/buscar?q=NANDUBAY');
  assert.equal(await manager.locator('mark').first().innerText(), 'ñandubay');
  assert.deepEqual([...manager.troubles, ...other.troubles], []);
  town.timon('verify');
});

test('one search over everything, by keyboard, and codes lead to their page', async () => {
  const unit = await person(town.base);
  await enterAs(unit, 'Unidad de Metas');
  await unit.keyboard.press('Control+k');
  await unit.locator('#search input[type=search]').fill('escritur');
  await unit.locator('#search-offers a').first().waitFor();
  await sound(unit, 'offers');
  await unit.keyboard.press('ArrowDown');
  assert.ok(await unit.evaluate(() => document.activeElement.closest('#search-offers') !== null), 'the arrow goes into the offers');
  await unit.keyboard.press('ArrowUp');
  await unit.keyboard.press('Enter');
  await unit.waitForURL(/buscar\?/);
  await unit.locator('mark').first().waitFor();
  await sound(unit, 'results');
  await unit.locator('nav.tabs a').nth(1).click();
  await unit.waitForURL(/tipo=/);
  await sound(unit, 'results of a kind');
  await unit.keyboard.press('Control+k');
  await unit.locator('#search input[type=search]').fill('a03/3,02');
  await unit.keyboard.press('Enter');
  await unit.waitForURL(/metas\/A03\/3,02$/);
  await unit.goto(town.base + '/buscar?q=zzzz');
  await sound(unit, 'nothing found');
});

test('documents and search fit a phone, work in the dark and without scripts', async () => {
  const unit = await person(town.base, { width: 390, height: 844, dark: true });
  await enterAs(unit, 'Unidad de Metas');
  for (const page of ['/metas/A03/documentos', '/documentos/1', '/documentos/2', '/buscar', '/buscar?q=centros']) {
    await unit.goto(town.base + page);
    await fits(unit, page);
    await sound(unit, page + ' in the dark');
  }
  const plain = await person(town.base, { script: false });
  await enterAs(plain, 'Gerencia de Meta, Descentralización');
  await plain.goto(town.base + '/metas/A03/documentos/nuevo');
  await plain.locator('#link').fill('https://boletin.rioclaro.example/resolucion-9');
  await plain.locator('#title').fill('Resolución 9');
  await plain.getByRole('button', { name: 'Guardar' }).click();
  await plain.waitForURL(/documentos$/);
  await plain.getByRole('link', { name: 'Resolución 9' }).waitFor();
});
