import { appError, type AppError } from '@shared/contract/error-messages';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import type { Session, Sitting } from '@shared/sessions/model';
import type { RollReply } from '@shared/sessions/roll-call/contract';
import type { MarkFields, RollMark, RollStatus } from '@shared/sessions/roll-call/model';
import { ShareRuleShape } from '@shared/sessions/sitting-rules/contract';
import type { CommandContext } from '../../application/context';
import type { ReadDb, SittingAttendanceEventTable } from '../../database/tables';
import { loadSession } from '../session-store';
import { loadTimes } from '../sitting-record';
import { loadShare } from '../sitting-rules/rules';
import { deputiesOn } from './deputies';

export interface SittingPlace {
  readonly session: Session;
  readonly sitting: Sitting;
}

/** A sitting of a session, or the refusal where there is none. */
export async function findSitting(
  db: ReadDb,
  ref: { readonly sessionId: string; readonly sittingId: string },
): Promise<Result<SittingPlace, AppError>> {
  const session = await loadSession(db, ref.sessionId);
  const sitting = session?.sittings.find(({ id }) => id === ref.sittingId);
  return session && sitting ? ok({ session, sitting }) : err(appError('not-found'));
}

export async function marksOf(db: ReadDb, sittingId: string): Promise<readonly RollMark[]> {
  const rows = await db
    .selectFrom('sitting_attendance')
    .selectAll()
    .where('sitting_id', '=', sittingId)
    .execute();
  return rows.map((row) => ({
    deputyId: row.deputy_id,
    status: row.status,
    arrivedTime: row.arrived_time,
    leftTime: row.left_time,
    reason: row.reason,
  }));
}

/** The rule of the quorum: of a closed roll the one by which it was closed, else that of today. */
export async function quorumOf(db: ReadDb, sittingId: string): Promise<ShareRuleShape> {
  const row = await db
    .selectFrom('sitting_record')
    .select('quorum')
    .where('sitting_id', '=', sittingId)
    .executeTakeFirst();
  if (!row || row.quorum === '') return loadShare(db, 'quorum');
  return ShareRuleShape.parse(JSON.parse(row.quorum));
}

/** The roll of one sitting, with the rule that tells whether it may sit. */
export async function loadRoll(
  db: ReadDb,
  { session, sitting }: SittingPlace,
  now: string,
): Promise<RollReply> {
  const [deputies, marks] = [await deputiesOn(db, sitting.date), await marksOf(db, sitting.id)];
  const listed = new Set(deputies.map(({ id }) => id));
  return {
    today: localDateOf(now),
    sitting,
    times: (await loadTimes(db, session.id))(sitting.id),
    quorum: await quorumOf(db, sitting.id),
    deputies: [...deputies],
    // A deputy whose mandate ended meanwhile is not counted; the mark stays in the table.
    marks: marks.filter(({ deputyId }) => listed.has(deputyId)),
  };
}

export interface NewMark {
  readonly deputyId: string;
  readonly before: RollStatus;
  /** Null takes the mark out again. */
  readonly mark: MarkFields | null;
}

type Source = SittingAttendanceEventTable['source']['__select__'];

const NO_TIMES = { arrivedTime: '', leftTime: '', reason: '' };

/** Writes marks and what they replace, in the transaction of the caller. */
export async function writeMarks(
  { tx, now, actor, newId }: CommandContext,
  sittingId: string,
  marks: readonly NewMark[],
  why: { readonly source: Source; readonly correction: string },
): Promise<void> {
  for (const { deputyId, before, mark } of marks) {
    const fields = mark ?? NO_TIMES;
    if (mark === null) {
      await tx
        .deleteFrom('sitting_attendance')
        .where('sitting_id', '=', sittingId)
        .where('deputy_id', '=', deputyId)
        .execute();
    } else {
      const columns = {
        status: mark.status,
        arrived_time: mark.arrivedTime,
        left_time: mark.leftTime,
        reason: mark.reason,
        recorded_at: now,
      };
      await tx
        .insertInto('sitting_attendance')
        .values({ id: newId(), sitting_id: sittingId, deputy_id: deputyId, ...columns })
        .onConflict((conflict) => conflict.columns(['sitting_id', 'deputy_id']).doUpdateSet(columns))
        .execute();
    }
    await tx
      .insertInto('sitting_attendance_event')
      .values({
        id: newId(),
        sitting_id: sittingId,
        deputy_id: deputyId,
        from_status: before,
        to_status: mark?.status ?? 'not_recorded',
        arrived_time: fields.arrivedTime,
        left_time: fields.leftTime,
        reason: fields.reason,
        correction: why.correction,
        source: why.source,
        at: now,
        actor,
      })
      .execute();
  }
}
