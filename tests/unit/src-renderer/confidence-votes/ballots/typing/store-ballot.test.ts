// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSaveState } from '@renderer/api/save-state';
import { storeBallot } from '@renderer/confidence-votes/ballots/typing/store-ballot';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { strictTransport } from '../../../strict-transport';
import { batchOf, countOf, SECOND, TOKEN } from '../sample-count';

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-12-05T06:27:00.000Z') }));
afterEach(() => vi.useRealTimers());

const STACK = { voteId: 'vote-1', token: TOKEN, batchId: 'batch-1', entryNo: 2, typist: SECOND.name };
const BALLOT = { ballotNo: 5, marks: '1123', invalidReason: null, keys: 4, durationMs: 8000 };

it('a closed ballot moves the time that the top line calls saved', async () => {
  strictTransport({ 'ballotCount.closeBallot': () => ok({ nextBallotNo: 6, differs: null }) });
  const saved = () => renderHook(() => useSaveState()).result.current.savedAt?.slice(11, 16);
  await storeBallot(STACK, BALLOT);
  expect(saved()).toBe('06:27');
  vi.setSystemTime(new Date('2026-12-05T06:28:10.000Z'));
  await storeBallot(STACK, BALLOT);
  expect(saved()).toBe('06:28');
});

it('a ballot that a colleague of the same entry typed meanwhile is named, with the one that is free', async () => {
  const batch = batchOf(1, { closed: [0, 6], typists: [[], [SECOND.name, 'Lê Thị Long']] });
  strictTransport({
    'ballotCount.closeBallot': () => err(appError('ballots.not-next', { ballotNo: 5 })),
    'ballotCount.getCount': () => ok(countOf([batch])),
    'ballotCount.nextBallot': () =>
      ok({
        batchId: 'batch-1',
        ballotKindId: 'kind',
        batchNo: 1,
        firstNo: 1,
        size: 10,
        entryNo: 2,
        ballotNo: 7,
        typed: 6,
        left: 4,
      }),
  });
  expect(await storeBallot(STACK, BALLOT)).toEqual({ kind: 'taken', by: 'Lê Thị Long', next: 7, typed: 6 });
});
