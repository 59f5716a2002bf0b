import { appError } from '@shared/contract/error-messages';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { PaperContext } from '@shared/official-documents';
import { sessionInvitation } from '@shared/sessions/documents/session-invitation';
import type { Invitee } from '@shared/sessions/invitations/model';
import type { Session } from '@shared/sessions/model';
import { spelledOut } from '@shared/sessions/papers/agencies';
import type { Handler, Outcome, QueryContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { paperInOneStep } from '../../documents/in-one-step';
import { checkCodeOf } from '../../application/check-code';
import { contextOf } from '../../documents/room/compose';
import { loadOfficeNames, symbolOf } from '../../documents/room/office-names';
import { detailsFor } from '../../documents/room/propose-details';
import { lettersFile, unkeptFile, unkeptFiles } from '../../documents/unkept-paper';
import { openSessionPapers } from '../paper-subject';
import { loadSession } from '../session-store';
import { invitedDeputies, loadGuests } from './guest-store';
import { INVITATION, invitationPaper } from './invitation-paper';

async function loadInvitees(db: ReadDb, session: Session): Promise<readonly Invitee[]> {
  const deputies = await invitedDeputies(db, session);
  const guests = await loadGuests(db, session.id);
  return [
    ...deputies.map(({ fullName, group, honorific, id, post }): Invitee => ({
      ...{ id, kind: 'deputy', group, honorific, fullName },
      post: [spelledOut(post), 'đại biểu Hội đồng nhân dân'].filter((part) => part !== '').join(', '),
      organization: '',
      sittingIds: [],
    })),
    ...guests.map((guest): Invitee => ({ ...guest, kind: 'guest' })),
  ];
}

/** What every letter is made with: number, day, signer and wording of the one paper that is kept. */
async function letterContext({ db, now, program }: QueryContext, sessionId: string): Outcome<PaperContext> {
  const subject = await openSessionPapers(db, sessionId);
  if (!subject) return err(appError('not-found'));
  const office = await loadOfficeNames(db);
  if (!office.ok) return office;
  const paper = await invitationPaper(db, sessionId);
  const official = paper?.status === 'official';
  if (official && paper.stale) return err(appError('guest.letter-changed'));
  const details = await detailsFor(db, office.value, subject, {
    ...({ kind: INVITATION, part: null } as const),
    today: localDateOf(now),
  });
  const symbol = official ? paper.symbol : symbolOf(office.value, INVITATION, null, null);
  const context = contextOf(
    {
      ...{ kind: INVITATION, subject, part: null, office: office.value, number: null, year: null },
      // Without a number its place and the day are written in by hand.
      details: official ? details : { ...details, issueDate: null },
      status: 'official',
      madeBy: { programVersion: program.version, at: now, operator: '' },
    },
    symbol,
  );
  return ok(context);
}

/** S13: letters for many people at once; one PDF with a letter on each page, or a ZIP of Word files. */
export const makeLetters: Handler<'invitations.makeLetters'> = async (
  context,
  { sessionId, inviteeIds, issueDate, format },
) => {
  const wanted = new Set(inviteeIds);
  const asked = await context.read(async ({ db }) => {
    const session = await loadSession(db, sessionId);
    if (!session) return err(appError('not-found'));
    const invitees = (await loadInvitees(db, session)).filter(({ id }) => wanted.has(id));
    return invitees.length === 0 ? err(appError('guest.nobody-chosen')) : ok({ session, invitees });
  });
  if (!asked.ok) return asked;
  const { invitees, session } = asked.value;
  if (issueDate !== null) {
    const numbered = await context.write(async (command) => {
      const paper = await invitationPaper(command.tx, sessionId);
      const subject = await openSessionPapers(command.tx, sessionId);
      if (!subject) return err(appError('not-found'));
      // Everybody gets the number that was given, also whoever is invited later.
      if (paper?.status === 'official') return ok(paper);
      return paperInOneStep(command, subject, { kind: INVITATION, part: null, issueDate });
    });
    if (!numbered.ok) return numbered;
  }
  const paper = await context.read((reading) => letterContext(reading, sessionId));
  if (!paper.ok) return paper;
  const letters = invitees.map((invitee) => ({
    name: `giay-moi-${invitee.fullName === '' ? invitee.organization : invitee.fullName}`,
    model: letterTo(session, invitee, paper.value),
  }));
  const name = `giay-moi-${session.title}`;
  if (format === 'pdf') {
    return lettersFile(
      context,
      letters.map(({ model }) => model),
      name,
    );
  }
  const [only] = letters;
  return only && letters.length === 1
    ? unkeptFile(context, only.model, format, only.name)
    : unkeptFiles(context, letters, format, name);
};

/** One letter with the code of its own contents at its foot. */
function letterTo(session: Session, invitee: Invitee, paper: PaperContext) {
  const checkCode = checkCodeOf({ ...sessionInvitation({ session, invitee }, paper), verification: '' });
  return sessionInvitation(
    { session, invitee },
    { ...paper, verification: { ...paper.verification, checkCode } },
  );
}
