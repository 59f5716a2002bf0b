import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { unitMatcher } from '@shared/list-import/known-units';
import { nameSortKey, searchKey } from '@shared/kernel/vietnamese-text';
import { err, ok } from '@shared/kernel/result';
import type { DoorHeader } from '@shared/training/doors/file-contract';
import { shownMark } from '@shared/training/doors/standing';
import type { CommandContext, Handler, TaskContext } from '../../application/context';
import { firstStamp } from '../../application/versions';
import { readKnownUnits, toneOrderOf } from '../../council';
import { originOf } from '../../database/origin';
import type { ReadDb } from '../../database/tables';
import { classColumns, slotColumns } from '../class-store';
import { showMark } from '../mark-store';
import { readDoorFile } from './door-file';
import { planMerge, type MergePlan } from './merge-plan';

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
  const { file, creates, added, known, newPeople, fields } = planned.value;
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
  const backup = await context.safety.makeBackup('import');
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
  const summary = `${plan.creates ? 'Nhận lớp' : 'Gộp điểm danh'} từ ${header.door === '' ? `máy ${header.origin}` : header.door}`;
  const changes = [
    { field: 'Tên tệp', before: '', after: fileName },
    { field: 'Lần ghi thêm', before: '', after: String(plan.added.length) },
  ];
  context.audit({ entity: 'attendance', entityId: header.classId, summary, changes });
  context.audit({ entity: 'training', entityId: header.classId, summary, changes });
}

/** Which PC numbers the certificates of a class that a file brings; '' where that is this one, whose class went and comes back. */
async function registerOf(db: ReadDb, { register, origin }: DoorHeader): Promise<string> {
  const owner = register ?? origin;
  return owner === (await originOf(db)) ? '' : owner;
}

type UnitFinder = (id: string | null, name: string) => string | null;

/** The unit of this PC's register: by its id where both PCs share one, else by its name, as a list from Excel finds it. */
async function unitFinder(db: ReadDb, now: string): Promise<UnitFinder> {
  const known = await readKnownUnits(db, now);
  const ids = new Set(
    (await db.selectFrom('administrative_unit').select('id').execute()).map(({ id }) => id),
  );
  const match = unitMatcher(known);
  return (id, name) => {
    if (id !== null && ids.has(id)) return id;
    const found = match(name);
    return found.type === 'known' ? found.unit.id : null;
  };
}

async function takeQuotas({ tx }: CommandContext, { file }: MergePlan, unitOf: UnitFinder): Promise<void> {
  const seats = new Map<string, number>();
  for (const quota of file.setUp.quotas) {
    const unitId = unitOf(quota.unitId, quota.unitName);
    if (unitId !== null) seats.set(unitId, quota.seats);
  }
  if (seats.size === 0) return;
  await tx
    .insertInto('training_quota')
    .values([...seats].map(([unit_id, count]) => ({ class_id: file.header.classId, unit_id, seats: count })))
    .execute();
}

/** The class where it is new, and the half days and people that only the other PC knew. What is known here stays. */
async function takeClass(context: CommandContext, plan: MergePlan): Promise<void> {
  const { tx, now } = context;
  const { header, setUp } = plan.file;
  if (plan.creates) {
    await tx
      .insertInto('training_class')
      .values({
        id: header.classId,
        ...classColumns(setUp.fields),
        register_origin: await registerOf(tx, header),
        ...firstStamp(now),
      })
      .execute();
  }
  for (const { id, ...slot } of plan.newSlots) {
    await tx
      .insertInto('training_slot')
      .values({ id, class_id: header.classId, ...slotColumns(slot), ...firstStamp(now) })
      .execute();
  }
  const unitOf = await unitFinder(tx, now);
  if (plan.creates) await takeQuotas(context, plan, unitOf);
  const tones = await toneOrderOf(tx);
  for (const person of plan.newPeople) {
    await tx
      .insertInto('trainee')
      .values({
        id: person.id,
        class_id: header.classId,
        person_id: null,
        full_name: person.fullName,
        sex: person.sex,
        birth_date: person.birthDate,
        ethnic_group: person.ethnicGroup,
        post: person.post,
        unit_id: unitOf(person.unitId, person.unitName),
        unit_name: person.unitName,
        kind: person.kind,
        linked_to_id: null,
        link_kind: null,
        enrolled_from: person.enrolledFrom,
        enrolled_to: person.enrolledTo,
        essay_result: person.essay,
        note: person.note,
        search_key: searchKey(`${person.fullName} ${person.unitName} ${person.post}`),
        sort_key: nameSortKey(person.fullName, null, tones),
        ...firstStamp(now),
      })
      .execute();
  }
  for (const { id, linkedToId, linkKind } of [...plan.newPeople, ...plan.newLinks]) {
    if (linkedToId === null) continue;
    // Their marks are shown in the row of the list from now on.
    if (linkKind === 'same_person') await tx.deleteFrom('attendance').where('trainee_id', '=', id).execute();
    await tx
      .updateTable('trainee')
      .set({ linked_to_id: linkedToId, link_kind: linkKind })
      .where('id', '=', id)
      .execute();
  }
  for (const card of setUp.cards) {
    await tx
      .insertInto('trainee_card')
      .values({
        class_id: header.classId,
        card_key: card.cardKey,
        trainee_id: card.traineeId,
        code: card.code,
        created_at: now,
      })
      .onConflict((conflict) => conflict.columns(['class_id', 'card_key']).doNothing())
      .execute();
  }
}
