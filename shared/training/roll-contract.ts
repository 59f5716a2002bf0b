import { z } from 'zod';
import { command, query, task } from '../contract/define';
import { Artifact, Id, Line, Nothing, Versioned } from '../contract/fields';
import { OfClass } from './class-contract';
import { ATTENDANCE_STATUSES } from './model';
import { TraineeFields } from './trainee-contract';

export const StatusCode = z.enum(ATTENDANCE_STATUSES);

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

const Reason = Line(300);
/** What writing the marks left in the history; by them it is taken back. */
const Events = z.array(Id);

/** Rows A04–A11, A20–A23: the roll of a class, on screen and on paper. */
export const rollMethods = {
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
      /** The substitute is another person than the one of that name who sits in the room. */
      namesake: z.boolean().exactOptional(),
    }),
    output: z.strictObject({ status: StatusCode }),
  }),
  /** Present for those named of whom nothing is recorded in this half day; what is recorded stays. */
  recordAllPresent: command({
    input: z.strictObject({ slotId: Id, traineeIds: z.array(Id).min(1).max(2000) }),
    output: z.strictObject({ recorded: z.int(), events: Events }),
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
    output: z.strictObject({ recorded: z.int(), unchanged: z.int(), events: Events }),
  }),
  /**
   * Takes back marks that were written in one step today; what stood there before stands again. A field that was marked
   * anew since is kept.
   */
  undoMarks: command({
    input: z.strictObject({ classId: Id, events: Events.min(1).max(20_000) }),
    output: z.strictObject({ undone: z.int(), kept: z.int() }),
  }),
  /** Newest first. */
  listMarkEvents: query({ input: z.strictObject({ slotId: Id, traineeId: Id }), output: z.array(MarkEvent) }),
  /** Somebody who stands at the door and on no list: taken in and present at once. */
  addWalkIn: command({
    input: z.strictObject({
      classId: Id,
      slotId: Id,
      fields: TraineeFields,
      /** Another person than the one of that name on the list. */
      namesake: z.boolean().exactOptional(),
    }),
    output: z.strictObject({ id: Id }),
  }),
  /** Somebody unlisted who is to be one of the class: from now on they count like everybody else of the list. */
  listWalkIn: command({ input: Versioned, output: Nothing }),
  /** Who that was: somebody of the list, or somebody who sits in for one of the list. */
  linkWalkIn: command({
    input: Versioned.extend({ traineeId: Id, as: z.enum(['same_person', 'substitute']) }),
    /** `conflicts`: half days in which both rows say something else; they wait for a person. */
    output: z.strictObject({ moved: z.int(), conflicts: z.int() }),
  }),
  /** A link that was wrong is taken back: both are as they were before it. */
  unlinkWalkIn: command({ input: Versioned, output: Nothing }),
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
};
