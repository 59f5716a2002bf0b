import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { openMarks, shownMark, standingOf } from '@shared/training/doors/standing';
import type { CommandContext, Handler } from '../application/context';
import { expectVersion, nextStamp } from '../application/versions';
import { originOf } from '../database/origin';
import { byField, loadMarks } from './doors/door-store';
import { showMark, writeMarks } from './mark-store';
import { samePersons } from './same-person';
import { findTrainee, type TraineeRow } from './trainee-store';

/**
 * Row A11, taken back. One person under two rows becomes two people again, each with the marks that were made of them. The
 * seats that somebody filled for another are as before, unless the roll was put right since.
 */
export const unlinkWalkIn: Handler<'training.unlinkWalkIn'> = async (context, { id, version }) => {
  const { tx, now } = context;
  const found = expectVersion(await findTrainee(tx, id), version);
  if (!found.ok) return found;
  const walkIn = found.value;
  const target = walkIn.linked_to_id === null ? undefined : await findTrainee(tx, walkIn.linked_to_id);
  if (!target) return err(appError('not-found'));
  await tx
    .updateTable('trainee')
    .set({ linked_to_id: null, link_kind: null, ...nextStamp(walkIn, now) })
    .where('id', '=', id)
    .execute();
  if (walkIn.link_kind === 'same_person') await partPersons(context, walkIn.class_id, [target.id, id]);
  else await giveSeatsBack(context, walkIn, target);
  const summary = `Bỏ gắn ${walkIn.full_name} (ngoài danh sách) với ${target.full_name}`;
  context.audit({ entity: 'training', entityId: target.id, summary, changes: [] });
  context.audit({ entity: 'attendance', entityId: target.id, summary, changes: [] });
  return ok({});
};

/** Each row is read by its own marks again; a decision that was made of both stays with the row of the list. */
async function partPersons(
  { tx, now }: CommandContext,
  classId: string,
  ids: readonly string[],
): Promise<void> {
  const origin = await originOf(tx);
  const fields = byField(await loadMarks(tx, classId), await samePersons(tx, classId));
  await tx.deleteFrom('attendance').where('trainee_id', 'in', ids).execute();
  for (const marks of fields.values()) {
    const [first] = marks;
    const owner = first && ids.find((id) => marks.some(({ traineeId }) => traineeId === id));
    if (!owner) continue;
    const mark = shownMark(standingOf(openMarks(marks), origin));
    const { status, substituteName } = mark ?? { status: 'not_recorded' as const, substituteName: '' };
    await showMark(tx, { slotId: first.slotId, traineeId: owner, status, substituteName }, mark?.at ?? now);
  }
}

async function giveSeatsBack(context: CommandContext, walkIn: TraineeRow, target: TraineeRow): Promise<void> {
  const events = await context.tx
    .selectFrom('attendance_event as event')
    .select(['event.slot_id', 'event.from_status'])
    .where('event.trainee_id', '=', target.id)
    .where('event.source', '=', 'link')
    .where('event.to_status', '=', 'substitute')
    .where('event.substitute_name', '=', walkIn.full_name)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('attendance_replaced as later')
            .select('later.event_id')
            .whereRef('later.replaced_id', '=', 'event.id'),
        ),
      ),
    )
    .execute();
  const back = events.map(({ slot_id, from_status }) => ({
    slotId: slot_id,
    traineeId: target.id,
    before: 'substitute' as const,
    status: from_status,
    substituteName: '',
  }));
  const reason = `Bỏ gắn người đến ngoài danh sách: ${walkIn.full_name}`;
  await writeMarks(context, back, { source: 'link', reason });
}
