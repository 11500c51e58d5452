// From a manager's Wednesday to a committee's decision: a problem climbs level by level until someone decides, and the
// history of the goal tells it all.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { closeBrowser, enterAs, fits, government, person, sound } from './support.mjs';

let town;
before(async () => { town = await government({ today: '2026-05-20' }); });
after(async () => { await closeBrowser(); await town.close(); });

/** Opens the dialog of a deed, fills its reason, sends it. */
async function derive(page, reason, asked) {
  await page.getByRole('link', { name: 'Derivar a instancia superior' }).click();
  const dialog = page.locator('dialog[open]');
  await dialog.locator('textarea[name$="reason"]').fill(reason);
  if (asked) await dialog.locator('textarea[name$="decision_asked"]').fill(asked);
  await Promise.all([page.waitForNavigation(), dialog.getByRole('button', { name: 'Derivar' }).click()]);
}

test('a restriction goes from a manager’s Wednesday to a committee’s decision', async () => {
  const manager = await person(town.base);
  await enterAs(manager, 'Gerencia de Meta, Descentralización');
  await sound(manager, 'Mi semana');
  await manager.goto(town.base + '/metas/A03/2,03/restricciones/nueva');
  await sound(manager, 'new restriction');
  await manager.getByLabel('Título').fill('Hacienda no habilita los cargos');
  await manager.locator('select[name="type"]').selectOption('financial');
  await manager.locator('textarea[name="description"]').fill('Sin los cargos no se puede contratar a las diez personas.');
  await manager.locator('textarea[name="decision_asked"]').fill('Autorizar diez cargos con la partida vigente.');
  await manager.locator('textarea[name="treatment_what"]').fill('Reasignar la partida de contratos.');
  await manager.getByRole('button', { name: 'Registrar' }).click();
  await manager.waitForURL(/restricciones\/R-\d+$/);
  const address = new URL(manager.url()).pathname, code = address.split('/').pop();
  await sound(manager, 'restriction');
  await derive(manager, 'Excede a la Gerencia: los cargos los da Hacienda.');
  await manager.getByText('La tiene Coordinación Institucional, Educación').first().waitFor();
  assert.equal(await manager.getByRole('link', { name: 'Resolver' }).count(), 0, 'who no longer holds it has no deed');

  const coordinator = await person(town.base);
  await enterAs(coordinator, 'Coordinación Institucional, Educación');
  await coordinator.goto(town.base + address);
  await coordinator.locator('form[action$="/acciones"] [name="text"]').fill('Se habló con Hacienda y pide la firma de la Ministra.');
  await coordinator.getByRole('button', { name: 'Registrar' }).click();
  await coordinator.getByText('Se habló con Hacienda').first().waitFor();
  await derive(coordinator, 'Hacienda pide la firma de la Ministra.');

  const minister = await person(town.base, { width: 390, height: 844 });
  await enterAs(minister, 'Ministra de Educación');
  await minister.goto(town.base + address);
  await fits(minister, 'restriction on a phone');
  await sound(minister, 'restriction on a phone');
  await derive(minister, 'Es de varios ministerios: la ve el Comité.');

  const committee = await person(town.base, { dark: true });
  await enterAs(committee, 'Unidad de Metas');
  await committee.goto(town.base + address);
  await sound(committee, 'restriction in the dark');
  await committee.locator('form[action$="/respuesta"] textarea[name="text"]').fill('Se autorizan los diez cargos desde junio.');
  await committee.getByRole('button', { name: 'Responder' }).click();
  await committee.getByText('Se autorizan los diez cargos desde junio.').first().waitFor();
  await committee.getByRole('link', { name: 'Resolver' }).click();
  const dialog = committee.locator('dialog[open]');
  await dialog.locator('textarea').fill('Cargos habilitados por resolución del Comité.');
  await Promise.all([committee.waitForNavigation(), dialog.getByRole('button', { name: 'Resolver' }).click()]);
  await committee.getByText('Resuelta').first().waitFor();

  await manager.goto(town.base + '/metas/A03/historial');
  const history = await manager.locator('main').innerText();
  assert.match(history, new RegExp(code), 'the history of the goal knows the restriction');
  await sound(manager, 'history');
  town.timon('verify');
});

test('a problem that is typed wrong comes back with what was typed', async () => {
  const manager = await person(town.base, { script: false });
  await enterAs(manager, 'Gerencia de Meta, Descentralización');
  await manager.goto(town.base + '/metas/A03/2,03/alertas/nueva');
  await manager.locator('[name="title"]').fill('x'.repeat(400));
  await manager.locator('textarea[name="description"]').fill('Esto no se pierde.');
  await manager.getByRole('button', { name: 'Registrar' }).click();
  assert.equal(await manager.locator('textarea[name="description"]').inputValue(), 'Esto no se pierde.');
  assert.ok(await manager.locator('[aria-invalid="true"]').count() >= 1, 'the field says what to put right');
});

test('of two who act at once the second learns what happened and loses nothing', async () => {
  const first = await person(town.base), second = await person(town.base, { width: 390, height: 844 });
  for (const page of [first, second]) await enterAs(page, 'Gerencia de Meta, Descentralización');
  await first.goto(town.base + '/metas/A03/2,08/restricciones/nueva');
  await first.getByLabel('Título').fill('Falta el visto bueno de Patrimonio');
  await first.locator('select[name="type"]').selectOption('legal');
  await first.locator('textarea[name="treatment_what"]').fill('Pedir la firma del inventario.');
  await first.getByRole('button', { name: 'Registrar' }).click();
  await first.waitForURL(/restricciones\/R-\d+$/);
  const address = new URL(first.url()).pathname;
  await second.goto(town.base + address + '/resolucion');
  await second.locator('textarea[name$="text"]').fill('Patrimonio firmó el inventario.');
  const third = await person(town.base);
  await enterAs(third, 'Gerencia de Meta, Descentralización');
  await third.goto(town.base + address + '/pausa');
  await third.locator('textarea[name$="reason"]').fill('Patrimonio está de feria.');
  await third.locator('input[name$="until"]').fill('2026-06-10');
  await third.getByRole('button', { name: 'Pausar' }).click();
  await third.waitForURL(town.base + address);

  await second.getByRole('button', { name: 'Resolver' }).click();
  await second.getByText('Mientras usted escribía, esto cambió').waitFor();
  await second.getByText('Patrimonio está de feria.').waitFor();
  assert.equal(await second.locator('textarea[name$="text"]').inputValue(), 'Patrimonio firmó el inventario.');
  await sound(second, 'overtaken, on a phone');
  await fits(second, 'overtaken, on a phone');
  await second.getByRole('button', { name: 'Resolver' }).click();
  await second.getByText('Resuelta').first().waitFor();

  await derive(first, 'Excede a la Gerencia: es de Patrimonio.');
  await first.getByText('Mientras usted escribía, esto cambió').waitFor();
  await first.getByText('«Excede a la Gerencia: es de Patrimonio.»').waitFor();
  assert.equal(await first.getByRole('button', { name: 'Derivar' }).count(), 0, 'what is closed moves no more');
});
