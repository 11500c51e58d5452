// A government begins, and later changes a person: what the administrator does, as the administrator does it.
import { after, test } from 'node:test';
import assert from 'node:assert/strict';
import { closeBrowser, enterAs, fits, government, person, sound } from './support.mjs';

after(closeBrowser);

const password = 'cuatro mates al amanecer';
const holidays = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'DTSTART;VALUE=DATE:20200709', 'RRULE:FREQ=YEARLY', 'SUMMARY:Día de la Independencia', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');

async function signIn(page, email, once) {
  await page.goto(page.base + '/ingresar');
  await page.fill('#email', email);
  await page.fill('#password', once);
  await page.locator('form[action$="/ingresar"] button[type=submit]').click();
  await page.fill('#old_password', once);
  await page.fill('#password', password);
  await page.fill('#repeated', password);
  await page.locator('form[action$="/cuenta/clave"] button[type=submit]').click();
}

for (const width of [1366, 390]) {
  test(`a government begins, step by step, at ${width} px`, async () => {
    const land = await government({ load: ['user', 'add', '--email', 'admin@example.org', '--name', 'Ana', '--role', 'administrator'] });
    try {
      const once = land.said.split('\n').at(-1);
      const page = await person(land.base, { width });
      await signIn(page, 'admin@example.org', once);
      await page.waitForURL(/puesta-en-marcha$/);
      await page.getByText('0 de 5 pasos').waitFor();
      await sound(page, 'first step');
      await fits(page, 'first step');

      await page.fill('#government_name', 'Provincia de Prueba');
      await page.locator('.task.open button[type=submit]').click();
      await page.getByText('1 de 5 pasos').waitFor();
      await page.setInputFiles('#file', { name: 'feriados.ics', mimeType: 'text/calendar', buffer: Buffer.from('nada') });
      await page.getByRole('button', { name: 'Traer los feriados' }).click();
      await page.getByText('no empieza con BEGIN:VCALENDAR').first().waitFor();
      await page.setInputFiles('#file', { name: 'feriados.ics', mimeType: 'text/calendar', buffer: Buffer.from(holidays) });
      await page.getByRole('button', { name: 'Traer los feriados' }).click();
      await page.getByText('2 de 5 pasos').waitFor();

      await page.fill('#name', 'Ministerio de Educación');
      await page.fill('#code', 'MED');
      await page.getByRole('button', { name: 'Agregar la institución' }).click();
      await page.getByText('3 de 5 pasos').waitFor();
      await page.fill('#name', 'Inés Coordinadora');
      await page.fill('#email', 'ines@example.org');
      await page.selectOption('#coordinator_institution', { label: '— Ministerio de Educación' });
      await page.getByRole('button', { name: 'Nombrar' }).click();
      const given = await page.locator('.task.open code').textContent();
      await sound(page, 'a password once');
      await fits(page, 'a password once');
      await page.goto(land.base + '/puesta-en-marcha');
      await page.getByText('4 de 5 pasos').waitFor();
      assert.equal(await page.getByText(given).count(), 0, 'a password is shown once');

      const second = await person(land.base, { width });
      await signIn(second, 'ines@example.org', given);
      await second.waitForURL(/cuenta/);
      await second.goto(land.base + '/metas/nueva');
      await second.getByRole('button', { name: 'Guardar' }).waitFor();
      await second.leave();
      await page.leave();
    } finally {
      await land.close();
    }
  });
}

test('an office changes its holder, and what is open goes with it', async () => {
  const demo = await government();
  try {
    const page = await person(demo.base);
    await enterAs(page, 'Administra');
    await page.goto(demo.base + '/personas/nueva');
    await page.fill('#name', 'Nélida Ñáñez');
    await page.fill('#email', 'nelida@example.org');
    await page.locator('main button[type=submit]').click();
    await page.getByText('Datos guardados').waitFor();
    await page.getByRole('button', { name: 'Dar una contraseña de un solo uso' }).click();
    const once = await page.locator('main code').textContent();
    await page.goto(demo.base + '/cargos?q=gerencia+de+meta+descentralizacion');
    await page.locator('td a.name').first().click();
    await page.selectOption('#person', { label: 'Nélida Ñáñez (nelida@example.org)' });
    await sound(page, 'an office');
    await fits(page, 'an office');
    await page.getByRole('button', { name: 'Cambiar de titular' }).click();
    await page.getByText('desde el 22 may 2026').waitFor();

    const newcomer = await person(demo.base);
    await signIn(newcomer, 'nelida@example.org', once);
    await newcomer.goto(demo.base + '/mi-semana');
    await newcomer.locator('.task').first().waitFor();
    await newcomer.leave();
    await page.leave();
  } finally {
    await demo.close();
  }
});

for (const width of [1366, 390]) {
  test(`the administrator's pages are sound at ${width} px`, async () => {
    const demo = await government();
    try {
      const page = await person(demo.base, { width, dark: width === 390 });
      await enterAs(page, 'Administra');
      for (const path of ['/ajustes', '/ajustes/escalera', '/tareas', '/personas', '/personas/1', '/cargos', '/cargos/1', '/subrogancias', '/instituciones', '/instituciones/2', '/cuenta/subrogancia', '/puesta-en-marcha']) {
        await page.goto(demo.base + path);
        await sound(page, path);
        await fits(page, path);
        if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/admin${path.replaceAll('/', '-')}-${width}.png`, fullPage: true });
      }
      await page.leave();
    } finally {
      await demo.close();
    }
  });
}
