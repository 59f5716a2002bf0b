import { z } from 'zod';
import { command, query, task } from '../contract/define';
import {
  Artifact,
  ClockTime,
  Day,
  Id,
  Line,
  Lines,
  Nothing,
  RequiredLine,
  Version,
} from '../contract/fields';
import { BirthDate, Sex } from '../council/contract';
import { ImportColumn, ImportRow, ListSource } from '../council/import/contract';
import { ATTENDANCE_STATUSES, DAY_PARTS } from './model';
import { ResultShape } from './result-contract';

export const DayPartCode = z.enum(DAY_PARTS);
export const StatusCode = z.enum(ATTENDANCE_STATUSES);
export const EssayCode = z.enum(['passed', 'failed']);

// ---- Classes and half days ---------------------------------------------------------------------------------

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

export const SlotPlanFields = z.strictObject({
  from: Day,
  to: Day,
  parts: z.array(DayPartCode).min(1, 'Hãy chọn ít nhất một buổi.').max(3),
  skipWeekend: z.boolean(),
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

// ---- People -------------------------------------------------------------------------------------------------

export const TraineeFields = z.strictObject({
  fullName: RequiredLine(120),
  sex: Sex.nullable(),
  birthDate: BirthDate.nullable(),
  ethnicGroup: Line(60),
  post: Line(200),
  unitId: Id.nullable(),
  /** Where the unit is none of the register. */
  unitName: Line(160),
  enrolledFrom: Day.nullable(),
  enrolledTo: Day.nullable(),
  note: Line(300),
});
export type TraineeFields = z.infer<typeof TraineeFields>;

export const TraineeShape = TraineeFields.extend({
  id: Id,
  version: Version,
  kind: z.enum(['listed', 'walk_in']),
  /** Somebody who came unlisted and sits in for this trainee; who is really another one is not listed any more. */
  standsInForId: Id.nullable(),
  essay: EssayCode.nullable(),
  /** "Xã Ea Knuếc", or the unit as the list wrote it. */
  unitLabel: z.string(),
  unitKey: z.string(),
  sortKey: z.string(),
  twin: z.enum(['same', 'likely']).nullable(),
});
export type TraineeRecord = z.infer<typeof TraineeShape>;

export const ClassShape = z.strictObject({
  id: Id,
  version: Version,
  fields: ClassFields,
  slots: z.array(SlotShape),
  /** By unit, then name. */
  trainees: z.array(TraineeShape),
  quotas: z.array(z.strictObject({ unitId: Id, unitLabel: z.string(), seats: z.int() })),
  /** The day in Hanoi, by which a half day is over. */
  today: Day,
});
export type ClassRecord = z.infer<typeof ClassShape>;

// ---- The roll -----------------------------------------------------------------------------------------------

export const Marks = z.strictObject({
  slotIds: z.array(Id),
  /** By trainee: one character a half day, in the order of `slotIds`; see STATUS_CODES. */
  marks: z.record(z.string(), z.string()),
  /** By trainee: "1" in the places whose mark was made on an earlier day; only people who have any. */
  settled: z.record(z.string(), z.string()),
  substitutes: z.array(z.strictObject({ traineeId: Id, slotId: Id, name: z.string() })),
});
export type Marks = z.infer<typeof Marks>;

export const MarkEvent = z.strictObject({
  /** The name under which they came unlisted; empty for their own row. */
  recordedAs: z.string(),
  at: z.string(),
  actor: z.string(),
  from: StatusCode,
  to: StatusCode,
  substituteName: z.string(),
  reason: z.string(),
  source: z.enum([
    'grid',
    'all_present',
    'name',
    'pasted',
    'walk_in',
    'link',
    'card',
    'door_undo',
    'decision',
  ]),
  door: z.string(),
});
export type MarkEvent = z.infer<typeof MarkEvent>;

// ---- Lists taken in -----------------------------------------------------------------------------------------

/** A heading of the file that the program does not know, and the column it stands for. */
const Mapping = z.array(z.strictObject({ heading: z.string().max(200), column: z.string().max(40) })).max(40);

export const TraineePreview = z.strictObject({
  fileName: z.string(),
  /** What was shown; taking the list in is refused when it would do anything else. */
  digest: z.string(),
  columns: z.array(ImportColumn),
  ignoredHeadings: z.array(z.string()),
  counts: z.strictObject({ new: z.int(), changed: z.int(), same: z.int(), wrong: z.int() }),
  rows: z.array(ImportRow),
});
export type TraineePreview = z.infer<typeof TraineePreview>;

const ById = z.strictObject({ id: Id });
const OfClass = z.strictObject({ classId: Id });
const Versioned = z.strictObject({ id: Id, version: Version });
const Saved = z.strictObject({ id: Id, version: Version });
const Reason = Line(300);

export const trainingContract = {
  listClasses: query({ input: Nothing, output: z.array(ClassSummary) }),
  getClass: query({ input: OfClass, output: ClassShape }),
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
    }),
    output: Saved,
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

  saveTrainee: command({
    input: z.strictObject({
      classId: Id,
      id: Id.nullable(),
      version: Version.nullable(),
      fields: TraineeFields,
    }),
    output: Saved,
  }),
  removeTrainee: command({ input: Versioned, output: Nothing }),
  /** Who of the register could be called up, by post. */
  listPostChoices: query({
    input: OfClass,
    output: z.array(
      z.strictObject({
        postId: Id,
        title: z.string(),
        bodyName: z.string(),
        holders: z.array(z.strictObject({ personId: Id, name: z.string(), inClass: z.boolean() })),
      }),
    ),
  }),
  addFromRegister: command({
    input: z.strictObject({
      classId: Id,
      postIds: z.array(Id).min(1, 'Hãy chọn ít nhất một chức danh.').max(500),
    }),
    output: z.strictObject({ added: z.int(), known: z.int() }),
  }),
  previewTrainees: task({
    input: z.strictObject({ classId: Id, source: ListSource, mapping: Mapping }),
    output: TraineePreview,
  }),
  saveTrainees: task({
    input: z.strictObject({ classId: Id, source: ListSource, mapping: Mapping, digest: z.string().max(100) }),
    output: z.strictObject({ added: z.int(), changed: z.int() }),
  }),
  /** The last list that was taken in and not taken back. */
  getLastImport: query({
    input: OfClass,
    output: z
      .strictObject({ id: Id, fileName: z.string(), added: z.int(), changed: z.int(), at: z.string() })
      .nullable(),
  }),
  undoTraineeImport: command({
    input: OfClass.extend({ id: Id }),
    output: z.strictObject({ removed: z.int(), restored: z.int() }),
  }),
  makeTemplate: task({ input: Nothing, output: Artifact }),

  getMarks: query({ input: OfClass, output: Marks }),
  /** One field of the roll; `before` is what the window showed there. */
  recordMark: command({
    input: z.strictObject({
      slotId: Id,
      traineeId: Id,
      before: StatusCode,
      status: StatusCode,
      substituteName: Line(120),
      reason: Reason,
      source: z.enum(['grid', 'name']),
    }),
    output: z.strictObject({ status: StatusCode }),
  }),
  /** Present for those named of whom nothing is recorded in this half day; what is recorded stays. */
  recordAllPresent: command({
    input: z.strictObject({ slotId: Id, traineeIds: z.array(Id).min(1).max(2000) }),
    output: z.strictObject({ recorded: z.int() }),
  }),
  recordPasted: command({
    input: z.strictObject({
      classId: Id,
      marks: z
        .array(z.strictObject({ traineeId: Id, slotId: Id, status: StatusCode }))
        .min(1)
        .max(20_000),
      reason: Reason,
    }),
    output: z.strictObject({ recorded: z.int(), unchanged: z.int() }),
  }),
  /** Newest first. */
  listMarkEvents: query({ input: z.strictObject({ slotId: Id, traineeId: Id }), output: z.array(MarkEvent) }),
  /** Somebody who stands at the door and on no list: taken in and present at once. */
  addWalkIn: command({
    input: z.strictObject({ classId: Id, slotId: Id, fields: TraineeFields }),
    output: z.strictObject({ id: Id }),
  }),
  /** Who that was: somebody of the list, or somebody who sits in for one of the list. */
  linkWalkIn: command({
    input: Versioned.extend({ traineeId: Id, as: z.enum(['same_person', 'substitute']) }),
    /** `conflicts`: half days in which both rows say something else; they wait for a person. */
    output: z.strictObject({ moved: z.int(), conflicts: z.int() }),
  }),
  saveEssays: command({
    input: z.strictObject({
      classId: Id,
      traineeIds: z.array(Id).min(1).max(2000),
      essay: EssayCode.nullable(),
    }),
    output: Nothing,
  }),

  getResult: query({ input: OfClass, output: ResultShape }),
  /** Attendance of everybody, and of every unit, as a workbook. */
  exportResult: task({ input: OfClass, output: Artifact }),
  /** The roll on paper, empty to sign in or as it was recorded. */
  makeSignInSheet: task({
    input: z.strictObject({
      classId: Id,
      filled: z.boolean(),
      blankRows: z.int().min(0).max(60),
      format: z.enum(['pdf', 'docx']),
    }),
    output: Artifact,
  }),
  /** Every class in which this person of a list was, by name, birth date and unit. */
  getHistory: query({
    input: ById,
    output: z.array(
      z.strictObject({
        classId: Id,
        title: z.string(),
        from: Day.nullable(),
        to: Day.nullable(),
        attended: z.int(),
        held: z.int(),
        percent: z.string().nullable(),
        outcome: z.enum(['eligible', 'refused', 'undecided']).nullable(),
        /** Number of the certificate that is valid now. */
        certificate: z.string().nullable(),
      }),
    ),
  }),
};
