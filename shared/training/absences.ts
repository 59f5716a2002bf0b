import { heldSlots, isEnrolled, isThere } from './attendance';
import { slotName, STATUS_WORDS } from './labels';
import { statusAt } from './model';
import type { ResultClass, ResultTrainee } from './result';

export interface AbsentPerson {
  readonly fullName: string;
  readonly post: string;
  /** "Sáng 03/08/2026: vắng không phép", one for each half day. */
  readonly absences: readonly string[];
  /** Every absence had leave. */
  readonly excused: boolean;
  readonly attended: number;
  readonly held: number;
}

/** What a unit is told about its people: the letter A25. */
export interface UnitAbsences {
  readonly unitKey: string;
  readonly unitName: string;
  /** Seats that the class gave to the unit; null where it gave none. */
  readonly seats: number | null;
  readonly listed: number;
  /** The class is over, everybody of the unit is recorded, and nobody of it, or in their stead, sat in any half day. */
  readonly sentNobody: boolean;
  readonly persons: readonly AbsentPerson[];
  /** Whoever was away had leave: the unit is told, and asked for nothing. */
  readonly allExcused: boolean;
}

/**
 * Units that are to be told: those whose people missed a half day that was held, and those that were asked and sent nobody.
 * What is not recorded is no absence: of a unit whose people have open fields, or while half days are to come, nobody can
 * say that it sent nobody. Whoever had a substitute was not missing for the unit. Units in the order given, others of the
 * list behind them.
 */
export function absencesByUnit(
  one: ResultClass,
  units: readonly { readonly key: string; readonly name: string }[],
): readonly UnitAbsences[] {
  const held = heldSlots(one.slots, one.trainees);
  if (!held.some(Boolean)) return [];
  const over = one.slots.every((slot, place) => slot.cancelled || held[place] === true);
  const listed = one.trainees.filter(({ standsIn, walkIn }) => !standsIn && !walkIn);
  const byUnit = Map.groupBy(listed, ({ unitKey }) => unitKey);
  const named = new Map(units.map(({ key, name }) => [key, name]));
  for (const { unitKey, unitLabel } of listed) if (!named.has(unitKey)) named.set(unitKey, unitLabel);
  const came = new Set(
    one.trainees.filter((trainee) => wasSeen(one, held, trainee)).map(({ unitKey }) => unitKey),
  );
  return [...named].flatMap(([unitKey, unitName]): UnitAbsences[] => {
    const mine = byUnit.get(unitKey) ?? [];
    const seats = one.quota.get(unitKey) ?? null;
    const persons = mine
      .map((trainee) => absentPerson(one, held, trainee))
      .filter(({ absences }) => absences.length > 0);
    const asked = one.invited === 'every' || mine.length > 0 || (seats ?? 0) > 0;
    const sentNobody =
      over && asked && !came.has(unitKey) && mine.every((trainee) => isRecorded(one, held, trainee));
    if (!sentNobody && persons.length === 0) return [];
    const allExcused = persons.length > 0 && persons.every(({ excused }) => excused);
    return [{ unitKey, unitName, seats, listed: mine.length, sentNobody, persons, allExcused }];
  });
}

/** Every half day that was held while they were enrolled has a mark of them. */
function isRecorded(one: ResultClass, held: readonly boolean[], trainee: ResultTrainee): boolean {
  return one.slots.every(
    (slot, place) =>
      held[place] !== true ||
      !isEnrolled(trainee.enrolment, slot) ||
      statusAt(trainee.marks, place) !== 'not_recorded',
  );
}

function wasSeen(one: ResultClass, held: readonly boolean[], trainee: ResultTrainee): boolean {
  return one.slots.some((_slot, place) => {
    const status = statusAt(trainee.marks, place);
    return held[place] === true && (isThere(status) || status === 'substitute');
  });
}

function absentPerson(one: ResultClass, held: readonly boolean[], trainee: ResultTrainee): AbsentPerson {
  const mine = one.slots
    .map((slot, place) => ({ slot, status: statusAt(trainee.marks, place), held: held[place] === true }))
    .filter(({ slot, held: wasHeld }) => wasHeld && isEnrolled(trainee.enrolment, slot));
  return {
    fullName: trainee.fullName,
    post: trainee.post,
    absences: mine
      .filter(({ status }) => status === 'absent' || status === 'excused')
      .map(({ slot, status }) => `${slotName(slot)}: ${STATUS_WORDS[status].toLocaleLowerCase('vi')}`),
    excused: mine.every(({ status }) => status !== 'absent'),
    attended: mine.filter(({ status }) => isThere(status)).length,
    held: mine.length,
  };
}
