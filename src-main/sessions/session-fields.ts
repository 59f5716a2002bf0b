import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { addDays, daysBetween, formatDate, localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { SessionReply } from '@shared/sessions/contract';
import { datedSteps } from '@shared/sessions/deadlines/compute';
import { jointMeetingBehind } from '@shared/sessions/deadlines/joint-meeting';
import { movedSteps } from '@shared/sessions/deadlines/moved-steps';
import { comingBack } from '@shared/sessions/deadlines/past-steps';
import type { Session } from '@shared/sessions/model';
import { titleOnDay } from '@shared/sessions/naming';
import { changedFields } from '../application/audit';
import type { CommandContext, Outcome, QueryContext } from '../application/context';
import type { ReadDb } from '../database/tables';
import { numberTaken } from './create-session';
import { loadWorkCalendar } from './holidays';
import { answerWith, noteChange, readableFields, SESSION_LABELS, sessionAtVersion } from './session-changes';
import { loadSession } from './session-store';
import { issuedWithDay } from './papers-with-day';
import { daysOf, loadSteps } from './step-store';
import { recordedIn } from './what-stands';

export async function saveFields(
  context: CommandContext,
  input: Input<'sessions.saveFields'>,
): Outcome<SessionReply> {
  const found = await sessionAtVersion(context, input);
  if (!found.ok) return found;
  const session = found.value;
  const { fields } = input;
  if (await numberTaken(context.tx, session.termNumber, fields.number, session.id)) {
    return err(appError('session.number-taken', { number: fields.number ?? '' }));
  }
  const { openingDate } = session;
  const changes = changedFields(
    readableFields(session),
    readableFields({ ...fields, openingDate }),
    SESSION_LABELS,
  );
  if (changes.length === 0) return answerWith(context, session.id);
  await context.tx
    .updateTable('session')
    .set({
      number: fields.number,
      title: fields.title,
      election_date: fields.electionDate,
      place: fields.place,
      note: fields.note,
      search_key: searchKey(fields.title),
    })
    .where('id', '=', session.id)
    .execute();
  return noteChange(context, session, 'Sửa thông tin kỳ họp', changes);
}

/** The session on another opening day: its sittings go along, but those that were held stay on theirs. */
function opened(session: Session, openingDate: LocalDate, held: ReadonlySet<string>): Session {
  const days = daysBetween(session.openingDate, openingDate);
  const sittings = session.sittings.map((sitting) =>
    held.has(sitting.id) ? sitting : { ...sitting, date: addDays(sitting.date, days) },
  );
  const { electedDate: elected } = session;
  const stays = session.sittings.some(({ date, id }) => date === elected && held.has(id));
  const electedDate = elected === null || stays ? elected : addDays(elected, days);
  return { ...session, openingDate, electedDate, sittings };
}

async function heldSittings(db: ReadDb, { sittings }: Session): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  for (const { id } of sittings) if ((await recordedIn(db, [id])).length > 0) held.add(id);
  return held;
}

export async function previewOpening(
  { db, now }: QueryContext,
  { sessionId, openingDate }: Input<'sessions.previewOpening'>,
): Outcome<Output<'sessions.previewOpening'>> {
  const session = await loadSession(db, sessionId);
  if (!session) return err(appError('not-found'));
  const held = await heldSittings(db, session);
  const steps = await loadSteps(db, sessionId);
  const after = daysOf(opened(session, openingDate, held));
  const calendar = await loadWorkCalendar(db);
  const { broken, moved } = movedSteps(daysOf(session), after, steps, calendar, localDateOf(now));
  const sittings = session.openingDate === openingDate ? 0 : session.sittings.length - held.size;
  const behind = jointMeetingBehind(steps, openingDate);
  const issued =
    session.openingDate === openingDate ? [] : await issuedWithDay(db, sessionId, session.openingDate);
  return ok({ moved: [...moved], broken, sittings, held: held.size, jointMeetingBehind: behind, issued });
}

export async function moveOpening(
  context: CommandContext,
  input: Input<'sessions.moveOpening'>,
): Outcome<SessionReply> {
  const found = await sessionAtVersion(context, input);
  if (!found.ok) return found;
  const session = found.value;
  if (session.openingDate === input.openingDate) return answerWith(context, session.id);
  const held = await heldSittings(context.tx, session);
  const correction = input.correction ?? '';
  // What happened on a day does not move to another; a wrong or postponed opening is put right, and the history says why.
  if (held.size > 0 && correction === '') return err(appError('session.has-sat'));
  const after = opened(session, input.openingDate, held);
  const title = titleOnDay(session, input.openingDate);
  for (const sitting of after.sittings) {
    await context.tx
      .updateTable('session_sitting')
      .set({ sitting_date: sitting.date })
      .where('id', '=', sitting.id)
      .execute();
  }
  await context.tx
    .updateTable('session')
    .set({ opening_date: input.openingDate, title, search_key: searchKey(title) })
    .where('id', '=', session.id)
    .execute();
  const back = await bringBack(context, after);
  return noteChange(context, session, 'Đổi ngày khai mạc', [
    {
      field: SESSION_LABELS.openingDate,
      before: formatDate(session.openingDate),
      after: formatDate(input.openingDate),
    },
    ...(title === session.title
      ? []
      : [{ field: SESSION_LABELS.title, before: session.title, after: title }]),
    ...(back === '' ? [] : [{ field: 'Việc làm lại', before: '', after: back }]),
    ...(correction === '' ? [] : [{ field: 'Lý do', before: '', after: correction }]),
  ]);
}

/** Steps that were past when the session was made are done after all when their day lies ahead again. */
async function bringBack({ now, tx }: CommandContext, session: Session): Promise<string> {
  const steps = datedSteps(daysOf(session), await loadSteps(tx, session.id), await loadWorkCalendar(tx));
  const codes = comingBack(steps, localDateOf(now));
  const back = steps.filter(({ code }) => codes.has(code));
  for (const { id, version } of back) {
    await tx
      .updateTable('session_step')
      .set({ skipped: 0, note: '', updated_at: now, version: version + 1 })
      .where('id', '=', id)
      .execute();
  }
  return back.map(({ title }) => title).join('; ');
}
