import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { toDocx } from '@main/documents/docx/to-docx';
import { buildVoteDocument } from '@shared/confidence-votes/documents';
import { readDocx } from './docx-reader';
import { printed, printer } from './printing';
import { makeContext } from './vote-fixtures';

/** What a clerk without Word sees: the minutes opened and printed by LibreOffice. */
const folder = mkdtempSync(join(tmpdir(), 'thuong-truc-office-'));
afterAll(async () => {
  await printer.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = (tool: string, ...args: string[]): string =>
  spawnSync(tool, args, { encoding: 'utf8' }).stdout ?? '';
const pagesOf = (file: string): number => Number(/^Pages:\s+(\d+)/mu.exec(read('pdfinfo', file))?.[1]);

/** Of the widths of Times New Roman, and with Vietnamese letters: the first edition of Liberation has none. */
const FACES = /Times ?New ?Roman|Tinos|Liberation ?Serif/u;
const hasFace = read('fc-list', ':lang=vi', 'family')
  .split('\n')
  .some((family) => FACES.test(family));
const hasOffice = hasFace && spawnSync('soffice', ['--version']).status === 0;

const minutes = buildVoteDocument(
  'tally_minutes',
  makeContext('tally_minutes', { persons: 28, procedure: 'grading', status: 'official' }),
);

test('the font table names what may stand for Times New Roman', async () => {
  const table = readDocx(await toDocx(minutes)).parts['word/fontTable.xml'] ?? '';
  expect(table).toContain('w:name="Times New Roman"');
  expect(table).toContain('<w:altName w:val="Liberation Serif,Tinos"/>');
  expect(table).toContain('<w:family w:val="roman"/>');
});

// Counted nowhere where it is missing: `npm test` installs it where it may, and says so where it may not.
if (hasOffice) {
  test(
    'LibreOffice opens the minutes, loses no word and breaks the pages as the PDF does',
    { timeout: 180_000 },
    async () => {
      const docx = join(folder, 'minutes.docx');
      writeFileSync(docx, await toDocx(minutes));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const run = spawnSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx],
        { encoding: 'utf8' },
      );
      expect(run.status, run.stderr).toBe(0);
      const pdf = join(folder, 'minutes.pdf');
      expect(readFileSync(pdf).byteLength).toBeGreaterThan(10_000);
      const text = read('pdftotext', '-layout', pdf, '-').normalize('NFC');
      for (const words of ['BIÊN BẢN', 'Thư ký', ...minutes.recipients]) expect(text).toContain(words);
      const own = join(folder, 'own.pdf');
      writeFileSync(own, await printed(minutes));
      expect(pagesOf(pdf)).toBe(pagesOf(own));
      expect(read('pdffonts', pdf)).not.toMatch(/DejaVu/u);
    },
  );
}
