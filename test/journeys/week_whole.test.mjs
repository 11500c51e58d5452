// A whole Wednesday: nine pending items, told and handed off within ten minutes, with the keyboard; and a line that breaks loses nothing.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeBrowser, enterAs, fits, government, person, sound } from './support.mjs';

const manager = 'Gerencia de Meta, Descentralización';
const pendingMax = 9;
let town;

before(async () => {
  town = await government({ today: '2026-05-20' });
  const folder = mkdtempSync(join(tmpdir(), 'timon-nine-'));
  const rows = ['meta;codigo;titulo;termino', ...[1, 2, 3, 4, 5, 6].map(n => `A03;9,0${n};Sede ${n} recibida por el municipio;2026-05-${24 + n}`)];
  writeFileSync(join(folder, 'metas_intermedias.csv'), rows.join('\n') + '\n');
  town.timon('import', folder);
});
after(async () => { await closeBrowser(); await town.close(); });

/** Every key and every press that a person makes, and every field they write into. */
function counted(page) {
  const made = { fields: 0, presses: 0, letters: 0 };
  return {
    made,
    async key(name) { made.presses++; await page.keyboard.press(name); },
    async click(locator) { made.presses++; await locator.click(); },
    async write(locator, text) { made.fields++; made.letters += text.length; await locator.fill(text); },
  };
}

const left = async page => page.locator('.task:not(.done-task)').count();

test('nine pending items are told and handed off within ten minutes', async () => {
  const page = await person(town.base);
  await enterAs(page, manager);
  assert.equal(await left(page), pendingMax);
  await sound(page, 'Mi semana');
  const began = Date.now();
  const hand = counted(page);

  // Seven have no news: two keys a row at most. The first two are told.
  await hand.key('j');
  await hand.key('j');
  for (let guard = 0; await left(page) > 2 && guard < 20; ++guard) {
    await hand.key('j');
    const pending = await left(page);
    const focused = () => page.evaluate(() => document.activeElement.matches('.task:not(.done-task)'));
    while (await left(page) > 2 && await focused()) {
      const now = await left(page);
      await hand.key('n');
      await page.waitForFunction(count => document.querySelectorAll('.task:not(.done-task)').length < count, now);
      await page.waitForFunction(() => document.activeElement !== document.body);
    }
    assert.ok(await left(page) < pending || guard < 9, 'the keys go on');
  }
  const first = page.locator('.task:not(.done-task)').first();
  await hand.click(first.getByRole('link', { name: 'Actualizar' }));
  for (const text of ['Se visitaron seis de los ocho inmuebles y quedan dos.', 'Legales contestó: el contrato se firma el lunes.']) {
    const now = await left(page);
    const row = page.locator('.task.open:not(.done-task)');
    await hand.write(row.locator('textarea[name="text"]'), text);
    await hand.click(row.getByRole('button', { name: /Guardar/ }));
    await page.waitForFunction(count => document.querySelectorAll('.task:not(.done-task)').length < count, now);
  }
  assert.equal(await left(page), 0);
  const panel = page.locator('section', { has: page.getByRole('heading', { name: 'Cerrar la semana' }) });
  await hand.write(panel.getByLabel('Síntesis de la entrega'), 'Siete sedes sin novedad.\nEl contrato se firma el lunes.');
  await hand.click(panel.getByRole('button', { name: 'Entregar' }));
  await page.getByText('Entregada').first().waitFor();

  const { fields, presses, letters } = hand.made;
  const machine = (Date.now() - began) / 1000;
  // A calm hand: two letters a second, two seconds a press, ten to read a row.
  const seconds = Math.round(letters / 2 + presses * 2 + pendingMax * 10 + machine);
  console.log(`the week of nine items: ${fields} fields, ${presses} presses, ${letters} letters; the machine ${machine.toFixed(1)} s; a calm person about ${seconds} s`);
  assert.ok(fields <= 3, `${fields} fields`);
  assert.ok(presses <= 24, `${presses} presses`);
  assert.ok(seconds <= 600, `${seconds} seconds`);
});

test('what is written while the line is down is sent when it is back, and conflicts show both', async () => {
  const page = await person(town.base);
  await enterAs(page, manager);
  const rows = page.locator('.task');
  const open = async n => {
    const id = await rows.nth(n).getAttribute('id');
    await page.locator(`#${id}`).getByRole('link', { name: 'Actualizar' }).click();
    await page.locator(`#${id} textarea[name="text"]`).waitFor();
    return id;
  };
  const first = await open(0);
  const second = await open(1);
  await page.context().setOffline(true);
  await page.locator(`#${first} textarea[name="text"]`).fill('Escrito sin línea, en el camino.');
  await page.locator(`#${first}`).getByRole('button', { name: /Guardar/ }).click();
  await page.locator(`#${second} textarea[name="text"]`).fill('Mi versión, escrita sin línea.');
  await page.locator(`#${second}`).getByRole('button', { name: /Guardar/ }).click();
  await page.getByText('Sin conexión.').waitFor();

  // Meanwhile the same person told the second one elsewhere.
  const other = await person(town.base);
  await enterAs(other, manager);
  await other.locator(`#${second}`).getByRole('link', { name: 'Actualizar' }).click();
  await other.locator(`#${second} textarea[name="text"]`).fill('Lo que se guardó en la oficina.');
  await other.locator(`#${second}`).getByRole('button', { name: /Guardar/ }).click();
  await other.locator(`#${second}.done-task`).waitFor();

  await page.context().setOffline(false);
  await page.getByText('Otra persona guardó').waitFor();
  const row = page.locator(`#${second}`);
  assert.equal(await row.locator('textarea[name="text"]').inputValue(), 'Mi versión, escrita sin línea.');
  await row.getByText('Lo que se guardó en la oficina.').first().waitFor();
  // What met no conflict went, too: its row says so before anybody looks elsewhere.
  await page.locator(`#${first}.done-task`).waitFor();
  page.troubles.length = 0; // requests that found no line say so in the console
  await sound(page, 'a conflict after a broken line');
  await other.goto(town.base + '/mi-semana');
  await other.locator(`#${first}`).getByRole('link', { name: 'Actualizar' }).click();
  assert.equal(await other.locator(`#${first} textarea[name="text"]`).inputValue(), 'Escrito sin línea, en el camino.');
});

test('what may not be told any more is kept to be read, never sent again, and thrown away by hand', async () => {
  const page = await person(town.base);
  await enterAs(page, manager);
  const row = page.locator('.task').first();
  const id = await row.getAttribute('id');
  await row.getByRole('link', { name: /Actualizar/ }).click();
  await page.locator(`#${id} textarea[name="text"]`).fill('Escrito antes de perder el cargo.');
  await page.context().setOffline(true);
  await page.locator(`#${id}`).getByRole('button', { name: /Guardar/ }).click();
  await page.getByText('Sin conexión.').waitFor();
  let asked = 0;
  await page.route(url => url.pathname.startsWith('/mi-semana/'), route => {
    if (route.request().method() !== 'POST') return route.continue();
    asked++;
    return route.fulfill({ status: 403, contentType: 'text/html', body: '' });
  });
  await page.context().setOffline(false);
  await page.getByText('usted ya no tiene permiso para informarlo').waitFor();
  await page.getByText('Escrito antes de perder el cargo.').last().waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.reload();
  await page.getByText('usted ya no tiene permiso para informarlo').waitFor();
  assert.equal(asked, 1, 'it is asked once');
  await page.getByRole('button', { name: 'Descartar' }).click();
  await page.getByText('usted ya no tiene permiso').waitFor({ state: 'hidden' });
  await page.reload();
  assert.equal(await page.getByText('usted ya no tiene permiso').isVisible(), false);
  page.troubles.length = 0; // requests that found no line say so in the console
});

test('the page of the week opens without a line, and what is told there is sent later', async () => {
  const page = await person(town.base);
  await enterAs(page, 'Gerencia de Meta, Obras Hídricas'); // whose week is not told yet
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload(); // from here on the worker stands beside it
  const told = await page.locator('.done-task').count();
  await town.sleep();
  await page.reload();
  await page.getByText('Sin conexión: esta página es la de').waitFor();
  await page.locator('.task').first().getByRole('button', { name: /Sin cambios/ }).click();
  await page.getByText('Sin conexión.').waitFor();
  await town.wake('2026-05-20');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.waitForFunction(count => document.querySelectorAll('.done-task').length !== count || document.querySelector('[data-outbox-note]').hidden === false, told);
  page.troubles.length = 0; // requests that found no server say so in the console
  await sound(page, 'the week after a page that was kept');

  // Who leaves takes the copy along.
  await page.goto(town.base + '/cuenta');
  await page.getByRole('button', { name: /Salir|Cerrar la sesión/ }).first().click();
  await page.waitForURL(/ingresar/);
  assert.deepEqual(await page.evaluate(() => caches.has('pages')), false);
});

test('the form is printed with its codes and typed in by them', async () => {
  const page = await person(town.base);
  await enterAs(page, manager);
  await page.getByRole('link', { name: 'Imprimir' }).click();
  await page.getByText('A03/9,01').waitFor();
  await sound(page, 'the form on paper');
  await page.getByRole('link', { name: 'Cargar por código' }).click();
  await page.locator('#code-1').fill('a03 9.01');
  await page.locator('#text-1').fill('Cargado desde el papel.');
  await page.locator('#code-2').fill('A03/9,99');
  await page.locator('#text-2').fill('No existe.');
  await page.getByRole('button', { name: 'Guardar el formulario' }).click();
  await page.getByText('No se guardó nada todavía').waitFor();
  await sound(page, 'a sheet to put right');
  await page.locator('#code-2').fill('');
  await page.locator('#text-2').fill('');
  await page.getByRole('button', { name: 'Guardar el formulario' }).click();
  await page.waitForURL(/mi-semana$/);
  await page.goto(town.base + '/metas/A03/9,01');
  await page.getByText('Cargado desde el papel.').first().waitFor();
});

test('the month is told, reviewed and handed off', async () => {
  const page = await person(town.base);
  await enterAs(page, manager);
  await page.goto(town.base + '/mi-mes');
  await sound(page, 'Mi mes');
  await page.getByRole('textbox', { name: 'Estado de la meta este mes' }).first().fill('Los centros avanzan según lo previsto; falta la firma.');
  await page.getByRole('button', { name: 'Guardar el informe' }).first().click();
  await page.getByText('Informada el').waitFor();
  await page.getByRole('button', { name: 'Todas revisadas' }).click();
  await page.getByText('Revisada el').first().waitFor();
  const panel = page.locator('section', { has: page.getByRole('heading', { name: 'Cerrar el mes' }) });
  await panel.getByLabel('Síntesis de la entrega').fill('Mes según lo previsto.');
  await panel.getByRole('button', { name: 'Entregar' }).click();
  await page.getByText('Entregada a tiempo').waitFor();
  const phone = await person(town.base, { width: 360, height: 740 });
  await enterAs(phone, manager);
  for (const address of ['/mi-mes', '/mi-semana', '/mi-semana/imprimir', '/mi-semana/por-codigo']) {
    await phone.goto(town.base + address);
    await fits(phone, address);
  }
});
