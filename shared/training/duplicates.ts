import { nameKey, sameBirth } from '../kernel/same-person';

export interface PossibleTwin {
  readonly id: string;
  readonly fullName: string;
  readonly birthDate: string | null;
  /** Unit as the list names it. */
  readonly unitKey: string;
}

/** `same` name, birth and unit: entered twice; `likely`: one name and birth date on the lists of two units. */
export type TwinKind = 'same' | 'likely';

/**
 * People who may stand on a list twice, by id. One name alone says nothing in Vietnam: without a birth date only people
 * of one unit are held against each other.
 */
export function twins(people: readonly PossibleTwin[]): ReadonlyMap<string, TwinKind> {
  const found = new Map<string, TwinKind>();
  const note = (id: string, kind: TwinKind): void => {
    if (found.get(id) !== 'same') found.set(id, kind);
  };
  for (const namesakes of Map.groupBy(people, (person) => nameKey(person.fullName)).values()) {
    for (const [index, left] of namesakes.entries()) {
      for (const right of namesakes.slice(index + 1)) {
        const kind = namesakeKind(left, right);
        if (kind === null) continue;
        note(left.id, kind);
        note(right.id, kind);
      }
    }
  }
  return found;
}

export function twinKind(left: PossibleTwin, right: PossibleTwin): TwinKind | null {
  return nameKey(left.fullName) === nameKey(right.fullName) ? namesakeKind(left, right) : null;
}

/** As twinKind, for two people who are known to have one name. */
export function namesakeKind(
  left: Omit<PossibleTwin, 'fullName'>,
  right: Omit<PossibleTwin, 'fullName'>,
): TwinKind | null {
  const bothKnown = left.birthDate !== null && right.birthDate !== null;
  if (left.unitKey === right.unitKey) {
    // In one unit an unknown birth date may be the known one.
    return !bothKnown || sameBirth(left.birthDate, right.birthDate) ? 'same' : null;
  }
  return bothKnown && left.birthDate === right.birthDate && left.birthDate.length > 4 ? 'likely' : null;
}

/** Who of them stands there twice, by id: of the same name, birth and unit. */
export function enteredTwice(people: readonly PossibleTwin[]): ReadonlySet<string> {
  return new Set([...twins(people)].flatMap(([id, kind]) => (kind === 'same' ? [id] : [])));
}
