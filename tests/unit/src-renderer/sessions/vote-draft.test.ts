import { expect, it } from 'vitest';
import type { HallReply } from '@shared/sessions/now/contract';
import type { OpenVoteShape } from '@shared/sessions/open-votes/contract';
import { draftOf, newVote, repeatOf } from '@renderer/sessions/votes/vote-draft';

const vote: OpenVoteShape = {
  ...{ id: 'v', version: 1, refNo: 1, sittingId: null, itemId: null, subject: 'Dự toán', form: 'card' },
  rule: {
    ...{ code: 'resolution', numerator: 1, denominator: 2, comparison: 'more_than', base: 'all_deputies' },
    ...{ basis: 'Điều 35', verification: 'verified' },
  },
  ...{ total: 82, present: 80, absent: 2, votesFor: 50, votesAgainst: 20, notVoting: 10, ballots: null },
  ...{ repeatOfId: null, repeatReason: '', takenAt: '2026-12-08T02:00:00.000Z', note: '' },
};

it('a recorded vote is put right under the rule that decided it; a repeat is taken under that of today', () => {
  expect(draftOf(vote).storedRule).toEqual(vote.rule);
  expect(repeatOf(vote).storedRule).toBeNull();
});

it('a new vote begins with what its item asks for', () => {
  const hall = {
    currentSittingId: null,
    roll: { total: 82, inHall: 80, notRecorded: 0 },
    items: [{ id: 'i', title: 'Bãi nhiệm đại biểu HĐND', kind: 'vote', secretBallot: true }],
  } as unknown as HallReply;
  expect(newVote(hall, 'i')).toMatchObject({ ruleCode: 'removal', form: 'ballot', storedRule: null });
  expect(newVote(hall, null)).toMatchObject({ ruleCode: 'resolution', form: 'card' });
});
