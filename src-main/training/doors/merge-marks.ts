import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import { machineName } from '@shared/kernel/machine-name';
import { shownMark } from '@shared/training/doors/standing';
import type { CommandContext, Handler, TaskContext } from '../../application/context';
import { findSlot } from '../class-store';
import { showMark } from '../mark-store';
import { keepSeat } from '../substitute-seat';
import { findTrainee } from '../trainee-store';
import { readDoorFile } from './door-file';
import { planMerge, type MergePlan } from './merge-plan';
import { takeClass } from './take-class';

type Incoming = Input<'trainingDoors.previewMarks'>;

function received(context: TaskContext, { upload }: Incoming) {
  const stored = context.files.get(upload);
  if (!stored) return err(appError('file-missing'));
  const file = readDoorFile(stored.bytes);
  return file.ok ? ok({ file: file.value, fileName: stored.artifact.fileName }) : file;
}

/** What a file of another PC would do here; nothing is changed. */
export const previewMarks: Handler<'trainingDoors.previewMarks'> = async (context, input) => {
  const given = received(context, input);
  if (!given.ok) return given;
  const planned = await context.read(({ db }) => planMerge(db, input.classId, given.value.file));
  if (!planned.ok) return planned;
  const { file, creates, added, known, newPeople, fields, otherDays } = planned.value;
  const { classId, title, origin, door, exportedAt } = file.header;
  return ok({
    classId,
    title,
    creates,
    origin,
    door,
    exportedAt,
    newMarks: added.length,
    knownMarks: known,
    newPeople: creates ? 0 : newPeople.length,
    newConflicts: fields.filter(({ standing }) => standing.kind === 'conflict').length,
    newAgain: fields.filter(({ standing }) => standing.kind === 'agreed' && standing.again.length > 0).length,
    otherDays,
  });
};

/**
 * Row A26: takes a file of another PC in. Taking the same one in again adds nothing; the order of several files does not
 * matter. A backup is made before anything is written, and everything is written in one transaction.
 */
export const mergeMarks: Handler<'trainingDoors.mergeMarks'> = async (context, input) => {
  const given = received(context, input);
  if (!given.ok) return given;
  const { file, fileName } = given.value;
  const planned = await context.read(({ db }) => planMerge(db, input.classId, file));
  if (!planned.ok) return planned;
  const backup = await context.safety.makeBackup('merge');
  if (!backup.ok) return backup;
  return context.write(async (command) => {
    const plan = await planMerge(command.tx, input.classId, file);
    if (!plan.ok) return plan;
    await apply(command, plan.value, fileName);
    return ok({
      classId: file.header.classId,
      created: plan.value.creates,
      added: plan.value.added.length,
      conflicts: conflictsOf(plan.value),
    });
  });
};

const conflictsOf = ({ fields }: MergePlan): number =>
  fields.filter(({ standing }) => standing.kind === 'conflict').length;

async function apply(context: CommandContext, plan: MergePlan, fileName: string): Promise<void> {
  const { tx, now } = context;
  const { header } = plan.file;
  await takeClass(context, plan);
  for (const mark of plan.added) {
    await tx
      .insertInto('attendance_event')
      .values({
        id: mark.id,
        slot_id: mark.slotId,
        trainee_id: mark.traineeId,
        from_status: mark.from,
        to_status: mark.to,
        substitute_name: mark.substituteName,
        reason: mark.reason,
        source: mark.source,
        at: mark.at,
        actor: mark.actor,
        origin: mark.origin,
        door: mark.door,
      })
      .execute();
  }
  for (const mark of plan.added) {
    for (const replaced of mark.replaces) {
      await tx
        .insertInto('attendance_replaced')
        .values({ replaced_id: replaced, event_id: mark.id })
        .execute();
    }
  }
  for (const { key, standing } of plan.fields) {
    const [slotId = '', traineeId = ''] = key.split(' ');
    const mark = shownMark(standing);
    const shown = { slotId, traineeId, status: mark?.status ?? 'not_recorded', substituteName: '' } as const;
    await showMark(tx, { ...shown, substituteName: mark?.substituteName ?? '' }, mark?.at ?? now);
  }
  await keepSeats(context, plan);
  await tx
    .insertInto('attendance_merge')
    .values({
      id: context.newId(),
      class_id: header.classId,
      file_name: fileName.slice(0, 240),
      digest: header.digest,
      origin: header.origin,
      door: header.door,
      added: plan.added.length,
      known: plan.known,
      conflicts: conflictsOf(plan),
      merged_at: now,
    })
    .execute();
  const summary = `${plan.creates ? 'Nhận lớp' : 'Gộp điểm danh'} từ ${header.door === '' ? `máy ${machineName(header.origin)}` : header.door}`;
  const changes = [
    { field: 'Tên tệp', before: '', after: fileName },
    { field: 'Lần ghi thêm', before: '', after: String(plan.added.length) },
  ];
  context.audit({ entity: 'attendance', entityId: header.classId, summary, changes });
  context.audit({ entity: 'training', entityId: header.classId, summary, changes });
}

/** Half days in which another PC saw somebody who sits in for a trainee: the seat is filled here too. */
async function keepSeats(context: CommandContext, { fields }: MergePlan): Promise<void> {
  for (const { key, standing } of fields) {
    const [slotId = '', traineeId = ''] = key.split(' ');
    const mark = shownMark(standing);
    const slot = mark === null ? undefined : await findSlot(context.tx, slotId);
    const trainee = slot && (await findTrainee(context.tx, traineeId));
    if (mark && slot && trainee) await keepSeat(context, slot, trainee, mark.status);
  }
}
