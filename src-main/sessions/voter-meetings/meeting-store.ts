import type { MeetingFields, VoterMeetingsReply } from '@shared/sessions/voter-meetings/contract';
import { meetingConflicts } from '@shared/sessions/voter-meetings/conflicts';
import {
  inOrderOfMeetings,
  type MeetingDeputy,
  type VoterMeeting,
} from '@shared/sessions/voter-meetings/model';
import type { Session } from '@shared/sessions/model';
import { firstStamp } from '../../application/versions';
import type { CommandContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { deputiesOn } from '../roll-call/deputies';

/** The meetings with voters of a session in their order, each with the deputies who attend. */
export async function loadMeetings(db: ReadDb, sessionId: string): Promise<readonly VoterMeeting[]> {
  const rows = await db
    .selectFrom('voter_meeting')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('id')
    .execute();
  const attending = await db
    .selectFrom('voter_meeting_deputy')
    .innerJoin('voter_meeting', 'voter_meeting.id', 'voter_meeting_deputy.meeting_id')
    .innerJoin('deputy', 'deputy.id', 'voter_meeting_deputy.deputy_id')
    .innerJoin('person', 'person.id', 'deputy.person_id')
    .leftJoin('body', 'body.id', 'deputy.group_id')
    .select(['voter_meeting_deputy.meeting_id', 'deputy.id', 'person.full_name', 'body.name as group_name'])
    .where('voter_meeting.session_id', '=', sessionId)
    .orderBy('person.sort_key')
    .orderBy('deputy.id')
    .execute();
  const byMeeting = Map.groupBy(attending, (row) => row.meeting_id);
  return inOrderOfMeetings(
    rows.map((row) => ({
      id: row.id,
      version: row.version,
      phase: row.phase,
      date: row.meeting_date,
      startTime: row.start_time,
      endTime: row.end_time,
      place: row.place,
      units: row.units,
      note: row.note,
      deputies: (byMeeting.get(row.id) ?? []).map((one) => ({
        id: one.id,
        name: one.full_name,
        group: one.group_name ?? '',
      })),
    })),
  );
}

/** The deputies of the opening day by Tổ and name: who can attend. */
export async function meetingDeputies(db: ReadDb, session: Session): Promise<readonly MeetingDeputy[]> {
  return (await deputiesOn(db, session.openingDate))
    .map(({ fullName, groupName, id }) => ({ id, name: fullName, group: groupName }))
    .toSorted((left, right) => left.group.localeCompare(right.group, 'vi', { numeric: true }));
}

export async function meetingsReply(db: ReadDb, session: Session): Promise<VoterMeetingsReply> {
  const meetings = await loadMeetings(db, session.id);
  return {
    openingDate: session.openingDate,
    meetings: meetings.map((one) => ({ ...one, deputies: [...one.deputies] })),
    deputies: [...(await meetingDeputies(db, session))],
    conflicts: meetingConflicts(meetings).map((one) => ({ ...one, meetingIds: [...one.meetingIds] })),
  };
}

export const meetingColumns = (fields: MeetingFields) => ({
  phase: fields.phase,
  meeting_date: fields.date,
  start_time: fields.startTime,
  end_time: fields.endTime,
  place: fields.place,
  units: fields.units,
  note: fields.note,
});

export async function insertMeeting(
  { newId, now, tx }: CommandContext,
  sessionId: string,
  fields: MeetingFields,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('voter_meeting')
    .values({ id, session_id: sessionId, ...meetingColumns(fields), ...firstStamp(now) })
    .execute();
  await writeDeputies({ tx }, id, fields.deputyIds);
  return id;
}

export async function writeDeputies(
  { tx }: Pick<CommandContext, 'tx'>,
  meetingId: string,
  deputyIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('voter_meeting_deputy').where('meeting_id', '=', meetingId).execute();
  const rows = [...new Set(deputyIds)].map((deputyId) => ({ meeting_id: meetingId, deputy_id: deputyId }));
  if (rows.length > 0) await tx.insertInto('voter_meeting_deputy').values(rows).execute();
}
