import { afterAll, describe, expect, test } from 'vitest';
import { buildVoteDocument, DOCUMENT_RULES, type VoteDocument } from '@shared/confidence-votes/documents';
import { expectSoundInEveryFormat } from './every-format';
import { printer } from './printing';
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
  ['long names, draft', { persons: 9, procedure: 'grading', status: 'draft', longNames: true, leftOut: 1 }],
  ['decision on three persons, draft', { persons: 3, procedure: 'decision', status: 'draft' }],
];

describe.each(SHAPES)('%s', (_name, shape) => {
  test.each(KINDS)('%s keeps the layout and says the same in every format', async (kind) => {
    await expectSoundInEveryFormat(buildVoteDocument(kind, makeContext(kind, shape)));
  });
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
});
