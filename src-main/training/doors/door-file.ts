import { appError, type AppError } from '@shared/contract/error-messages';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { err, ok, type Result } from '@shared/kernel/result';
import {
  DOOR_FORMAT,
  DOOR_VERSION,
  DoorHeader,
  DoorLine,
  DoorSetUp,
} from '@shared/training/doors/file-contract';
import { parsedLine, readExchangeFile, writeExchangeFile } from '../../application/exchange-file';
import { fieldOf } from './door-store';

/** A class and its marks as they travel from PC to PC (the format is told in file-contract.ts). */
export interface DoorFile {
  readonly header: DoorHeader;
  readonly setUp: DoorSetUp;
  readonly marks: readonly DoorLine[];
}

type HeaderFacts = Omit<DoorHeader, 'format' | 'version' | 'digest' | 'marks'>;

export function writeDoorFile(facts: HeaderFacts, setUp: DoorSetUp, marks: readonly DoorLine[]): Uint8Array {
  const ordered = marks.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const undigested = { ...facts, format: DOOR_FORMAT, version: DOOR_VERSION, marks: marks.length };
  return writeExchangeFile(undigested, [setUp, ...ordered].map(canonicalJson));
}

/** Reads a file of another PC; nothing of it is believed before the digest is right. */
export function readDoorFile(bytes: Uint8Array): Result<DoorFile, AppError> {
  const file = readExchangeFile(bytes, DOOR_FORMAT, DOOR_VERSION);
  if (!file.ok) return err(appError(file.error === 'newer' ? 'door.file-newer' : 'door.file-not-ours'));
  if (!file.value.whole) return err(appError('door.file-damaged'));
  const [first = '', ...rest] = file.value.lines;
  const header = DoorHeader.safeParse(file.value.header);
  const setUp = DoorSetUp.safeParse(parsedLine(first));
  const marks = DoorLine.array().safeParse(rest.map(parsedLine));
  if (!header.success || !setUp.success || !marks.success || marks.data.length !== header.data.marks) {
    return err(appError('door.file-damaged'));
  }
  return holdsTogether(setUp.data, marks.data)
    ? ok({ header: header.data, setUp: asInvited(header.data, setUp.data), marks: marks.data })
    : err(appError('door.file-damaged'));
}

/** Before version 3 a class without seats invited every unit. */
function asInvited({ version }: DoorHeader, setUp: DoorSetUp): DoorSetUp {
  return version < 3 && setUp.quotas.length === 0
    ? { ...setUp, fields: { ...setUp.fields, invited: 'every' } }
    : setUp;
}

/** Every mark is of a half day and a person of the file, and what it replaced is in the file too. */
function holdsTogether(setUp: DoorSetUp, marks: readonly DoorLine[]): boolean {
  const slots = new Set(setUp.slots.map(({ id }) => id));
  const people = new Set(setUp.trainees.map(({ id }) => id));
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const same = new Map(
    setUp.trainees.flatMap(({ id, linkedToId, linkKind }) =>
      linkKind === 'same_person' && linkedToId !== null ? [[id, linkedToId] as const] : [],
    ),
  );
  return (
    byId.size === marks.length &&
    setUp.cards.every(({ traineeId }) => people.has(traineeId)) &&
    setUp.trainees.every(({ linkedToId }) => linkedToId === null || people.has(linkedToId)) &&
    marks.every(
      (mark) =>
        slots.has(mark.slotId) &&
        people.has(mark.traineeId) &&
        mark.replaces.every((id) => {
          const before = byId.get(id);
          return before !== undefined && fieldOf(before, same) === fieldOf(mark, same) && id !== mark.id;
        }),
    )
  );
}
