import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { levelNames } from '@shared/confidence-votes/messages';
import { buildVoteDocument } from '@shared/confidence-votes/documents';
import type { VoteResult } from '@shared/confidence-votes/model';
import { slideShow } from '@main/confidence-votes/papers/slide-layout';
import { SLIDE_HEIGHT, SLIDE_WIDTH, type SlideShow } from '@main/documents/slides/elements';
import { toPptx } from '@main/documents/slides/to-pptx';
import { toSlidesHtml } from '@main/documents/slides/to-slides-html';
import { renderSlides } from '@main/confidence-votes/papers/slides';
import { readPdf } from './pdf-reader';
import { printer } from './printing';
import { makeContext, type VoteShape } from './vote-fixtures';

afterAll(() => printer.close());

function shown(shape: Partial<VoteShape>) {
  const { vote, result } = makeContext('result_table', {
    persons: 31,
    procedure: 'grading',
    status: 'official',
    ...shape,
  });
  return { vote, result, show: slideShow(vote, result) };
}

const textsOf = (show: SlideShow): string[] =>
  show.pages.flatMap(({ elements }) =>
    elements.flatMap((element) => (element.kind === 'text' ? [element.text] : [])),
  );

/** Every count with its percentage, person by person, as the result has them. */
const figuresOf = (result: VoteResult): string[] =>
  result.kinds.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      result.levels.flatMap((level) => [String(row.counts[level] ?? '—'), `${row.percent[level] ?? ''}%`]),
    ),
  );

const SHAPES: readonly (readonly [string, Partial<VoteShape>])[] = [
  ['31 people', {}],
  ['60 people with long names', { persons: 60, longNames: true, deputies: 85 }],
  ['one person', { persons: 1, procedure: 'decision' }],
];

describe.each(SHAPES)('slides of %s', (_, shape) => {
  test('name everybody once, whole, within the page and above its foot', () => {
    const { result, show } = shown(shape);
    const names = result.kinds.flatMap(({ rows }) => rows.map(({ name }) => name));
    const onPages = show.pages.flatMap(({ elements }) =>
      elements.filter((element) => element.kind === 'text' && element.size === 18 && element.bold),
    );
    for (const name of new Set(names)) {
      expect(textsOf(show).filter((text) => text === name)).toHaveLength(
        names.filter((one) => one === name).length,
      );
    }
    expect(onPages.length).toBeGreaterThanOrEqual(names.length);
    for (const { elements } of show.pages) {
      for (const { x, y, w, h } of elements) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + w).toBeLessThanOrEqual(SLIDE_WIDTH + 0.001);
        expect(y + h).toBeLessThanOrEqual(SLIDE_HEIGHT - 0.1);
      }
    }
  });

  test('hold the figures of the annex, in the order of the annex', () => {
    const { vote, result, show } = shown(shape);
    const annex = buildVoteDocument(
      'result_table',
      makeContext('result_table', { persons: 31, procedure: 'grading', status: 'official', ...shape }),
    );
    const ofAnnex = annex.body.flatMap((block) =>
      block.kind === 'table'
        ? block.rows
            .filter(({ kind }) => kind === 'body')
            .flatMap(({ cells }) =>
              cells.flatMap((cell) =>
                cell.kind === 'number' ? [cell.text] : cell.kind === 'percent' ? [`${cell.text}%`] : [],
              ),
            )
        : [],
    );
    const invalid = result.kinds.flatMap(({ rows }) => rows.map(({ invalidRows }) => String(invalidRows)));
    const perRow = result.levels.length * 2;
    const withoutInvalid = ofAnnex.filter((__, index) => index % (perRow + 1) !== perRow);
    expect(withoutInvalid).toEqual(figuresOf(result));
    expect(ofAnnex).toHaveLength(withoutInvalid.length + invalid.length);

    const onSlides = show.pages
      .slice(1)
      .flatMap(({ elements }) =>
        elements.flatMap((element) =>
          element.kind === 'text' &&
          element.align === 'right' &&
          (element.size === 24 || /%$/u.test(element.text))
            ? [element.text]
            : [],
        ),
      );
    expect(onSlides).toEqual(figuresOf(result));
    expect(vote.title).toBe(show.title);
  });

  test('say the base in words beside every table of figures', () => {
    const { result, show } = shown(shape);
    const pages = show.pages.filter(({ elements }) =>
      elements.some((element) => element.kind === 'text' && element.text === levelNames[result.levels[0]!]),
    );
    const base = result.kinds[0]?.base;
    for (const { elements } of pages) {
      const words = elements.flatMap((element) => (element.kind === 'text' ? [element.text] : []));
      expect(words).toContain(`Tỷ lệ tính trên ${base?.text}`);
    }
    expect(pages.length).toBeGreaterThan(0);
  });
});

test('the PDF has a sheet of 16:9 for every slide, with its words', async () => {
  const { vote, result, show } = shown({ longNames: true });
  const printed = await renderSlides(vote, result, 'pdf', printer);
  if (!printed.ok) throw new Error(printed.error.code);
  const pdf = await readPdf(printed.value);
  expect(pdf.pages).toHaveLength(show.pages.length);
  for (const page of pdf.pages) {
    expect(page.width / page.height).toBeCloseTo(16 / 9, 2);
  }
  const spaceless = (words: string): string => words.replace(/\s+/gu, '');
  show.pages.forEach(({ elements }, index) => {
    const words = spaceless(pdf.pages[index]?.items.map(({ text }) => text).join('') ?? '');
    for (const element of elements) {
      if (element.kind === 'text') expect(words).toContain(spaceless(element.text));
    }
  });
});

test('the presentation has the same slides with the same words', async () => {
  const { vote, result, show } = shown({});
  const made = await renderSlides(vote, result, 'pptx', printer);
  if (!made.ok) throw new Error(made.error.code);
  const parts = unzipSync(made.value);
  const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/u.test(name));
  expect(slides).toHaveLength(show.pages.length);
  show.pages.forEach(({ elements }, index) => {
    const xml = strFromU8(parts[`ppt/slides/slide${index + 1}.xml`] ?? new Uint8Array());
    const texts = [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/gu)].map(([, text]) =>
      (text ?? '').replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    );
    expect(texts).toEqual(elements.flatMap((element) => (element.kind === 'text' ? [element.text] : [])));
  });
  expect(await toPptx(show)).toBeInstanceOf(Uint8Array);
});

test('until it is published every slide says so; what a person typed is never markup', () => {
  const { vote, result } = shown({});
  const early = slideShow({ ...vote, status: 'confirmed', title: '<b>&</b>' }, result);
  for (const page of early.pages) {
    expect(textsOf({ ...early, pages: [page] }).some((text) => text.startsWith('CHƯA CÔNG BỐ'))).toBe(true);
  }
  expect(toSlidesHtml(early)).not.toContain('<b>&');
  expect(textsOf(slideShow({ ...vote, status: 'published' }, result)).join(' ')).not.toContain(
    'CHƯA CÔNG BỐ',
  );
});
