import { z } from 'zod';
import { command, query } from '../contract/define';
import { ClockTime, Day, Id, Line, Lines, Nothing, RequiredLine, Version } from '../contract/fields';
import { AnchorDay, MovedStepShape } from './deadlines/shapes-contract';
import { LONGEST_TITLE, SESSION_TYPES } from './model';

export const SessionTypeCode = z.enum(SESSION_TYPES);
const SessionPhaseCode = z.enum(['preparation', 'sitting', 'after']);
const DayPartCode = z.enum(['morning', 'afternoon', 'evening']);
const SittingKindCode = z.enum(['plenary', 'group_discussion', 'preparatory', 'closed', 'self_study']);

const SessionNumber = z.int('Hãy nhập số nguyên.').min(1, 'Số từ 1.').max(999, 'Số đến 999.').nullable();

/** What the office may change about a session; the opening day has a command of its own, because deadlines move with it. */
export const SessionFields = z.strictObject({
  number: SessionNumber,
  title: RequiredLine(LONGEST_TITLE),
  electionDate: AnchorDay.nullable(),
  place: Line(200),
  note: Lines(2000),
});
export type SessionFields = z.infer<typeof SessionFields>;

/** When, where and by whom the meeting that prepares the session is held. */
export const JointMeetingFields = z.strictObject({
  startTime: ClockTime,
  endTime: ClockTime,
  place: Line(200),
  chair: Line(120),
  secretary: Line(120),
  contact: Line(200),
});
export type JointMeetingFields = z.infer<typeof JointMeetingFields>;

const Counted = z.int('Hãy nhập số nguyên.').min(0, 'Số từ 0.').max(100_000_000, 'Số quá lớn.').nullable();

/** Voters, signatures, and those of them with name, birth date and address. */
export const PetitionFields = z.strictObject({ voters: Counted, signatures: Counted, complete: Counted });
export type PetitionFields = z.infer<typeof PetitionFields>;

export const SittingEntry = z.strictObject({
  /** null while the sitting is new. */
  id: Id.nullable(),
  date: AnchorDay,
  part: DayPartCode,
  kind: SittingKindCode,
  startTime: ClockTime,
  endTime: ClockTime,
  note: Line(200),
});
export type SittingEntry = z.infer<typeof SittingEntry>;

export const SittingShape = SittingEntry.extend({ id: Id });

export const SessionShape = z.strictObject({
  id: Id,
  version: Version,
  sessionType: SessionTypeCode,
  number: z.int().nullable(),
  termNumber: z.string(),
  title: z.string(),
  openingDate: Day,
  electionDate: Day.nullable(),
  electedDate: Day.nullable(),
  place: z.string(),
  note: z.string(),
  jointMeeting: JointMeetingFields,
  petition: PetitionFields,
  sittings: z.array(SittingShape),
});

export const SessionReply = z.strictObject({
  /** The day in Vietnam when this was asked. */
  today: Day,
  phase: SessionPhaseCode,
  closingDate: Day,
  session: SessionShape,
});
export type SessionReply = z.infer<typeof SessionReply>;

export const SessionSummary = z.strictObject({
  id: Id,
  title: z.string(),
  number: z.int().nullable(),
  termNumber: z.string(),
  sessionType: SessionTypeCode,
  openingDate: Day,
  closingDate: Day,
  phase: SessionPhaseCode,
  sittings: z.int(),
  /** Steps that are not skipped, and how many of them are done, late, due today. */
  steps: z.int(),
  done: z.int(),
  late: z.int(),
  dueToday: z.int(),
});
export type SessionSummary = z.infer<typeof SessionSummary>;

export const NewSession = z.strictObject({
  sessionType: SessionTypeCode,
  number: SessionNumber,
  title: RequiredLine(LONGEST_TITLE),
  openingDate: AnchorDay,
  electionDate: AnchorDay.nullable(),
  place: Line(200),
  /** Sets the day of the joint meeting at once, where it is known. */
  jointMeetingDate: AnchorDay.nullable(),
  /** Steps of practice whose day is past are marked as not done by this session. */
  skipPast: z.boolean(),
  /**
   * From a template: sittings in the morning and the afternoon of so many days, with the agenda of its kind and the usual
   * papers of its items. Left out, the session begins with its steps alone.
   */
  days: z.int().min(1).max(10).exactOptional(),
});
export type NewSession = z.infer<typeof NewSession>;

const OnSession = { sessionId: Id, version: Version };

export const sessionsContract = {
  listSessions: query({ input: Nothing, output: z.array(SessionSummary) }),
  /** What a new session would be called. */
  proposeSession: query({
    input: Nothing,
    output: z.strictObject({
      termNumber: z.string(),
      nextNumber: z.int(),
      /** The kinds that a council of this level holds. */
      types: z.array(SessionTypeCode),
      term: z.strictObject({ from: Day.nullable(), to: Day.nullable() }),
    }),
  }),
  getSession: query({ input: z.strictObject({ sessionId: Id }), output: SessionReply }),
  /** From the template of its kind, or with the steps and sittings of an earlier session. */
  createSession: command({
    input: z.strictObject({ fields: NewSession, copyFromId: Id.nullable() }),
    output: SessionReply,
  }),
  saveFields: command({
    input: z.strictObject({ ...OnSession, fields: SessionFields }),
    output: SessionReply,
  }),
  saveJointMeeting: command({
    input: z.strictObject({ ...OnSession, fields: JointMeetingFields }),
    output: SessionReply,
  }),
  savePetition: command({
    input: z.strictObject({ ...OnSession, fields: PetitionFields }),
    output: SessionReply,
  }),
  /** What another opening day would move, before it is saved. */
  previewOpening: query({
    input: z.strictObject({ sessionId: Id, openingDate: AnchorDay }),
    output: z.strictObject({
      moved: z.array(MovedStepShape),
      /** Legal minimums that are not kept then, also those that do not move. */
      broken: z.int(),
      /** Sittings that move along, and those that stay because they were held. */
      sittings: z.int(),
      held: z.int(),
      /** The day set for a joint meeting that would lie behind the opening. */
      jointMeetingBehind: Day.nullable(),
      /** Issued papers, with their numbers, that carry the day as it was. */
      issued: z.array(z.string()),
    }),
  }),
  /** Sittings move along by as many days; one that was held stays, and then the reason is asked for (`correction`). */
  moveOpening: command({
    input: z.strictObject({ ...OnSession, openingDate: AnchorDay, correction: Line(200).exactOptional() }),
    output: SessionReply,
  }),
  /** `correction`: why a sitting that was held stands on another day or part of it. */
  saveSittings: command({
    input: z.strictObject({
      ...OnSession,
      sittings: z.array(SittingEntry).max(60),
      correction: Line(200).exactOptional(),
    }),
    output: SessionReply,
  }),
  /** What goes with a session; refused where something was recorded under it. */
  previewRemoval: query({
    input: z.strictObject({ sessionId: Id }),
    output: z.strictObject({ version: Version, goes: z.array(z.string()) }),
  }),
  removeSession: command({ input: z.strictObject(OnSession), output: Nothing }),
};
