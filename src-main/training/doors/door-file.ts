import { createHash } from 'node:crypto';
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
  const body = [setUp, ...ordered].map((line) => `${canonicalJson(line)}\n`).join('');
  const undigested = { ...facts, format: DOOR_FORMAT, version: DOOR_VERSION, marks: marks.length };
  const digest = digestOf(undigested, body);
  return new TextEncoder().encode(`${canonicalJson({ ...undigested, digest })}\n${body}`);
}

/** Over the whole header but for the digest itself, and over every byte after it. */
const digestOf = (undigested: Readonly<Record<string, unknown>>, body: string): string =>
  createHash('sha256')
    .update(`${canonicalJson(undigested)}\n${body}`)
    .digest('hex');

/** Reads a file of another PC; nothing of it is believed before the digest is right. */
export function readDoorFile(bytes: Uint8Array): Result<DoorFile, AppError> {
  const text = decoded(bytes);
  const end = text?.indexOf('\n') ?? -1;
  const raw = text === null || end < 0 ? null : parsed(text.slice(0, end));
  if (text === null || !isRecord(raw) || raw['format'] !== DOOR_FORMAT) {
    return err(appError('door.file-not-ours'));
  }
  if (typeof raw['version'] === 'number' && raw['version'] > DOOR_VERSION) {
    return err(appError('door.file-newer'));
  }
  const { digest, ...undigested } = raw;
  const body = text.slice(end + 1);
  if (digest !== digestOf(undigested, body)) return err(appError('door.file-damaged'));
  const [first = '', ...rest] = body.split('\n').slice(0, -1);
  const header = DoorHeader.safeParse(raw);
  const setUp = DoorSetUp.safeParse(parsed(first));
  const marks = DoorLine.array().safeParse(rest.map(parsed));
  if (!header.success || !setUp.success || !marks.success || marks.data.length !== header.data.marks) {
    return err(appError('door.file-damaged'));
  }
  return holdsTogether(setUp.data, marks.data)
    ? ok({ header: header.data, setUp: setUp.data, marks: marks.data })
    : err(appError('door.file-damaged'));
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

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
