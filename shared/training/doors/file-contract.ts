import { z } from 'zod';
import { Day, Id, Line, Lines, RequiredLine } from '../../contract/fields';
import { BirthDate, Sex } from '../../council/contract';
import { ClassFields, SlotFields } from '../class-contract';
import { MarkEvent, StatusCode } from '../roll-contract';
import { EssayCode } from '../trainee-contract';

/**
 * The file that carries a class and its marks from one PC to another: UTF-8, lines ended by "\n". The first line is the
 * header, the second the class with its half days, people and cards, every further one a mark. All of it is canonical
 * JSON; the header's digest is SHA-256 over the header without it and everything after it.
 */
export const DOOR_FORMAT = 'thuong-truc-diem-danh';
/**
 * 2: the header says which PC numbers the certificates, the class by when its units send their list.
 * 3: the class says whom it invites.
 */
export const DOOR_VERSION = 3;
export const DOOR_ENDING = '.thuongtruc.json';

const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/u);
const Origin = z.string().regex(/^[0-9a-f]{4,32}$/u);

export const DoorHeader = z.strictObject({
  format: z.literal(DOOR_FORMAT),
  version: z.literal([1, 2, DOOR_VERSION]),
  digest: z.string().regex(/^[0-9a-f]{64}$/u),
  program: z.string().max(40),
  exportedAt: Instant,
  classId: Id,
  title: RequiredLine(200),
  origin: Origin,
  /** The PC that numbers the certificates of the class; files of version 1 leave it to the one that exported. */
  register: Origin.optional(),
  door: Line(40),
  marks: z.int().min(0),
});
export type DoorHeader = z.infer<typeof DoorHeader>;

export const DoorSetUp = z.strictObject({
  fields: ClassFields,
  slots: z.array(SlotFields.extend({ id: Id })).max(100),
  trainees: z
    .array(
      z.strictObject({
        id: Id,
        kind: z.enum(['listed', 'walk_in']),
        fullName: RequiredLine(120),
        sex: Sex.nullable(),
        birthDate: BirthDate.nullable(),
        ethnicGroup: Line(60),
        post: Line(200),
        unitId: Id.nullable(),
        unitName: Line(160),
        enrolledFrom: Day.nullable(),
        enrolledTo: Day.nullable(),
        essay: EssayCode.nullable(),
        note: Lines(300),
        linkedToId: Id.nullable(),
        linkKind: z.enum(['same_person', 'substitute']).nullable(),
      }),
    )
    .max(5000),
  /** Seats of the units, by the names of the exporting PC; files of version 1 bring none. */
  quotas: z
    .array(z.strictObject({ unitId: Id, unitName: RequiredLine(160), seats: z.int().min(1).max(999) }))
    .max(1000)
    .default([]),
  cards: z
    .array(z.strictObject({ cardKey: RequiredLine(120), code: RequiredLine(120), traineeId: Id }))
    .max(5000),
});
export type DoorSetUp = z.infer<typeof DoorSetUp>;

export const DoorLine = z.strictObject({
  id: Id,
  slotId: Id,
  traineeId: Id,
  from: StatusCode,
  to: StatusCode,
  substituteName: Line(120),
  reason: Line(300),
  source: MarkEvent.shape.source,
  at: Instant,
  actor: z.string().max(200),
  origin: Origin,
  door: Line(40),
  replaces: z.array(Id).max(100),
});
export type DoorLine = z.infer<typeof DoorLine>;
