import { z } from 'zod';
import { command, query } from '../contract/define';
import {
  ClockTime,
  Day,
  Id,
  Line,
  Lines,
  Nothing,
  RequiredLine,
  Saved,
  Version,
  Versioned,
} from '../contract/fields';
import { DAY_PARTS } from '../kernel/day-part';
import { INVITED } from './model';
import { MOST_SLOTS } from './slots';

const DayPartCode = z.enum(DAY_PARTS);

export const ClassFields = z.strictObject({
  title: RequiredLine(200),
  courseKind: z.enum(['training_course', 'workshop', 'study_visit']),
  mode: z.enum(['in_person', 'online', 'mixed']),
  place: Line(200),
  organiser: Line(200),
  note: Lines(2000),
  /** Whether the class ends with certificates at all. */
  certificate: z.boolean(),
  minPercent: z
    .int('Hãy nhập số nguyên từ 0 đến 100.')
    .min(0, 'Hãy nhập số từ 0 đến 100.')
    .max(100, 'Hãy nhập số từ 0 đến 100.'),
  countUnit: z.enum(['slot', 'period']),
  excusedCountsAs: z.enum(['present', 'absent', 'ignored']),
  needEssay: z.boolean(),
  lateMinutes: z.int('Hãy nhập số phút.').min(0, 'Số không được âm.').max(240, 'Nhiều nhất 240 phút.'),
  /** By when the units send their list, and whom they ask (T2); files of older programs do not say it. */
  listDue: Day.nullable().default(null),
  contact: Line(200).default(''),
  /** Only whoever is invited can have sent nobody. */
  invited: z.enum(INVITED).default('named'),
});
export type ClassFields = z.infer<typeof ClassFields>;

export const SlotFields = z.strictObject({
  date: Day,
  part: DayPartCode,
  startTime: ClockTime,
  /** Empty where the programme does not say. */
  endTime: ClockTime,
  periods: z.int('Hãy nhập số tiết.').min(1, 'Ít nhất một tiết.').max(20, 'Nhiều nhất 20 tiết.'),
  topic: Line(300),
  lecturer: Line(200),
  /** Who presides over the half day. */
  chair: Line(200),
  cancelled: z.boolean(),
});
export type SlotFields = z.infer<typeof SlotFields>;

const SlotPlanFields = z.strictObject({
  from: Day,
  to: Day,
  parts: z.array(DayPartCode).min(1, 'Hãy chọn ít nhất một buổi.').max(3),
  skipWeekend: z.boolean(),
  /** When the half days begin; the usual hours where nothing is said. */
  startTimes: z.partialRecord(DayPartCode, ClockTime).optional(),
});

export const SlotShape = SlotFields.extend({ id: Id, version: Version });
export type SlotRecord = z.infer<typeof SlotShape>;

export const ClassSummary = z.strictObject({
  id: Id,
  version: Version,
  title: z.string(),
  courseKind: ClassFields.shape.courseKind,
  place: z.string(),
  from: Day.nullable(),
  to: Day.nullable(),
  slots: z.int(),
  heldSlots: z.int(),
  trainees: z.int(),
  units: z.int(),
});
export type ClassSummary = z.infer<typeof ClassSummary>;

export const OfClass = z.strictObject({ classId: Id });

/** Rows A01, A02: classes, their half days, and the seats of the units. */
export const classMethods = {
  listClasses: query({ input: Nothing, output: z.array(ClassSummary) }),
  /** The class with all of its half days, in one step. */
  createClass: command({
    input: z.strictObject({ fields: ClassFields, slots: SlotPlanFields }),
    output: z.strictObject({ id: Id, slots: z.int() }),
  }),
  saveClass: command({ input: Versioned.extend({ fields: ClassFields }), output: Saved }),
  removeClass: command({ input: Versioned, output: Nothing }),
  saveSlot: command({
    input: z.strictObject({
      classId: Id,
      id: Id.nullable(),
      version: Version.nullable(),
      fields: SlotFields,
      /** Every other half day of the same part of the day begins and ends at these hours as well. */
      hoursForAll: z.boolean().optional(),
    }),
    output: Saved,
  }),
  /** The half days named, all of them by so many days: put off, or brought forward. */
  moveSlots: command({
    input: z.strictObject({
      classId: Id,
      slots: z.array(Versioned).min(1).max(MOST_SLOTS),
      days: z.int().min(-3660).max(3660),
    }),
    output: z.strictObject({ moved: z.int() }),
  }),
  removeSlot: command({ input: Versioned, output: Nothing }),
  /** The seats of every unit; who is not named has none. */
  saveQuotas: command({
    input: z.strictObject({
      classId: Id,
      seats: z.array(z.strictObject({ unitId: Id, seats: z.int().min(1).max(999) })).max(1000),
    }),
    output: Nothing,
  }),
};
