import { appError, type AppError } from '@shared/contract/error-messages';
import { err, ok, type Result } from '@shared/kernel/result';
import type { DoorLine } from '@shared/training/doors/file-contract';
import { openMarks, standingOf, type Standing } from '@shared/training/doors/standing';
import { slotName } from '@shared/training/labels';
import { originOf } from '../../database/origin';
import type { ReadDb } from '../../database/tables';
import { findClass, readSlots } from '../class-store';
import type { DoorFile } from './door-file';
import { samePersons, type SamePersons } from '../same-person';
import { byField, fieldOf, loadMarks, type FieldMark } from './door-store';

/** What a file of another PC adds, and what the fields it touches come to. */
export interface MergePlan {
  readonly file: DoorFile;
  /** The class is not known here yet. */
  readonly creates: boolean;
  readonly added: readonly DoorLine[];
  readonly known: number;
  readonly newPeople: readonly DoorFile['setUp']['trainees'][number][];
  /** People known here of whom only the other PC knows who they turned out to be. */
  readonly newLinks: readonly DoorFile['setUp']['trainees'][number][];
  /** Half days that stand on another day here; they stay there. */
  readonly otherDays: number;
  readonly newSlots: readonly DoorFile['setUp']['slots'][number][];
  /** Fields with new marks, as they stand afterwards. */
  readonly fields: readonly { readonly key: string; readonly standing: Standing<FieldMark> }[];
}

/** `classId` is null where a class may be new. */
export async function planMerge(
  db: ReadDb,
  classId: string | null,
  file: DoorFile,
): Promise<Result<MergePlan, AppError>> {
  const { header, setUp, marks } = file;
  if (classId !== null && classId !== header.classId) {
    return err(appError('door.file-other-class', { title: header.title }));
  }
  const origin = await originOf(db);
  const one = await findClass(db, header.classId);
  const slots = await readSlots(db, header.classId);
  const slotIds = new Set(slots.map(({ id }) => id));
  const newSlots = setUp.slots.filter(({ id }) => !slotIds.has(id));
  const clash = newSlots.find((slot) =>
    slots.some(({ date, part }) => date === slot.date && part === slot.part),
  );
  if (clash) return err(appError('door.slot-clash', { name: slotName(clash).toLowerCase() }));
  const own = await loadMarks(db, header.classId);
  const ownIds = new Set(own.map(({ id }) => id));
  const added = marks.filter(({ id }) => !ownIds.has(id));
  if (one && header.origin === origin && added.length === 0) return err(appError('door.file-own'));
  const people = await db
    .selectFrom('trainee')
    .select(['id', 'kind', 'link_kind'])
    .where('class_id', '=', header.classId)
    .execute();
  const known = new Map(people.map((row) => [row.id, row]));
  const newPeople = setUp.trainees.filter(({ id }) => !known.has(id));
  const newLinks = setUp.trainees.filter(({ id, linkKind }) => {
    const row = known.get(id);
    return linkKind !== null && row?.kind === 'walk_in' && row.link_kind === null;
  });
  const same = withLinks(await samePersons(db, header.classId), [...newPeople, ...newLinks]);
  const joined = new Set(newLinks.filter(({ linkKind }) => linkKind === 'same_person').map(({ id }) => id));
  const all = [...own, ...added];
  const touched = new Set([
    ...added.map((mark) => fieldOf(mark, same)),
    ...all.filter(({ traineeId }) => joined.has(traineeId)).map((mark) => fieldOf(mark, same)),
  ]);
  const fields = [...byField(all, same)]
    .filter(([key]) => touched.has(key))
    .map(([key, of]) => ({ key, standing: standingOf(openMarks(of), origin) }));
  const days = new Map(slots.map(({ id, date, part }) => [id, `${date} ${part}`]));
  return ok({
    file,
    creates: one === undefined,
    otherDays: setUp.slots.filter(
      ({ id, date, part }) => (days.get(id) ?? `${date} ${part}`) !== `${date} ${part}`,
    ).length,
    added,
    known: marks.length - added.length,
    newPeople,
    newLinks,
    newSlots,
    fields,
  });
}

const withLinks = (
  same: SamePersons,
  people: readonly DoorFile['setUp']['trainees'][number][],
): SamePersons =>
  new Map([
    ...same,
    ...people.flatMap(({ id, linkedToId, linkKind }) =>
      linkKind === 'same_person' && linkedToId !== null ? [[id, linkedToId] as const] : [],
    ),
  ]);
