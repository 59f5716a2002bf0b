import { z } from 'zod';
import { command, query } from '../../contract/define';
import { ClockTime, Id, Line, Version, Versioned } from '../../contract/fields';
import { AnchorDay } from '../deadlines/shapes-contract';
import { MEETING_PHASES } from './model';

export const MeetingFields = z.strictObject({
  phase: z.enum(MEETING_PHASES),
  date: AnchorDay.nullable(),
  startTime: ClockTime,
  endTime: ClockTime,
  place: Line(200),
  units: Line(300),
  note: Line(300),
  deputyIds: z.array(Id).max(200),
});
export type MeetingFields = z.infer<typeof MeetingFields>;

const DeputyShape = z.strictObject({ id: Id, name: z.string(), group: z.string() });

export const VoterMeetingsReply = z.strictObject({
  /** A day close to the meetings, for dates that are pasted without a year. */
  openingDate: AnchorDay,
  meetings: z.array(
    MeetingFields.omit({ deputyIds: true }).extend({
      id: Id,
      version: Version,
      deputies: z.array(DeputyShape),
    }),
  ),
  /** Those of the opening day, by Tổ and name. */
  deputies: z.array(DeputyShape),
  conflicts: z.array(z.strictObject({ deputyId: Id, meetingIds: z.tuple([Id, Id]), sentence: z.string() })),
});
export type VoterMeetingsReply = z.infer<typeof VoterMeetingsReply>;

const OnSession = { sessionId: Id };

export const voterMeetingsContract = {
  getMeetings: query({ input: z.strictObject(OnSession), output: VoterMeetingsReply }),
  /** `id` null adds a meeting. */
  saveMeeting: command({
    input: z.strictObject({
      ...OnSession,
      id: Id.nullable(),
      version: Version.nullable(),
      fields: MeetingFields,
    }),
    output: VoterMeetingsReply,
  }),
  addMeetings: command({
    input: z.strictObject({ ...OnSession, meetings: z.array(MeetingFields).min(1).max(300) }),
    output: z.strictObject({ addedIds: z.array(Id), reply: VoterMeetingsReply }),
  }),
  removeMeetings: command({
    input: z.strictObject({
      ...OnSession,
      meetings: z.array(Versioned).min(1).max(300),
    }),
    output: VoterMeetingsReply,
  }),
};
