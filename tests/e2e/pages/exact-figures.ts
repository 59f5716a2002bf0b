import { expect, type Page } from '@playwright/test';
import { cellsOf, compact, type FigureLine } from './files';
import { Keyboard } from './keyboard';

/** Figures of every person, no more and no less, wherever they are shown: what stands between two names is compared whole. */

const figuresOf = (text: string): string => text.replace(/[^\d,]/gu, '');

/** In a paper: behind the name and the posts come exactly these figures, in this order. */
export function expectRows(text: string, lines: readonly FigureLine[], what: string): void {
  const letters = compact(text);
  const names = lines.map(([name]) => compact(name));
  for (const [index, [name, ...figures]] of lines.entries()) {
    const wanted = figures.join('');
    const behind = placesOf(letters, names[index] ?? '').map((at) => {
      const from = at + (names[index] ?? '').length;
      const ends = names.map((other) => letters.indexOf(other, from)).filter((end) => end >= 0);
      return figuresOf(letters.slice(from, Math.min(...ends, letters.length)));
    });
    const found = behind.find((shown) => shown.startsWith(wanted));
    expect(found ?? behind, `${what}: ${name}`).toMatch(new RegExp(`^${wanted}`, 'u'));
  }
}

function placesOf(text: string, wanted: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) places.push(at);
  return places;
}

/** In a workbook: the cells of the person's row that are figures are exactly these, behind the number of the row. */
export function expectRowCells(bytes: Uint8Array, lines: readonly FigureLine[]): void {
  const cells = cellsOf(bytes);
  const rows = lines.map(([name]) =>
    cells.find((line) => line.some((cell) => cell.trim() === name || cell.startsWith(`${name}\n`))),
  );
  const shown = rows.map((row, index) => [
    lines[index]?.[0],
    ...(row ?? []).map((cell) => cell.replace(/%/gu, '').trim()).filter((cell) => /^\d[\d,]*$/u.test(cell)),
  ]);
  expect(shown).toEqual(lines.map(([name, ...figures], index) => [name, String(index + 1), ...figures]));
}

/** Every page of the wall, turned by key; the figures of each person in the order of the columns. */
export async function rowsOnWall(wall: Page): Promise<readonly FigureLine[]> {
  const keys = new Keyboard(wall);
  const turned = wall.getByText(/Trang \d+\/\d+/u);
  const pages = Number(/\/(?<pages>\d+)/u.exec(await turned.innerText())?.groups?.['pages']);
  const rows: FigureLine[] = [];
  for (let page = 1; page <= pages; page += 1) {
    await expect(turned).toContainText(`Trang ${page}/${pages}`);
    for (const row of await wall.locator('tbody tr').all()) {
      const name = await row.locator('b').first().innerText();
      const figures = await row.locator('td').allInnerTexts();
      rows.push([name, ...figures.slice(2).flatMap((text) => text.replace(/%/gu, '').trim().split(/\s+/u))]);
    }
    await keys.press('ArrowRight');
  }
  return rows;
}
