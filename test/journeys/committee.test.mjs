// A committee from its agenda to its frozen minutes: decisions are taken by keyboard, two secretaries type at once, what is not
// decided goes on, and what was decided is done and verified later.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { closeBrowser, enterAs, fits, government, person, sound } from './support.mjs';

let town;
before(async () => { town = await government(); });
after(async () => { await closeBrowser(); await town.close(); });

const openToday = async page => {
  await page.goto(town.base + '/acuerdos');
  await page.getByRole('link', { name: /Ir a Comité de Metas de hoy/ }).click();
  await page.waitForURL(/reuniones\/\d+$/);
  return new URL(page.url()).pathname;
};

test('a committee goes from its agenda to frozen minutes and a verified decision', async () => {
  const secretary = await person(town.base);
  await enterAs(secretary, 'Unidad de Metas');
  await secretary.goto(town.base + '/acuerdos');
  await sound(secretary, 'register');
  const meeting = await openToday(secretary);
  await sound(secretary, 'meeting');
  const first = await secretary.locator('.agenda-table .name').first().innerText();
  await secretary.getByRole('button', { name: /^Después/ }).first().click();
  await secretary.waitForLoadState();
  assert.notEqual(await secretary.locator('.agenda-table .name').first().innerText(), first, 'the order is the secretary’s');
  await secretary.getByPlaceholder('Agregar un asunto propio').fill('Calendario de invierno');
  await secretary.getByRole('button', { name: 'Agregar', exact: true }).click();
  await secretary.getByText('Calendario de invierno').first().waitFor();
  await secretary.getByRole('button', { name: 'Abrir la sesión' }).click();
  await secretary.waitForURL(/sala$/);
  await sound(secretary, 'room');

  // By keyboard: r to the field, Enter registers, → goes on, ← comes back.
  await secretary.keyboard.press('r');
  assert.equal(await secretary.evaluate(() => document.activeElement.id), 'text');
  await secretary.keyboard.type('Firmar el decreto con las localizaciones');
  await secretary.locator('#office').selectOption({ label: 'Gerencia de Meta, Descentralización · Ministerio de Educación' });
  await secretary.locator('#due_on').fill('2026-05-29');
  await secretary.locator('#text').press('Enter');
  await secretary.waitForURL(/registrado=/);
  await secretary.locator('#taken').getByText('Firmar el decreto con las localizaciones').waitFor();
  const place = secretary.url().replace(/&registrado=\d+/, '');

  // Another secretary types on the same item: both decisions are kept, and each sees the other's.
  const other = await person(town.base);
  await enterAs(other, 'Jefatura de Gobierno');
  await other.goto(place);
  await secretary.locator('#text').fill('Todavía sin terminar de escribir');
  await other.locator('#text').fill('Publicar el decreto en el boletín');
  await other.locator('#office').selectOption({ index: 2 });
  await other.getByRole('button', { name: 'Registrar' }).click();
  await other.waitForURL(/registrado=/);
  await secretary.locator('#taken').getByText('Publicar el decreto en el boletín').waitFor();
  assert.equal(await secretary.locator('#text').inputValue(), 'Todavía sin terminar de escribir', 'what is being typed stays');
  await secretary.locator('#text').fill('');
  await secretary.keyboard.press('Escape');
  // A key pressed while a page is on its way is the browser's (Escape stops the loading), so each page is waited for.
  const here = secretary.url();
  await secretary.keyboard.press('ArrowRight');
  await secretary.waitForURL(url => url.href !== here);
  const next = secretary.url();
  await secretary.keyboard.press('ArrowLeft');
  await secretary.waitForURL(url => url.href !== next);
  await secretary.keyboard.press('Escape');
  await secretary.waitForURL(new RegExp(meeting + '$'));

  assert.match(await secretary.locator('main').innerText(), /sin decidir pasan? a la reunión del viernes 29 de mayo/, 'what goes on is said before closing');
  await secretary.getByRole('button', { name: 'Cerrar y congelar el acta' }).click();
  await secretary.getByText('Huella del archivo').waitFor();
  await sound(secretary, 'closed meeting');
  const hash = await secretary.locator('.hash').innerText();
  const file = await (await secretary.request.get(town.base + meeting + '/acta.pdf')).body();
  assert.equal(file.subarray(0, 5).toString(), '%PDF-');
  assert.equal(createHash('sha256').update(file).digest('hex'), hash.trim(), 'the file is what its hash says');

  const responsible = await person(town.base, { width: 390, height: 844 });
  await enterAs(responsible, 'Gerencia de Meta, Descentralización');
  await secretary.goto(town.base + '/acuerdos?q=decreto+con+las');
  await secretary.getByRole('link', { name: /Firmar el decreto/ }).click();
  const decision = new URL(secretary.url()).pathname;
  await sound(secretary, 'decision');
  await responsible.goto(town.base + decision);
  await fits(responsible, 'decision on a phone');
  await responsible.getByRole('button', { name: 'Está cumplido' }).click();
  await responsible.getByText('Se dio por cumplido').waitFor();
  await secretary.reload();
  await secretary.getByRole('button', { name: 'Verificar que se cumplió' }).click();
  await secretary.getByText('Verificado por la presidencia').waitFor();
  assert.deepEqual([...secretary.troubles, ...other.troubles], []);
  town.timon('verify');
});

test('the room, the register and the brief fit a phone and work in the dark', async () => {
  const minister = await person(town.base, { width: 390, height: 844, dark: true });
  await enterAs(minister, 'Jefatura de Gobierno');
  for (const page of ['/reuniones', '/acuerdos', '/informe-jefatura', '/reuniones/31', '/reuniones/31/carpeta', '/reuniones/32/sala']) {
    await minister.goto(town.base + page);
    await fits(minister, page);
    await sound(minister, page + ' in the dark');
  }
});

test('a decision is taken without scripts', async () => {
  const secretary = await person(town.base, { script: false });
  await enterAs(secretary, 'Unidad de Metas');
  await secretary.goto(town.base + '/reuniones');
  await secretary.locator('.table-frame a.name').first().click();
  await secretary.getByRole('button', { name: 'Abrir la sesión' }).click();
  await secretary.locator('#text').fill('Sin pantalla también se decide');
  await secretary.locator('#office').selectOption({ index: 1 });
  await secretary.getByRole('button', { name: 'Registrar' }).click();
  await secretary.getByText('Sin pantalla también se decide').first().waitFor();
});
