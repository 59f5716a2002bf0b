import { afterAll, describe, expect, test } from 'vitest';
import { buildVoteDocument, type VoteDocument } from '@shared/confidence-votes/documents';
import { collectFigures } from '@shared/official-documents';
import { expectSoundInEveryFormat } from './every-format';
import { printer } from './printing';
import { makeContext, type VoteShape } from './vote-fixtures';

afterAll(() => printer.close());

const KINDS: readonly VoteDocument[] = [
  'tally_minutes',
  'result_table',
  'tally_report',
  'confirming_resolution',
];

const SHAPES: readonly (readonly [string, VoteShape])[] = [
  ['1 person, official', { persons: 1, procedure: 'grading', status: 'official' }],
  [
    '31 persons, draft, reopened',
    { persons: 31, procedure: 'grading', status: 'draft', reopened: true, deputies: 85 },
  ],
  ['60 persons, official', { persons: 60, procedure: 'grading', status: 'official', boardSize: 11 }],
  ['long names and posts, draft', { persons: 9, procedure: 'grading', status: 'draft', longNames: true }],
  ['unknown figures, draft', { persons: 4, procedure: 'grading', status: 'draft', unknown: true }],
  [
    '12 persons and 3 left out, official',
    { persons: 12, procedure: 'grading', status: 'official', leftOut: 3, boardSize: 9 },
  ],
  ['nobody, draft', { persons: 0, procedure: 'grading', status: 'draft' }],
  ['decision on one person, official', { persons: 1, procedure: 'decision', status: 'official' }],
  ['decision on three persons, draft', { persons: 3, procedure: 'decision', status: 'draft' }],
];

describe.each(SHAPES)('%s', (_name, shape) => {
  test.each(KINDS)('%s shows the same figures in every format and keeps the layout', async (kind) => {
    const document = buildVoteDocument(kind, makeContext(kind, shape));
    expect(collectFigures(document).length).toBeGreaterThan(0);
    await expectSoundInEveryFormat(document);
  });
});
