// A plan comes in: errors, a question, what would change, and back again.
import { after, test } from 'node:test';
import { government, person, enterAs, sound, fits, closeBrowser } from './support.mjs';

after(closeBrowser);

const goals = ['codigo,titulo,institucion,termino,presupuesto,moneda', 'A01,Obras de desagüe pluvial en siete ciudades,MOS; MHA,05/11/2026,1.234,ARS',
  'A02,Planta de tratamiento de efluentes,MOS,,2500,ARS', 'N01,Una biblioteca en cada escuela,MIN-EDUC,31/12/2026,,ARS'].join('\n');

for (const width of [1366, 390]) {
  test(`a workbook is reviewed, put right, written and taken back at ${width} px`, async () => {
    const demo = await government();
    try {
      const page = await person(demo.base, { width });
      await enterAs(page, 'Unidad de Metas');
      await page.goto(demo.base + '/importar');
      await sound(page, 'importar');
      await fits(page, 'importar');
      await page.setInputFiles('#file', { name: 'metas.csv', mimeType: 'text/csv', buffer: Buffer.from(goals) });
      await page.getByRole('button', { name: 'Subir y revisar' }).click();
      await page.waitForURL(/importar\/\d+$/);
      await sound(page, 'review');
      await fits(page, 'review');
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/review-${width}.png`, fullPage: true });
      await page.getByRole('button', { name: 'Leer así' }).click();
      await page.getByRole('button', { name: 'Usar MED' }).click();
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/fixed-${width}.png`, fullPage: true });
      await page.getByRole('button', { name: /Escribir/ }).click();
      await page.getByText('Importación escrita').waitFor();
      await sound(page, 'written');
      await fits(page, 'written');
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/written-${width}.png`, fullPage: true });
      await page.getByRole('button', { name: /Deshacer/ }).first().click();
      await page.getByText('Importación deshecha').waitFor();
      await page.leave();
    } finally {
      await demo.close();
    }
  });
}
