import { z } from 'zod';
import { Day, Id } from '../contract/fields';
import { ATTENDANCE_STATUSES } from './model';

const Counts = z.record(z.enum(ATTENDANCE_STATUSES), z.int());

const UnitFiguresShape = z.strictObject({
  seats: z.int().nullable(),
  listed: z.int(),
  walkIns: z.int(),
  came: z.int(),
  eligible: z.int(),
  counts: Counts,
  due: z.int(),
  filled: z.int(),
});

const UnitRowShape = UnitFiguresShape.extend({
  key: z.string(),
  name: z.string(),
  standing: z.enum(['came', 'sent_nobody', 'not_recorded', 'not_invited']),
  registered: z.boolean(),
  /** filled of due. */
  percent: z.string().nullable(),
});
export type UnitResult = z.infer<typeof UnitRowShape>;

const PersonResultShape = z.strictObject({
  traineeId: Id,
  no: z.int(),
  fullName: z.string(),
  birthDate: z.string().nullable(),
  post: z.string(),
  unitLabel: z.string(),
  sortKey: z.string(),
  standsIn: z.boolean(),
  essay: z.enum(['passed', 'failed']).nullable(),
  attended: z.int(),
  held: z.int(),
  all: z.int(),
  missing: z.int(),
  counts: Counts,
  /** Over the half days held, and over all; null: not enough data. */
  percentOfHeld: z.string().nullable(),
  percentOfAll: z.string().nullable(),
  /** Null where the class gives no certificates. */
  outcome: z.enum(['eligible', 'refused', 'undecided']).nullable(),
  /** Every reason, in words; empty for those who get one. */
  why: z.string(),
});
export type PersonResult = z.infer<typeof PersonResultShape>;

/** The one computed result of a class: screen, paper and export only read it. */
export const ResultShape = z.strictObject({
  classId: Id,
  title: z.string(),
  place: z.string(),
  from: Day.nullable(),
  to: Day.nullable(),
  certificate: z.boolean(),
  needEssay: z.boolean(),
  countUnit: z.enum(['slot', 'period']),
  /** Null where the class gives no certificates. */
  rule: z.string().nullable(),
  slots: z.int(),
  heldSlots: z.int(),
  persons: z.array(PersonResultShape),
  units: z.array(UnitRowShape),
  total: UnitFiguresShape.extend({ percent: z.string().nullable() }),
});
export type TrainingResult = z.infer<typeof ResultShape>;
