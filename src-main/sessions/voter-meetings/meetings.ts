import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { dateText } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { MeetingFields, VoterMeetingsReply } from '@shared/sessions/voter-meetings/contract';
import {
  meetingLabels,
  meetingPhaseNames,
  type MeetingDeputy,
  type VoterMeeting,
} from '@shared/sessions/voter-meetings/model';
import { changedFields } from '../../application/audit';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import { nextStamp } from '../../application/versions';
import type { ReadDb } from '../../database/tables';
import { sessionOf } from '../session-of';
import {
  insertMeeting,
  loadMeetings,
  meetingColumns,
  meetingDeputies,
  meetingsReply,
  writeDeputies,
} from './meeting-store';

export async function getMeetings(
  { db }: QueryContext,
  { sessionId }: Input<'voterMeetings.getMeetings'>,
): Outcome<VoterMeetingsReply> {
  const session = await sessionOf(db, sessionId);
  return session.ok ? ok(await meetingsReply(db, session.value)) : session;
}

/** Only deputies of the register attend; one whose mandate ended stays where he was written down. */
async function allKnown(db: ReadDb, meetings: readonly MeetingFields[]): Promise<boolean> {
  const ids = [...new Set(meetings.flatMap(({ deputyIds }) => deputyIds))];
  if (ids.length === 0) return true;
  const rows = await db.selectFrom('deputy').select('id').where('id', 'in', ids).execute();
  return rows.length === ids.length;
}

type Readable = Record<keyof typeof meetingLabels, string>;

const readable = (
  fields: Omit<MeetingFields, 'deputyIds'>,
  deputies: readonly Pick<MeetingDeputy, 'name'>[],
): Readable => ({
  phase: meetingPhaseNames[fields.phase],
  date: dateText(fields.date),
  startTime: fields.startTime,
  endTime: fields.endTime,
  place: fields.place,
  units: fields.units,
  deputies: deputies.map(({ name }) => name).join(', '),
  note: fields.note,
});

const named = ({ place, units }: Pick<MeetingFields, 'place' | 'units'>): string =>
  (place === '' ? units : place) || 'chưa ghi nơi';

export async function saveMeeting(
  context: CommandContext,
  { sessionId, id, version, fields }: Input<'voterMeetings.saveMeeting'>,
): Outcome<VoterMeetingsReply> {
  const { now, tx } = context;
  const session = await sessionOf(tx, sessionId);
  if (!session.ok) return session;
  const before = (await loadMeetings(tx, sessionId)).find((one) => one.id === id) ?? null;
  if (id !== null && before === null) return err(appError('not-found'));
  if ((before?.version ?? null) !== version) return err(appError('conflict'));
  if (!(await allKnown(tx, [fields]))) return err(appError('not-found'));
  if (before) {
    await tx
      .updateTable('voter_meeting')
      .set({ ...meetingColumns(fields), ...nextStamp(before, now) })
      .where('id', '=', before.id)
      .execute();
    await writeDeputies(context, before.id, fields.deputyIds);
  } else {
    await insertMeeting(context, sessionId, fields);
  }
  const everybody = [...(await meetingDeputies(tx, session.value)), ...(before?.deputies ?? [])];
  const after = fields.deputyIds.flatMap((one) => everybody.find((deputy) => deputy.id === one) ?? []);
  context.audit({
    entity: 'session',
    entityId: sessionId,
    summary: `${before ? 'Sửa' : 'Thêm'} cuộc tiếp xúc cử tri: ${named(fields)}`,
    changes: changedFields<Readable>(
      before && readable(before, before.deputies),
      readable(fields, after),
      meetingLabels,
    ),
  });
  return ok(await meetingsReply(tx, session.value));
}

/** A pasted list in one step. */
export async function addMeetings(
  context: CommandContext,
  { sessionId, meetings }: Input<'voterMeetings.addMeetings'>,
): Outcome<Output<'voterMeetings.addMeetings'>> {
  const session = await sessionOf(context.tx, sessionId);
  if (!session.ok) return session;
  if (!(await allKnown(context.tx, meetings))) return err(appError('not-found'));
  const addedIds: string[] = [];
  for (const fields of meetings) addedIds.push(await insertMeeting(context, sessionId, fields));
  context.audit({
    entity: 'session',
    entityId: sessionId,
    summary: `Thêm ${meetings.length} cuộc tiếp xúc cử tri`,
    changes: [],
  });
  return ok({ addedIds, reply: await meetingsReply(context.tx, session.value) });
}

export async function removeMeetings(
  context: CommandContext,
  { sessionId, meetings: sent }: Input<'voterMeetings.removeMeetings'>,
): Outcome<VoterMeetingsReply> {
  const session = await sessionOf(context.tx, sessionId);
  if (!session.ok) return session;
  const known = await loadMeetings(context.tx, sessionId);
  const gone: VoterMeeting[] = [];
  for (const { id, version } of sent) {
    const meeting = known.find((one) => one.id === id);
    if (!meeting) return err(appError('not-found'));
    if (meeting.version !== version) return err(appError('conflict'));
    gone.push(meeting);
  }
  const ids = gone.map(({ id }) => id);
  await context.tx.deleteFrom('voter_meeting').where('id', 'in', ids).execute();
  context.audit({
    entity: 'session',
    entityId: sessionId,
    summary: `Bỏ ${gone.length} cuộc tiếp xúc cử tri`,
    changes: gone.map((one) => ({
      field: 'Cuộc tiếp xúc',
      before: Object.values(readable(one, one.deputies))
        .filter((words) => words !== '')
        .join(', '),
      after: '',
    })),
  });
  return ok(await meetingsReply(context.tx, session.value));
}
