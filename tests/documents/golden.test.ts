import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { toHtml } from '@main/documents/html/to-html';
import { buildVoteDocument, type VoteDocument } from '@shared/confidence-votes/documents';
import { compareImages, pageImages } from './page-images';
import { fonts, printedPage, printer } from './printing';
import { makeContext, type VoteShape } from './vote-fixtures';

/**
 * Printed pages beside stored pictures of them: what no rule names (a line that moved, a frame that is gone, another
 * typeface) still shows. After a change that is meant, renew the pictures, look at them and commit them.
 */
const RENEW = 'GOLDEN=write npx vitest run tests/documents/golden.test.ts';

const GOLDEN = join(import.meta.dirname, 'golden');
const FAILURES = join(import.meta.dirname, '../../test-results/golden');

/**
 * Everything moved by 0,1 mm differs by 0,07 in its worst strip, a missing line under the summary by 0,15, a block
 * moved by 3 mm by 0,5.
 */
const LIMIT = 0.1;

const CASES: readonly (readonly [string, VoteDocument, VoteShape])[] = [
  ['minutes', 'tally_minutes', { persons: 8, procedure: 'grading', status: 'official' }],
  [
    'minutes-blank',
    'tally_minutes',
    { persons: 4, procedure: 'grading', status: 'draft', unknown: true, boardSize: 0 },
  ],
  ['minutes-decision', 'tally_minutes', { persons: 2, procedure: 'decision', status: 'official' }],
  ['table', 'result_table', { persons: 16, procedure: 'grading', status: 'official' }],
  [
    'table-long-names',
    'result_table',
    { persons: 5, procedure: 'grading', status: 'draft', longNames: true },
  ],
  ['report', 'tally_report', { persons: 3, procedure: 'grading', status: 'draft' }],
  ['report-decision', 'tally_report', { persons: 1, procedure: 'decision', status: 'official' }],
  ['resolution', 'confirming_resolution', { persons: 14, procedure: 'grading', status: 'official' }],
  ['resolution-decision', 'confirming_resolution', { persons: 1, procedure: 'decision', status: 'draft' }],
  [
    'resolution-long-names',
    'confirming_resolution',
    { persons: 8, procedure: 'grading', status: 'draft', longNames: true },
  ],
];

afterAll(() => printer.close());

/** The bundled typeface on every machine, also on one that has the real Times New Roman. */
async function pageOf(kind: VoteDocument, shape: VoteShape): Promise<string> {
  const html = await toHtml(buildVoteDocument(kind, makeContext(kind, shape)), fonts);
  return html.replaceAll(/local\('[^']*'\)/gu, "local('-')");
}

const goldenFiles = (name: string): readonly string[] =>
  existsSync(GOLDEN)
    ? readdirSync(GOLDEN)
        .filter((file) => file.replace(/-\d+\.png$/u, '') === name)
        .toSorted()
    : [];

function write(folder: string, name: string, pages: readonly Buffer[]): void {
  mkdirSync(folder, { recursive: true });
  pages.forEach((page, index) => writeFileSync(join(folder, `${name}-${index + 1}.png`), page));
}

function compare(name: string, pages: readonly Buffer[]): readonly number[] {
  const stored = goldenFiles(name);
  if (stored.length !== pages.length) {
    write(FAILURES, name, pages);
    throw new Error(
      `${name}: ${pages.length} pages, ${stored.length} stored. See test-results/golden; when meant: ${RENEW}`,
    );
  }
  const results = pages.map((page, index) => compareImages(page, readFileSync(join(GOLDEN, stored[index]!))));
  if (results.some((result) => result.worst > LIMIT)) {
    write(FAILURES, name, pages);
    write(
      FAILURES,
      `${name}-difference`,
      results.map((result) => result.picture),
    );
  }
  return results.map((result) => result.worst);
}

describe('printed pages look as stored', () => {
  test.each(CASES)('%s', async (name, kind, shape) => {
    const pages = pageImages(await printedPage(await pageOf(kind, shape)));
    if (process.env['GOLDEN'] === 'write') {
      for (const file of goldenFiles(name)) rmSync(join(GOLDEN, file));
      write(GOLDEN, name, pages);
    }
    const worst = compare(name, pages);
    expect(
      Math.max(...worst),
      `${name} looks different. See test-results/golden; when the change is meant: ${RENEW}`,
    ).toBeLessThanOrEqual(LIMIT);
  });
});

describe('the comparison tells a change from a new rendering', () => {
  const [, kind, shape] = CASES.find(([name]) => name === 'resolution')!;

  /** The first page printed with a change, beside the unchanged one. */
  const worstAfter = async (change: (html: string) => string): Promise<number> => {
    const html = await pageOf(kind, shape);
    const changed = change(html);
    const [before, after] = await Promise.all(
      [html, changed].map(async (page) => pageImages(await printedPage(page))),
    );
    return compareImages(after![0]!, before![0]!).worst;
  };

  const moved = (mm: number) => (html: string) =>
    html.replace(
      '<div class="title">',
      `<div class="title" style="position:relative;top:${mm}mm;left:${mm}mm">`,
    );

  test.each<[string, (html: string) => string]>([
    ['printed again', (html) => `${html}\n`],
    ['a block a tenth of a millimetre away', moved(0.1)],
  ])('passes: %s', async (_what, change) => {
    expect(await worstAfter(change)).toBeLessThanOrEqual(LIMIT);
  });

  test.each<[string, (html: string) => string]>([
    ['a block 3 mm away', moved(3)],
    ['no line under the summary', (html) => html.replace('ruled">Xác', '">Xác')],
    ['no line under the motto', (html) => html.replace('.motto{', '.motto{border:0!important;')],
    [
      'another typeface',
      (html) => html.replaceAll("'Office Times', Tinos, 'Times New Roman', serif", 'sans-serif'),
    ],
    ['the body not bold', (html) => html.replace('.letterhead .body{font-size:12pt;font-weight:700}', '')],
  ])('fails: %s', async (_what, change) => {
    const html = await pageOf(kind, shape);
    expect(change(html)).not.toBe(html);
    expect(await worstAfter(change)).toBeGreaterThan(LIMIT);
  });
});
