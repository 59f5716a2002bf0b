import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { addDays, daysBetween, localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { err } from '@shared/kernel/result';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { NewSession, SessionReply } from '@shared/sessions/contract';
import { datedSteps, JOINT_MEETING } from '@shared/sessions/deadlines/compute';
import { PAST_WHEN_MADE, pastPractice } from '@shared/sessions/deadlines/past-steps';
import type { DeadlineRule, SessionStep } from '@shared/sessions/deadlines/model';
import { ELECTION_STEP_CODES } from '@shared/sessions/templates/election-steps';
import { sessionTypesOf, type Session } from '@shared/sessions/model';
import { changedFields } from '../application/audit';
import type { CommandContext, Outcome } from '../application/context';
import type { ReadDb } from '../database/tables';
import { copyAgenda } from './agenda';
import { keepElectionSteps } from './election-steps';
import { prepareFromTemplate } from './from-template';
import { copyGuests } from './invitations/guests';
import { copyPapers } from './papers/copy-papers';
import { answerWith, readableFields, SESSION_LABELS } from './session-changes';
import { loadWorkCalendar } from './holidays';
import { roomIdOf } from './seating/seating';
import { loadSession, sittingRow } from './session-store';
import { currentTerm, levelOf } from './sessions';
import { insertSteps, loadSteps } from './step-store';
import { activeRules } from './templates';

/** A session with the steps of its template, or with steps, sittings, agenda, papers and guests of an earlier one (S01). */
export async function createSession(
  context: CommandContext,
  { fields, copyFromId }: Input<'sessions.createSession'>,
): Outcome<SessionReply> {
  const { tx, now } = context;
  const source = copyFromId === null ? null : await loadSession(tx, copyFromId);
  if (copyFromId !== null && source === null) return err(appError('not-found'));
  if (!sessionTypesOf(await levelOf(tx)).includes(fields.sessionType)) {
    return err(appError('session.voters-commune'));
  }
  const termNumber = await currentTerm(tx);
  if ((fields.jointMeetingDate ?? '') > fields.openingDate) return err(appError('session.joint-after'));
  if (await numberTaken(tx, termNumber, fields.number, null)) {
    return err(appError('session.number-taken', { number: fields.number ?? '' }));
  }
  const id = context.newId();
  await tx
    .insertInto('session')
    .values({
      id,
      session_type: fields.sessionType,
      number: fields.number,
      term_number: termNumber,
      title: fields.title,
      opening_date: fields.openingDate,
      election_date: fields.electionDate,
      place: fields.place,
      note: '',
      search_key: searchKey(fields.title),
      created_at: now,
      updated_at: now,
      version: 1,
      last_vote_no: 0,
      ...{ petition_voters: null, petition_signatures: null, petition_complete: null },
      ...jointColumns(source),
      seating_room_id: source === null ? null : await roomIdOf(tx, source.id),
    })
    .execute();
  if (source) {
    const newSitting = await copySittings(context, source, id, fields.openingDate);
    const newItem = await copyAgenda(context, source.id, id, newSitting);
    await copyPapers(context, source.id, id, newItem);
    await copyGuests(context, source.id, id);
  }
  const all = source ? await loadSteps(tx, source.id) : await activeRules(tx, fields.sessionType);
  const rules = all.filter(({ code }) => !ELECTION_STEP_CODES.includes(code));
  await insertSteps(context, id, await firstSteps(context, rules, fields));
  if (!source && fields.days !== undefined) {
    const prepared = await prepareFromTemplate(context, id, fields.days);
    if (!prepared.ok) return prepared;
  }
  await keepElectionSteps(context, id);
  context.audit({
    entity: 'session',
    entityId: id,
    summary: source ? `Lập kỳ họp theo “${source.title}”` : 'Lập kỳ họp theo mẫu',
    changes: changedFields(null, readableFields({ ...fields, note: '' }), SESSION_LABELS),
  });
  return answerWith(context, id);
}

/** Where the office meets, who leads and whom to ask stay from session to session; the hours are agreed anew. */
const jointColumns = (source: Session | null) => ({
  joint_start: '',
  joint_end: '',
  joint_place: source?.jointMeeting.place ?? '',
  joint_chair: source?.jointMeeting.chair ?? '',
  joint_secretary: source?.jointMeeting.secretary ?? '',
  joint_contact: source?.jointMeeting.contact ?? '',
});

export async function numberTaken(
  db: ReadDb,
  termNumber: string,
  number: number | null,
  exceptId: string | null,
): Promise<boolean> {
  if (number === null) return false;
  const row = await db
    .selectFrom('session')
    .select('id')
    .where('term_number', '=', termNumber)
    .where('number', '=', number)
    .executeTakeFirst();
  return row !== undefined && row.id !== exceptId;
}

/** The sittings of the earlier session, as many days after the new opening day; answers which is which. */
async function copySittings(
  context: CommandContext,
  source: Session,
  sessionId: string,
  openingDate: LocalDate,
): Promise<ReadonlyMap<string, string>> {
  const newId = new Map(source.sittings.map(({ id }) => [id, context.newId()]));
  if (source.sittings.length === 0) return newId;
  const days = daysBetween(source.openingDate, openingDate);
  await context.tx
    .insertInto('session_sitting')
    .values(
      source.sittings.map((sitting) =>
        sittingRow(sessionId, {
          ...sitting,
          id: newId.get(sitting.id) ?? context.newId(),
          date: addDays(sitting.date, days),
        }),
      ),
    )
    .execute();
  return newId;
}

type FirstStep = DeadlineRule & Pick<SessionStep, 'fixedDate' | 'skipped' | 'note'>;

/** Rules as a new session has them: nothing done; the joint meeting on its day; what is past left out where wished. */
async function firstSteps(
  context: CommandContext,
  rules: readonly DeadlineRule[],
  { openingDate, electionDate, jointMeetingDate, skipPast }: NewSession,
): Promise<readonly FirstStep[]> {
  const fresh = rules.map((rule): FirstStep => ({
    ...rule,
    fixedDate: rule.code === JOINT_MEETING ? jointMeetingDate : null,
    skipped: false,
    note: '',
  }));
  if (!skipPast) return fresh;
  const today = localDateOf(context.now);
  const steps = fresh.map((rule) => ({ ...rule, id: '', version: 0, doneDate: null }));
  const days = { openingDate, closingDate: openingDate, electionDate, electedDate: null };
  const dated = datedSteps(days, steps, await loadWorkCalendar(context.tx));
  const past = pastPractice(dated, today);
  return fresh.map((rule) => (past.has(rule.code) ? { ...rule, skipped: true, note: PAST_WHEN_MADE } : rule));
}
