import { expect, test } from 'vitest';
import { findings } from '@shared/confidence-votes/ballots/plausibility';
import { manyInvalid } from '@shared/confidence-votes/ballots/many-invalid';
import { endTimeNote } from '@shared/confidence-votes/end-time';
import { levelNames } from '@shared/confidence-votes/messages';
import type { Problem, TallyInput } from '@shared/confidence-votes/model';
import { reconcile } from '@shared/confidence-votes/reconciliation';
import { ruleSetByCode } from '@shared/confidence-votes/rule-sets';
import { kindCount, tallyInput, tallyRow } from './builders';

/** Row T11: what a count is found to lack is read at a glance, with what to do about it. */
const MOST_WORDS = 12;

const closedAt = '2026-11-27T12:58:00.000Z';
const endNotes = ['10:00', '23:30'].flatMap((endTime) =>
  (['closing', 'clock'] as const).map((is) =>
    endTimeNote({ date: '2026-11-27', endTime }, { at: closedAt, is }),
  ),
);
const meeting = { startTime: '', endTime: '' };
const noBallots = { printed: null, issued: null, collected: null, valid: null, invalid: null };
const progress = {
  ...{ ballotKindId: 'kind-1', ballots: 47, closed: [40, 30] },
  ...{ undecided: 17, openDifferences: 12, conflicts: 3 },
};

const inputs: readonly Partial<TallyInput>[] = [
  { kinds: [kindCount(47, noBallots)], rows: [tallyRow(1, [null, null, null], null)] },
  { kinds: [kindCount(54, { printed: 52, issued: 53, valid: 50, invalid: 3 })], deputiesTotal: 50 },
  { kinds: [kindCount(47, { valid: 45, invalid: 2, invalidReasons: { no_seal: 1 } })] },
  { rows: [tallyRow(1, [40, 8, null], null), tallyRow(2, [40, 3, 1])] },
  {
    kinds: [
      kindCount(47, { printed: 60, balance: { testBallots: 1, exchanged: 20, spoiled: 1, unused: 3 } }),
    ],
  },
  {
    kinds: [kindCount(47, { printed: 60, balance: { testBallots: 1, exchanged: 2, spoiled: 2, unused: 3 } })],
  },
  { kinds: [kindCount(47, { printed: 60, issued: 50 })], releasedKinds: ['kind-1'] },
  { kinds: [kindCount(47, { printed: 60 })], sheetsNoted: new Map([['kind-1', 52]]) },
  { kinds: [kindCount(47), kindCount(0, { ballotKindId: 'kind-2' })] },
  { kinds: [kindCount(0, { issued: 5 })], rows: [tallyRow(1, [0, 0, 0])] },
  { ruleSet: ruleSetByCode('nq85-2014') },
  { ballotProgress: [progress] },
  { ballotProgress: [{ ...progress, ballots: 46 }] },
  { ballotProgress: [{ ...progress, ballots: 0, closed: [0, 0] }] },
  { deputiesTotal: 47, deputiesPresent: null, meeting },
  { deputiesTotal: 47, deputiesPresent: 50, meeting: { startTime: '09:00', endTime: '08:00' } },
  { deputiesTotal: 80, deputiesPresent: 40, meeting },
  { deputiesTotal: 80, deputiesPresent: 60, meeting },
  ...endNotes.map((endNote) => ({ meeting: { startTime: '08:00', endTime: '10:00', endNote } })),
  { rows: Array.from({ length: 5 }, (_, index) => tallyRow(index + 1, [40, 3, 2], 2)) },
  {
    procedure: 'decision',
    kinds: [kindCount(47, { valid: 46, invalid: 1, invalidReasons: { no_mark: 1 } })],
    rows: [tallyRow(1, [40, 4], 3, { procedure: 'decision' })],
  },
];

const kind = {
  ballotKindId: 'kind-1',
  title: 'Phiếu khối HĐND',
  persons: Array.from({ length: 6 }, (_, index) => ({
    officialId: `official-${index}`,
    no: index + 1,
    name: `Người số ${index + 1}`,
  })),
};
const numbered = (marks: readonly string[]) =>
  marks.map((line, index) => ({
    ballotNo: index + 1,
    outcome: { state: 'decided', marks: line, invalidReason: null } as const,
  }));
const unlike = [...Array.from({ length: 30 }, () => '111112'), ...Array.from({ length: 10 }, () => '332222')];
const decks = [
  ['112131', '112131', '111111', '222222', '333333', '000000', '999999'],
  unlike,
  [...unlike.slice(20), ...unlike.slice(0, 10)],
  Array.from({ length: 40 }, (_, index) => (index % 3 === 0 ? '012131' : '121112')),
  Array.from({ length: 40 }, (_, index) => (index % 3 === 0 ? '000001' : '121112')),
].map(numbered);

const found: readonly Problem[] = [
  ...inputs.flatMap((change) => reconcile(tallyInput(change))),
  ...decks.flatMap((deck) => [...findings('grading', kind, deck, 10), ...manyInvalid('grading', kind, deck)]),
];

/** Without the place it speaks of; a list of numbers or levels, which a person looks up and does not read, is one word. */
function wordsOf(text: string): readonly string[] {
  const levels = new RegExp(
    Object.values(levelNames)
      .map((name) => name.toLowerCase())
      .join('|'),
    'gu',
  );
  return text
    .replace(/^(?:Phiếu khối HĐND|\d+\. Người số \d+): /u, '')
    .replace(levels, 'mức')
    .replace(/(?:[\d–]+|mức)(?:, (?:[\d–]+|mức))+(?: và \d+ (?:chỗ|phiếu) nữa)?/gu, 'nhiều')
    .split(/\s+/u);
}

test.each(found.map(({ code, message, advice }) => [code, message, advice] as const))(
  '%s: %s',
  (_code, message, advice) => {
    for (const text of [message, advice]) {
      expect(wordsOf(text).length, text).toBeLessThanOrEqual(MOST_WORDS);
      expect(wordsOf(text).length, text).toBeGreaterThan(1);
    }
  },
);

test('these are the findings of figures and ballots, each of them', () => {
  expect([...new Set(found.map(({ code }) => code))].toSorted()).toEqual([
    'ballots_alike',
    'ballots_all_same',
    'ballots_conflict',
    'ballots_missing',
    'ballots_not_numbered',
    'ballots_not_returned',
    'ballots_open',
    'ballots_sum_mismatch',
    'base_unknown',
    'batch_unlike_rest',
    'collected_over_issued',
    'count_missing',
    'differences_open',
    'end_time_missing',
    'end_time_odd',
    'invalid_reasons_mismatch',
    'invalid_rows_above_invalid_ballots',
    'invalid_rows_below_invalid_ballots',
    'issued_below_present',
    'issued_over_deputies',
    'issued_over_present',
    'issued_over_printed',
    'kind_not_held',
    'many_invalid',
    'presence_below_quorum',
    'presence_missing',
    'present_over_total',
    'printed_balance_mismatch',
    'printed_note_differs',
    'sheets_unaccounted',
    'spoiled_exchanged_mismatch',
    'start_time_missing',
    'sum_mismatch',
    'times_reversed',
  ]);
});
