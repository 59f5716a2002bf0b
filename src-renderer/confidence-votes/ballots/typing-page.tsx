import type { CountStatus, NextBallot, Operator } from '@shared/confidence-votes/ballots/contract';
import { levelNames } from '@shared/confidence-votes/messages';
import { LEVELS_OF, type Vote } from '@shared/confidence-votes/model';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { onReconnected } from '../../api/connection';
import { CallRefused, fetchCall } from '../../api/read-calls';
import { ErrorLine } from '../../ui/error-line';
import { Loading } from '../../ui/loading';
import { nextBatch, type FoundBatch } from './next-batch';
import { signInToken } from './sign-in-store';
import { storeBallot } from './store-ballot';
import { useTypingPreferences } from './typing-preferences';
import { TypingScreen } from './typing-screen';
import { TypingSession } from './typing-session';
import { playSound } from './typing-sounds';

interface Stack {
  readonly vote: Vote;
  readonly count: CountStatus;
  readonly operator: Operator;
  readonly next: NextBallot;
  readonly token: string;
}

/**
 * Everything a stack needs, fetched once: every closed ballot is announced to all windows, and the one in which it was
 * typed must not fetch the whole count after each.
 */
async function openStack(voteId: string, batchId: string): Promise<Stack | null> {
  const token = signInToken(voteId);
  if (token === null) return null;
  const [{ operator }, { vote }, count, next] = await Promise.all([
    fetchCall('ballotCount.whoAmI', { voteId, token }),
    fetchCall('confidenceVotes.getVote', { voteId }),
    fetchCall('ballotCount.getCount', { voteId }),
    fetchCall('ballotCount.nextBallot', { token, batchId }),
  ]);
  return operator && { vote, count, operator, next, token };
}

export function TypingPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/typing' });
  const { batch: batchId } = useSearch({ from: '/confidence-votes/$voteId/typing' });
  const navigate = useNavigate();
  const [stack, setStack] = useState<Stack | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [attempt, setAttempt] = useState(0);
  const leave = useCallback(() => {
    void navigate({ to: '/confidence-votes/$voteId/counting', params: { voteId } });
  }, [navigate, voteId]);
  useEffect(() => {
    let wanted = true;
    openStack(voteId, batchId)
      .then((opened) => {
        if (!wanted) return;
        if (opened) setStack(opened);
        else leave();
      })
      .catch((cause: unknown) => {
        if (wanted) setError(cause instanceof Error ? cause : new CallRefused({ code: 'unexpected' }));
      });
    return () => {
      wanted = false;
    };
  }, [attempt, batchId, leave, voteId]);

  if (stack?.next.batchId === batchId) return <StackOnTable key={batchId} stack={stack} onLeave={leave} />;
  if (error) {
    return (
      <ErrorLine
        error={error}
        onRetry={() => {
          setError(null);
          setAttempt(attempt + 1);
        }}
      />
    );
  }
  return <Loading />;
}

function StackOnTable({ stack, onLeave }: { readonly stack: Stack; readonly onLeave: () => void }) {
  const { vote, count, operator, next, token } = stack;
  const navigate = useNavigate();
  const { preferences, toggle } = useTypingPreferences();
  const sound = useRef(preferences.sound);
  useEffect(() => {
    sound.current = preferences.sound;
  });
  const kind = count.kinds.find(({ ballotKindId }) => ballotKindId === next.ballotKindId);
  const persons = useMemo(() => kind?.persons ?? [], [kind]);
  const levels = useMemo(() => LEVELS_OF[vote.procedure].map((level) => levelNames[level]), [vote.procedure]);
  const [session] = useState(
    () =>
      new TypingSession({ numbers: persons.map(({ no }) => no), levels: levels.length }, next.ballotNo, {
        store: (ballot) => storeBallot(token, next.batchId, ballot),
        now: () => performance.now(),
        after: (milliseconds, run) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
        onFeedback: (feedback) => {
          if (sound.current) playSound(feedback);
        },
      }),
  );
  useEffect(() => onReconnected(session.retry), [session]);
  useEffect(() => session.stop, [session]);
  const following = useFollowing(session, vote.id, next.entryNo, operator.name);
  return (
    <TypingScreen
      session={session}
      batch={{
        kindTitle: kind?.title ?? '',
        title: `Xấp ${next.batchNo}`,
        mark: vote.rehearsalOf === null ? '' : 'DIỄN TẬP, không phải phiếu thật',
        size: next.size,
        typedBefore: next.typed,
      }}
      persons={persons}
      levels={levels}
      typist={`${operator.name} · lần nhập ${next.entryNo}`}
      preferences={preferences}
      onPreference={toggle}
      nextTitle={following && `Xấp ${following.batch.no}, ${following.kindTitle}`}
      onNext={() => {
        if (!following) return;
        void navigate({
          to: '/confidence-votes/$voteId/typing',
          params: { voteId: vote.id },
          search: { batch: following.batch.batchId },
          replace: true,
        });
      }}
      onLeave={onLeave}
    />
  );
}

/** Once the stack is done: the one that comes next. */
function useFollowing(
  session: TypingSession,
  voteId: string,
  entryNo: number,
  typist: string,
): FoundBatch | null {
  const done = useSyncExternalStore(session.subscribe, () => session.getSnapshot().phase === 'done');
  const [following, setFollowing] = useState<FoundBatch | null>(null);
  useEffect(() => {
    if (!done) return;
    fetchCall('ballotCount.getCount', { voteId })
      .then(({ kinds }) => setFollowing(nextBatch(kinds, entryNo, typist)))
      // The board says the same a moment later.
      .catch(() => undefined);
  }, [done, entryNo, typist, voteId]);
  return following;
}
