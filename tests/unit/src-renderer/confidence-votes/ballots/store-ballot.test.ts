// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSaveState } from '@renderer/api/save-state';
import { storeBallot } from '@renderer/confidence-votes/ballots/store-ballot';
import { ok } from '@shared/kernel/result';
import { strictTransport } from '../../strict-transport';
import { TOKEN } from './sample-count';

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-12-05T06:27:00.000Z') }));
afterEach(() => vi.useRealTimers());

const BALLOT = { ballotNo: 5, marks: '1123', invalidReason: null, keys: 4, durationMs: 8000 };

it('a closed ballot moves the time that the top line calls saved', async () => {
  strictTransport({ 'ballotCount.closeBallot': () => ok({ nextBallotNo: 6, differs: null }) });
  const saved = () => renderHook(() => useSaveState()).result.current.savedAt?.slice(11, 16);
  await storeBallot(TOKEN, 'batch-1', BALLOT);
  expect(saved()).toBe('06:27');
  vi.setSystemTime(new Date('2026-12-05T06:28:10.000Z'));
  await storeBallot(TOKEN, 'batch-1', BALLOT);
  expect(saved()).toBe('06:28');
});
