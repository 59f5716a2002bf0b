import { unitMatcher } from '@shared/list-import/known-units';
import { nameSortKey, searchKey } from '@shared/kernel/vietnamese-text';
import type { DoorHeader } from '@shared/training/doors/file-contract';
import type { CommandContext } from '../../application/context';
import { firstStamp } from '../../application/versions';
import { readKnownUnits, toneOrderOf } from '../../council';
import { originOf } from '../../database/origin';
import type { ReadDb } from '../../database/tables';
import { classColumns, slotColumns } from '../class-store';
import type { MergePlan } from './merge-plan';

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
export async function takeClass(context: CommandContext, plan: MergePlan): Promise<void> {
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
