import { expect, test } from 'vitest';
import { lastResult } from '@shared/sessions/now/last-result';
import type { HallReply } from '@shared/sessions/now/contract';

type Last = Pick<HallReply, 'lastElection' | 'lastVote'>;
const vote = (takenAt: string) => ({ id: 'vote', takenAt }) as HallReply['lastVote'];
const election = (countedAt: string | null) => ({ id: 'election', countedAt }) as HallReply['lastElection'];
const of = (lastVote: Last['lastVote'], lastElection: Last['lastElection']) =>
  lastResult({ lastVote, lastElection });

test('what came last is what one key shows to the hall', () => {
  expect(of(null, null)).toBeNull();
  expect(of(vote('2026-12-08T02:00:00Z'), null)).toEqual({ screen: 'vote', resultId: 'vote' });
  expect(of(null, election('2026-12-08T02:00:00Z'))).toEqual({ screen: 'election', resultId: 'election' });
  expect(of(vote('2026-12-08T02:00:00Z'), election('2026-12-08T03:00:00Z'))?.screen).toBe('election');
  expect(of(vote('2026-12-08T04:00:00Z'), election('2026-12-08T03:00:00Z'))?.screen).toBe('vote');
});
