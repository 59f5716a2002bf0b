import type { CountStatus, NextBallot, Operator } from '@shared/confidence-votes/ballots/contract';
import { levelNames } from '@shared/confidence-votes/messages';
import { LEVELS_OF, type Vote } from '@shared/confidence-votes/model';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { onReconnected } from '../../../api/connection';
import { CallRefused, fetchCall } from '../../../api/read-calls';
import { ErrorLine } from '../../../ui/error-line';
import { Loading } from '../../../ui/loading';
import { heldStacks, holdStack } from '../stacks/held-stacks';
import { heldWords } from '../stacks/held-words';
import { nextBatch, type FoundBatch } from '../stacks/next-batch';
import { signInToken } from '../people/sign-in-store';
import { StackHeld } from '../stacks/stack-held';
import { storeBallot } from './store-ballot';
import { useLeavingAsked } from './use-leaving-asked';
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
  /** Who types this entry of it in another window, and what is free instead. */
  readonly holders: readonly string[];
  readonly free: FoundBatch | null;
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
  if (!operator) return null;
  // Asked last: a page that is loaded anew has by now given up what it held itself.
  const held = await heldStacks();
  const { entryNo } = next;
  const ofEntry = held.filter((stack) => stack.entryNo === entryNo);
  const holders = ofEntry.filter((stack) => stack.batchId === batchId).map(({ typist }) => typist);
  const taken = new Set(ofEntry.map((stack) => stack.batchId));
  const free = nextBatch(count.kinds, entryNo, operator.name, taken, next.ballotKindId);
  return { vote, count, operator, next, token, holders, free };
}

export function TypingPage() {
  const { voteId } = useParams({ from: '/confidence-votes/$voteId/typing' });
  const { batch: batchId } = useSearch({ from: '/confidence-votes/$voteId/typing' });
  const navigate = useNavigate();
  const [stack, setStack] = useState<Stack | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [anyway, setAnyway] = useState<string | null>(null);
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

  const take = useTakeStack(voteId);
  if (stack?.next.batchId === batchId) {
    const asked = stack.next.ballotNo === null || anyway === batchId ? null : askedOf(stack);
    if (asked) {
      return (
        <StackHeld
          {...asked}
          freeTitle={stack.free && titleOf(stack.free)}
          onFree={() => take(stack.free)}
          onAnyway={() => setAnyway(batchId)}
          onLeave={leave}
        />
      );
    }
    return <StackOnTable key={batchId} stack={stack} onLeave={leave} />;
  }
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

function askedOf({ next, count, holders, operator }: Stack) {
  const kind = count.kinds.find(({ ballotKindId }) => ballotKindId === next.ballotKindId);
  return heldWords({
    title: `Xấp ${next.batchNo}, ${kind?.title ?? ''}`,
    batch: kind?.batches.find(({ batchId }) => batchId === next.batchId),
    entryNo: next.entryNo,
    typist: operator.name,
    holders,
  });
}

const titleOf = ({ batch, kindTitle }: FoundBatch): string => `Xấp ${batch.no}, ${kindTitle}`;

/** Ballots of another kind lie in another bundle: whoever goes on by Enter is told so. */
const titleAfter = ({ ballotKindId }: NextBallot, following: FoundBatch): string =>
  following.ballotKindId === ballotKindId ? titleOf(following) : `${titleOf(following)} (loại phiếu khác)`;

/** Goes to the typing of another stack. */
function useTakeStack(voteId: string): (stack: FoundBatch | null) => void {
  const navigate = useNavigate();
  return (stack) => {
    if (!stack) return;
    void navigate({
      to: '/confidence-votes/$voteId/typing',
      params: { voteId },
      search: { batch: stack.batch.batchId },
      replace: true,
    });
  };
}

function StackOnTable({ stack, onLeave }: { readonly stack: Stack; readonly onLeave: () => void }) {
  const { vote, count, operator, next, token } = stack;
  const take = useTakeStack(vote.id);
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
        store: (ballot) =>
          storeBallot(
            { voteId: vote.id, token, batchId: next.batchId, entryNo: next.entryNo, typist: operator.name },
            ballot,
          ),
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
  const { batchId, entryNo } = next;
  useEffect(() => holdStack({ batchId, entryNo, typist: operator.name }), [batchId, entryNo, operator.name]);
  const { leaving, dialog } = useLeavingAsked(session);
  const following = useFollowing(session, vote.id, next, operator.name);
  return (
    <>
      {dialog}
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
        nextTitle={following && titleAfter(next, following)}
        onNext={() => take(following)}
        onLeave={() => {
          leaving.current = true;
          onLeave();
        }}
      />
    </>
  );
}

/** Once the stack is done: the one that comes next. */
function useFollowing(
  session: TypingSession,
  voteId: string,
  { ballotKindId, entryNo }: NextBallot,
  typist: string,
): FoundBatch | null {
  const done = useSyncExternalStore(session.subscribe, () => session.getSnapshot().phase === 'done');
  const [following, setFollowing] = useState<FoundBatch | null>(null);
  useEffect(() => {
    if (!done) return;
    Promise.all([fetchCall('ballotCount.getCount', { voteId }), heldStacks()])
      .then(([{ kinds }, held]) => {
        const taken = held.filter((stack) => stack.entryNo === entryNo).map(({ batchId }) => batchId);
        setFollowing(nextBatch(kinds, entryNo, typist, new Set(taken), ballotKindId));
      })
      // The board says the same a moment later.
      .catch(() => undefined);
  }, [ballotKindId, done, entryNo, typist, voteId]);
  return following;
}
