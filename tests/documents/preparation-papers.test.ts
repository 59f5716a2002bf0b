import { afterAll, describe, expect, test } from 'vitest';
import { buildVoteDocument, DOCUMENT_RULES, type VoteDocument } from '@shared/confidence-votes/documents';
import { expectSoundInEveryFormat } from './every-format';
import { toDocx } from '@main/documents/docx/to-docx';
import { readDocx } from './docx-reader';
import { squeezed } from './expected-text';
import { pageBody } from './layout-check';
import { readPdf } from './pdf-reader';
import { printed, printer } from './printing';
import { makeContext, type VoteShape } from './vote-fixtures';

afterAll(() => printer.close());

const KINDS = (Object.keys(DOCUMENT_RULES) as VoteDocument[]).filter(
  (kind) => DOCUMENT_RULES[kind].stage === 'preparation',
);

const SHAPES: readonly (readonly [string, VoteShape])[] = [
  ['nobody, draft', { persons: 0, procedure: 'grading', status: 'draft', boardSize: 0 }],
  [
    '31 persons and 3 left out, official',
    { persons: 31, procedure: 'grading', status: 'official', leftOut: 3 },
  ],
  [
    '12 persons with what was gathered, official',
    { persons: 12, procedure: 'grading', status: 'official', gathered: true },
  ],
  ['long names, draft', { persons: 9, procedure: 'grading', status: 'draft', longNames: true, leftOut: 1 }],
  ['decision on three persons, draft', { persons: 3, procedure: 'decision', status: 'draft' }],
];

describe.each(SHAPES)('%s', (_name, shape) => {
  // Forms of 31 persons are some sixty pages to read back.
  test.each(KINDS)(
    '%s keeps the layout and says the same in every format',
    { timeout: 90_000 },
    async (kind) => {
      await expectSoundInEveryFormat(buildVoteDocument(kind, makeContext(kind, shape)));
    },
  );
});

describe('papers with a part for every person', () => {
  test.each(['official_dossier', 'personal_report_form'] as const)(
    '%s begins each part on a new page',
    { timeout: 90_000 },
    async (kind) => {
      const context = makeContext(kind, {
        persons: 12,
        procedure: 'grading',
        status: 'official',
        gathered: true,
      });
      const document = buildVoteDocument(kind, context);
      const pages = (await expectSoundInEveryFormat(document)).pages.map(pageBody);
      const starts = context.vote.officials.map((official, index) =>
        pages.findIndex((page) =>
          kind === 'official_dossier'
            ? page.startsWith(squeezed(`${index + 1}. ${official.name}`))
            : page.startsWith('CỘNGHÒAXÃHỘI') && page.includes(squeezed(`Họ và tên: ${official.name}.`)),
        ),
      );
      expect(starts.every((page) => page > 0)).toBe(true);
      expect(new Set(starts).size).toBe(12);
      const { body } = readDocx(await toDocx(document));
      // A form is a paper of its own, with numbers that begin anew; a dossier is one paper.
      const begins =
        kind === 'official_dossier' ? /<w:pageBreakBefore\/>/gu : /<w:pgNumType w:start="1"\/>/gu;
      expect(body.match(begins) ?? []).toHaveLength(kind === 'official_dossier' ? 12 : 13);
    },
  );

  test(
    'each personal report is numbered from its own first page, under a head of its own',
    {
      timeout: 90_000,
    },
    async () => {
      const kind = 'personal_report_form';
      const shape = { persons: 3, procedure: 'grading', status: 'official' } as const;
      const { pages } = await readPdf(await printed(buildVoteDocument(kind, makeContext(kind, shape))));
      const numbers = pages.map(
        ({ items }) =>
          items.find(({ baseline, text }) => baseline < 20 && /^\d+$/u.test(text.trim()))?.text ?? '',
      );
      expect(numbers).toEqual(['', '', '2', '', '2', '', '2']);
    },
  );
});

describe('what deputies ask and the person answers', () => {
  test.each(['request_form', 'request_answer'] as const)(
    '%s is sound filled in, and nobody signs on a page alone',
    { timeout: 90_000 },
    async (kind) => {
      const base = makeContext(kind, {
        persons: 5,
        procedure: 'grading',
        status: 'official',
        gathered: true,
        longNames: true,
      });
      const parts = DOCUMENT_RULES[kind].parts?.(base) ?? [];
      expect(parts.length).toBeGreaterThan(1);
      for (const part of parts) {
        const official = base.vote.officials.find(({ id }) => part.id.split(' ')[0] === id) ?? null;
        const document = buildVoteDocument(kind, { ...base, part, official });
        const { pages } = await expectSoundInEveryFormat(document);
        const last = pageBody(pages.at(-1)!);
        expect(last, part.name).not.toMatch(/^(?:ĐẠIBIỂU|NGƯỜITRẢLỜI)/u);
      }
    },
  );
});

test('the rules of bỏ phiếu say the word once', () => {
  const summaryOf = (procedure: VoteShape['procedure']) =>
    buildVoteDocument('ballot_rules', makeContext('ballot_rules', { persons: 1, procedure, status: 'draft' }))
      .summary;
  expect(summaryOf('grading')).toMatch(/^Bỏ phiếu lấy phiếu tín nhiệm đối với /u);
  expect(summaryOf('decision')).toMatch(/^Bỏ phiếu tín nhiệm đối với /u);
});

describe('marks', () => {
  test('a draft before the count is a draft, an issued paper carries nothing, a rehearsal always says so', () => {
    const grading = { persons: 2, procedure: 'grading' } as const;
    for (const kind of KINDS) {
      const mark = (status: VoteShape['status'], rehearsal = false) =>
        buildVoteDocument(kind, makeContext(kind, { ...grading, status, rehearsal })).draftMark;
      expect([mark('draft'), mark('official'), mark('draft', true), mark('official', true)]).toEqual([
        'DỰ THẢO',
        null,
        'DIỄN TẬP',
        'DIỄN TẬP',
      ]);
    }
  });

  test('a dossier tells what the person was asked at sessions, and which promises are kept and open', () => {
    const shape = { persons: 4, procedure: 'grading', status: 'official', gathered: true } as const;
    const { body } = buildVoteDocument('official_dossier', makeContext('official_dossier', shape));
    const text = JSON.stringify(body);
    expect(text).toContain('Trả lời: Sẽ hoàn thành trong quý I năm 2026.');
    expect(text).toContain('Đã thực hiện 1, chưa thực hiện 1.');
    expect(text).toContain('Báo cáo bằng văn bản: đã thực hiện ngày 05/01/2026, Báo cáo số 12/BC-UBND.');
    expect(text).toContain('Hoàn thành đường liên xã: chưa thực hiện, hạn ngày 31/03/2026.');
  });
});
