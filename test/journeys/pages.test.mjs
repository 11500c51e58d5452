// Every page of the main path, for who it is for: it fits, it is accessible, it keeps the content-security policy.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { closeBrowser, enterAs, fits, government, person, sound } from './support.mjs';

let town;
before(async () => { town = await government(); });
after(async () => { await closeBrowser(); await town.close(); });

const seen = [
  ['Unidad de Metas', ['/tablero', '/tablero?group=institution&q=educacion', '/metas', '/metas/A03', '/metas/A03/base', '/metas/A03/historial', '/metas/A03/metas-intermedias', '/metas/A03/3,02',
    '/metas/A03/editar', '/metas/nueva', '/control', '/oportunidades', '/importar', '/cuenta']],
  ['Coordinación Institucional, Obras', ['/coordinacion', '/rutina', '/rutina/entregas', '/rutina/pedidos']],
  ['Ministro de Obras', ['/decidir']],
  ['Gerencia de Meta, Descentralización', ['/mi-semana', '/metas/A03/3,02/reprogramacion', '/metas/A03/3,02/oportunidades/nueva']],
];

for (const [width, dark] of [[1366, false], [1366, true], [390, false]]) {
  test(`pages at ${width} px${dark ? ', dark' : ''}`, async () => {
    for (const [office, addresses] of seen) {
      const page = await person(town.base, { width, dark });
      await page.goto(town.base + '/ingresar');
      await sound(page, '/ingresar');
      await enterAs(page, office);
      for (const address of addresses) {
        const answer = await page.goto(town.base + address);
        assert.equal(answer.status(), 200, `${address} for ${office}`);
        assert.ok((await answer.body()).length < 100_000, `${address} is under 100 kB`);
        await sound(page, `${address} for ${office}`);
        await fits(page, `${address} for ${office}`);
      }
      await page.leave();
    }
  });
}

test('what one may not see answers like what does not exist', async () => {
  const page = await person(town.base);
  await enterAs(page, 'Gerencia de Meta, Descentralización');
  const foreign = await page.goto(town.base + '/metas/A01');
  const nowhere = await page.goto(town.base + '/metas/ZZ9');
  assert.equal(foreign.status(), 404);
  assert.equal(nowhere.status(), 404);
});

test('the board is filtered, ordered and searched by its address', async () => {
  const page = await person(town.base);
  await enterAs(page, 'Unidad de Metas');
  await page.getByRole('button', { name: /Detenidas/ }).first().click();
  await page.waitForURL(/standing=stopped/);
  assert.equal(await page.locator('tbody tr[data-row]').count(), 3);
  await page.goto(town.base + '/tablero?q=descentralizacion');
  assert.equal(await page.locator('tbody tr[data-row]').count(), 1);
  await page.goto(town.base + '/tablero?group=none&sort=ends_on&limit=10');
  assert.equal(await page.locator('tbody tr[data-row]').count(), 10);
  await page.getByRole('link', { name: 'Siguiente' }).click();
  assert.match(page.url(), /sort=ends_on/);
  assert.equal(await page.locator('tbody tr[data-row]').count(), 10);
});
