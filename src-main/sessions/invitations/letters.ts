import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { leadingZero } from '@shared/official-documents';
import { sessionInvitation } from '@shared/sessions/documents/session-invitation';
import type { Invitee } from '@shared/sessions/invitations/model';
import type { Session } from '@shared/sessions/model';
import type { Handler } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { lettersFile, unkeptContext, unkeptFile, unkeptFiles } from '../../documents/unkept-paper';
import { loadSession } from '../session-store';
import { invitedDeputies, loadGuests } from './guest-store';

async function loadInvitees(db: ReadDb, session: Session): Promise<readonly Invitee[]> {
  const deputies = await invitedDeputies(db, session);
  const guests = await loadGuests(db, session.id);
  return [
    ...deputies.map(({ fullName, group, honorific, id }): Invitee => ({
      ...{ id, kind: 'deputy', group, honorific, fullName },
      post: 'đại biểu Hội đồng nhân dân',
      organization: '',
      sittingIds: [],
    })),
    ...guests.map((guest): Invitee => ({ ...guest, kind: 'guest' })),
  ];
}

/** S13: letters for many people at once; one PDF with a letter on each page, or a ZIP of Word files. */
export const makeLetters: Handler<'invitations.makeLetters'> = async (
  context,
  { sessionId, inviteeIds, number, date, format },
) => {
  const made = await context.read(async (reading) => {
    const session = await loadSession(reading.db, sessionId);
    if (!session) return err(appError('not-found'));
    const paper = await unkeptContext(reading, 'GM');
    if (!paper.ok) return paper;
    const { issue } = paper.value;
    // The office gives one number to the letters of one session; where it has none yet, its place stays blank.
    const symbol = number === null ? issue.symbol : issue.symbol.replace(/\u00A0+/u, leadingZero(number));
    const letter = {
      ...paper.value,
      draftMark: null,
      issue: { ...issue, symbol, date, recipients: ['Như trên', 'Lưu: VT'] },
    };
    const wanted = new Set(inviteeIds);
    const letters = (await loadInvitees(reading.db, session))
      .filter(({ id }) => wanted.has(id))
      .map((invitee) => ({
        name: `giay-moi-${invitee.fullName === '' ? invitee.organization : invitee.fullName}`,
        model: sessionInvitation({ session, invitee }, letter),
      }));
    return letters.length === 0
      ? err(appError('guest.nobody-chosen'))
      : ok({ letters, title: session.title });
  });
  if (!made.ok) return made;
  const { letters, title } = made.value;
  const name = `giay-moi-${title}`;
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
