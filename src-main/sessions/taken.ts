import { appError, type AppError } from '@shared/contract/error-messages';
import { err, ok, type Result } from '@shared/kernel/result';
import type { Session } from '@shared/sessions/model';
import type { CommandContext, FieldChange } from '../application/context';
import type { ReadDb } from '../database/tables';
import { nextVoteNo } from './open-votes/vote-numbers';
import { belongs, noteSitting, sessionOf } from './session-of';

/** What was decided in the hall, by an open vote or in an election: both are numbered and written down alike. */
export interface Taken {
  readonly id: string;
  readonly version: number;
  readonly refNo: number;
}

interface Asked {
  readonly sessionId: string;
  readonly id: string | null;
  readonly version: number | null;
  readonly fields: {
    readonly itemId: string | null;
    readonly sittingId: string | null;
    readonly repeatOfId: string | null;
  };
}

interface Found<R> {
  readonly session: Session;
  readonly all: readonly R[];
  /** Null for one that is new. */
  readonly before: R | null;
}

type Load<R> = (db: ReadDb, sessionId: string) => Promise<readonly R[]>;

/** The record that is written, as it was; refused where it is another by now, or names what is not of its session. */
export async function takenBefore<R extends Taken>(
  { tx }: CommandContext,
  { fields, id, sessionId, version }: Asked,
  load: Load<R>,
): Promise<Result<Found<R>, AppError>> {
  const session = await sessionOf(tx, sessionId);
  if (!session.ok) return session;
  const all = await load(tx, sessionId);
  const before = all.find((one) => one.id === id) ?? null;
  if (id !== null && before === null) return err(appError('not-found'));
  if ((before?.version ?? null) !== version) return err(appError('conflict'));
  if (!(await belongs(tx, session.value, fields))) return err(appError('not-found'));
  // Only what was taken earlier can be repeated, so that one of them always stands.
  const earlier = all.filter(({ refNo }) => before === null || refNo < before.refNo);
  if (fields.repeatOfId !== null && !earlier.some((one) => one.id === fields.repeatOfId)) {
    return err(appError('not-found'));
  }
  return ok({ session: session.value, all, before });
}

/** Its id and number: those it has, or new ones. */
export async function takenAs(
  context: CommandContext,
  sessionId: string,
  before: Taken | null,
): Promise<Pick<Taken, 'id' | 'refNo'>> {
  return before ?? { id: context.newId(), refNo: await nextVoteNo(context, sessionId) };
}

/** In the history: what was written and, where it was put right, why. */
export function noteTaken(
  context: CommandContext,
  sessionId: string,
  summary: string,
  changes: readonly FieldChange[],
  correction: string,
): void {
  noteSitting(context, sessionId, summary, [
    ...changes,
    ...(correction === '' ? [] : [{ field: 'Lý do sửa', before: '', after: correction }]),
  ]);
}

/** The record that somebody means, in the version that was seen. */
export function takenThere<R extends Taken>(
  all: readonly R[],
  { id, version }: { readonly id: string; readonly version: number },
): Result<R, AppError> {
  const there = all.find((one) => one.id === id);
  if (!there) return err(appError('not-found'));
  return there.version === version ? ok(there) : err(appError('conflict'));
}
