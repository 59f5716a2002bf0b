import type { AppError } from '@shared/contract/error-messages';
import type { Input, MethodName, Output, QueryName } from '@shared/contract/registry';
import { err, type Result } from '@shared/kernel/result';
import { useMutation, useQuery, type Query, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { call } from './client';
import { showError } from './notices';
import { queryClient } from './query-client';
import { callKey, fetchCall } from './read-calls';
import { saveOutcome } from './save-outcome';
import { savingEnded, savingStarted } from './save-state';
import { isTouched } from './topics';
import { Unreachable } from './transport';

export type ActionName = Exclude<MethodName, QueryName>;

interface CallOptions {
  readonly enabled?: boolean;
  /** Keeps showing the last answer while the next one is fetched (search boxes). */
  readonly keepPrevious?: boolean;
}

/**
 * Reads: `const deputies = useCall('council.listDeputies', {})`. Fetched once, then again whenever a change of its
 * topic is announced.
 */
export function useCall<N extends QueryName>(
  name: N,
  input: Input<N>,
  options: CallOptions = {},
): UseQueryResult<Output<N>, Error> {
  return useQuery<Output<N>, Error>({
    queryKey: callKey(name, input),
    queryFn: () => fetchCall(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious
      ? { placeholderData: (previous: Output<N> | undefined) => previous as never }
      : {}),
  });
}

/** What a `useCall` of the same will have answered, for a key that was pressed before it had; null when refused. */
export function whenAnswered<N extends QueryName>(name: N, input: Input<N>): Promise<Output<N> | null> {
  return queryClient
    .ensureQueryData<Output<N>>({ queryKey: callKey(name, input), queryFn: () => fetchCall(name, input) })
    .catch(() => null);
}

/** Writes into the cache what a command has just answered, so that the screen does not wait for a refetch. */
export function rememberAnswer<N extends QueryName>(name: N, input: Input<N>, value: Output<N>): void {
  queryClient.setQueryData(callKey(name, input), value);
}

export function refetchTopics(topics: readonly string[]): Promise<void> {
  const touched = (query: Query): boolean => isTouched(String(query.queryKey[0]), topics);
  for (const query of queryClient.getQueryCache().findAll({ predicate: touched })) askAgain(query);
  return queryClient.invalidateQueries({ predicate: touched });
}

const askedAgain = new WeakSet<Query>();

/**
 * The first answer of a query that is under way may have been looked up before the change. TanStack Query starts such a
 * fetch anew only where an older answer stands: without this the late one would pass for fresh for as long as it is shown.
 */
function askAgain(query: Query): void {
  const firstUnderWay = query.state.fetchStatus !== 'idle' && query.state.data === undefined;
  if (!firstUnderWay || askedAgain.has(query)) return;
  askedAgain.add(query);
  const again = (): void => {
    askedAgain.delete(query);
    void queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true });
  };
  query.fetch().then(again, again);
}

interface CommandOptions {
  /** The caller shows the error itself (under its fields). */
  readonly quiet?: boolean;
  /** False for writes on every keystroke, whose caller keeps its own picture up to date. */
  readonly refetch?: boolean;
}

export interface Command<N extends ActionName> {
  /** Never throws: a refusal comes back as a value, and is shown in words unless `quiet`. */
  readonly run: (input: Input<N>) => Promise<Result<Output<N>, AppError>>;
  readonly running: boolean;
}

/** They begin like tasks that write nothing, and do write. */
const WRITES: readonly string[] = [
  'openCounting',
  'makeDrafts',
  'makeMissingDrafts',
  'makeWholeResult',
  'makeVote',
  'makePacket',
  'makeReminders',
  'makeLetters',
  'makeAbsenceNotices',
];

/** Tasks that write nothing: the save state must not speak of them. */
const READS_ONLY: readonly string[] = ['make', 'export', 'preview', 'choose', 'open', 'print', 'check'];
const writes = (name: ActionName): boolean => {
  const verb = name.slice(name.indexOf('.') + 1);
  return WRITES.includes(verb) || !READS_ONLY.some((word) => verb.startsWith(word));
};

type Room = MethodName extends `${infer R}.${string}` ? R : never;
const roomOf = (name: MethodName): Room => name.slice(0, name.indexOf('.')) as Room;

const TOPICS_OF_ROOM: Readonly<Record<Room, readonly string[]>> = {
  office: ['profile'],
  council: ['deputy', 'unit'],
  unitOfficers: ['unit'],
  emulationClusters: ['unit'],
  sessions: ['session'],
  sessionSteps: ['session'],
  agenda: ['session'],
  sessionPapers: ['session', 'document'],
  invitations: ['session', 'document'],
  voterMeetings: ['session'],
  seating: ['session'],
  deadlineRules: ['deadlineRule'],
  holidays: ['holiday'],
  sittingRules: ['sittingRule'],
  rollCall: ['sitting'],
  openVotes: ['sitting'],
  elections: ['sitting'],
  interpellations: ['sitting'],
  speaking: ['sitting'],
  hall: ['sitting'],
  sessionMinutes: ['sitting'],
  resolutions: ['sitting'],
  sessionArchive: [],
  confidenceVotes: ['vote'],
  paperBallots: ['vote'],
  rehearsal: ['vote'],
  groundwork: ['vote'],
  decisionTriggers: ['petition'],
  voteHistory: ['vote'],
  ballotCount: ['vote'],
  countLog: ['vote'],
  training: ['training', 'attendance'],
  trainingDoors: ['training', 'attendance'],
  trainingCertificates: ['training'],
  trainingStatistics: ['training'],
  trainingPayments: ['training'],
  trainingPlans: ['training'],
  trainingEvaluation: ['training'],
  trainingPapers: ['training', 'document'],
  resultFiles: ['document'],
  documents: ['document'],
  safety: [],
};

/** Changes: `const save = useCommand('council.saveDeputy'); const reply = await save.run({…})`. */
type CommandReply<N extends ActionName> = Result<Output<N>, AppError>;

export function useCommand<N extends ActionName>(name: N, options: CommandOptions = {}): Command<N> {
  const quiet = options.quiet ?? false;
  const refetch = options.refetch ?? true;
  const { mutateAsync, isPending } = useMutation({
    mutationKey: [name],
    mutationFn: async (input: Input<N>): Promise<Result<Output<N>, AppError>> => runCommand(name, input),
  });
  const underWay = useRef<{ readonly input: string; readonly reply: Promise<CommandReply<N>> } | null>(null);
  const send = useCallback(
    async (input: Input<N>): Promise<CommandReply<N>> => {
      const reply = await mutateAsync(input);
      if (!reply.ok && !quiet) showError(reply.error);
      // The announced change refetches too, a moment later; the screen that wrote should not wait for it.
      if (reply.ok && refetch && writes(name)) void refetchTopics(TOPICS_OF_ROOM[roomOf(name)]);
      return reply;
    },
    [mutateAsync, name, quiet, refetch],
  );
  // Enter pressed twice asks for the same thing twice; both get the one answer.
  const run = useCallback(
    (input: Input<N>) => {
      const key = JSON.stringify(input);
      if (underWay.current?.input === key) return underWay.current.reply;
      const reply = send(input).finally(() => {
        if (underWay.current?.reply === reply) underWay.current = null;
      });
      underWay.current = { input: key, reply };
      return reply;
    },
    [send],
  );
  return { run, running: isPending };
}

/** One command without React: for writes on every key, whose screen draws its own picture and shows refusals itself. */
export async function runCommand<N extends ActionName>(
  name: N,
  input: Input<N>,
): Promise<Result<Output<N>, AppError>> {
  const saves = writes(name);
  if (saves) savingStarted();
  try {
    const reply = await call(name, input);
    if (saves) savingEnded(saveOutcome(name, reply));
    return reply;
  } catch (cause) {
    if (saves) savingEnded('failed');
    if (cause instanceof Unreachable) return err({ code: 'shutting-down' });
    throw cause;
  }
}

/** Asks whether the program answers again; the answer is told to whoever listens to the connection. */
export const tryAgain = (): Promise<unknown> => call('office.getProfile', {}).catch(() => undefined);
