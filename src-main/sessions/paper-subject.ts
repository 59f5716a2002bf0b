import { ofSession } from '@shared/documents/subject';
import { SESSION_PAPERS, type SessionSource } from '@shared/sessions/documents';
import type { DeputyGroup } from '@shared/sessions/documents/source';
import type { HeldSession } from '@shared/sessions/documents/held';
import type { Session } from '@shared/sessions/model';
import type { RollDeputy } from '@shared/sessions/roll-call/model';
import type { ReadDb } from '../database/tables';
import { ruledSubject } from '../documents/ruled-subject';
import type { PaperSubject } from '../documents/subject';
import { loadAgenda } from './agenda-store';
import { loadIssuedAgenda } from './issued-agenda';
import { loadMinutes } from './minutes/minutes';
import { loadGuests } from './invitations/guest-store';
import { loadPapers } from './papers/paper-store';
import { loadReminders } from './papers/reminder-store';
import { loadDispatches, loadResolutions } from './resolutions/resolution-store';
import { deputiesOn } from './roll-call/deputies';
import { loadSeating } from './seating/seating';
import { loadSession } from './session-store';
import { loadSpeakingMinutes } from './sitting-rules/rules';
import { loadDatedSteps } from './step-store';
import { loadMeetings, meetingDeputies } from './voter-meetings/meeting-store';

const SCREENS = {
  preparation: 'documents',
  sitting: 'sitting-documents',
  result: 'closing-documents',
} as const;

/** Everything of a session that its papers are made from; deputies are those of its opening day. */
async function sessionSource(db: ReadDb, session: Session): Promise<SessionSource> {
  const agenda = await loadAgenda(db, session);
  const papers = await loadPapers(
    db,
    session,
    agenda.map(({ id }) => id),
  );
  const deputies = (await deputiesOn(db, session.openingDate)).toSorted((left, right) =>
    left.groupName.localeCompare(right.groupName, 'vi', { numeric: true }),
  );
  return {
    ...{ session, agenda, papers },
    issuedAgenda: await loadIssuedAgenda(db, session.id),
    reminders: await loadReminders(db, session.id),
    guests: await loadGuests(db, session.id),
    seating: await loadSeating(db, session),
    voterMeetings: await loadMeetings(db, session.id),
    meetingDeputies: await meetingDeputies(db, session),
    steps: await loadDatedSteps(db, session),
    held: await loadHeld(db, session),
    deputies: deputies.map(({ fullName, groupName }) => ({ name: fullName, group: groupName })),
    groups: await groupsOf(db, deputies),
    speakingMinutes: await loadSpeakingMinutes(db),
  };
}

/** Where the deputies of each Tổ were elected. */
async function groupsOf(db: ReadDb, deputies: readonly RollDeputy[]): Promise<readonly DeputyGroup[]> {
  const rows = await db.selectFrom('deputy').select(['id', 'constituency']).execute();
  const electedIn = new Map(rows.map(({ id, constituency }) => [id, constituency]));
  return [...Map.groupBy(deputies, ({ groupName }) => groupName)].map(([name, own]) => ({
    name,
    constituencies: [
      ...new Set(own.map(({ id }) => electedIn.get(id) ?? '').filter((place) => place !== '')),
    ],
    deputies: own.map(({ fullName }) => fullName),
  }));
}

/** What happened in the hall; the moment of asking plays no part in a paper. */
async function loadHeld(db: ReadDb, session: Session): Promise<HeldSession> {
  return {
    minutes: await loadMinutes(db, session, `${session.openingDate}T00:00:00Z`),
    resolutions: await loadResolutions(db, session.id),
    dispatches: await loadDispatches(db, session.id),
  };
}

/** A session as the subject of its papers; null when it is not there. */
export async function openSessionPapers(db: ReadDb, sessionId: string): Promise<PaperSubject | null> {
  const session = await loadSession(db, sessionId);
  if (!session) return null;
  return ruledSubject({
    subject: ofSession(session.id),
    title: session.title,
    day: session.openingDate,
    source: await sessionSource(db, session),
    rules: SESSION_PAPERS,
    screenOf: (stage) => `/sessions/${session.id}/${SCREENS[stage]}`,
  });
}
