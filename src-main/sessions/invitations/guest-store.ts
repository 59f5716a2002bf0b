import { boardPost } from '@shared/council/labels';
import { formatDateInWords } from '@shared/kernel/local-date';
import type { InvitationsReply } from '@shared/sessions/invitations/contract';
import type { Guest, GuestFields } from '@shared/sessions/invitations/model';
import type { Session } from '@shared/sessions/model';
import type { CommandContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';
import { loadOfficeNames } from '../../documents/room/office-names';
import { invitationPaper } from './invitation-paper';
import { deputiesOn } from '../roll-call/deputies';

export async function loadGuests(db: ReadDb, sessionId: string): Promise<readonly Guest[]> {
  const rows = await db
    .selectFrom('session_guest')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
  const sittings = await db
    .selectFrom('session_guest_sitting')
    .innerJoin('session_guest', 'session_guest.id', 'session_guest_sitting.guest_id')
    .select(['guest_id', 'sitting_id'])
    .where('session_guest.session_id', '=', sessionId)
    .orderBy('sitting_id')
    .execute();
  const byGuest = Map.groupBy(sittings, (row) => row.guest_id);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    group: row.guest_group,
    honorific: row.honorific,
    fullName: row.full_name,
    post: row.post,
    organization: row.organization,
    email: row.email,
    sittingIds: (byGuest.get(row.id) ?? []).map((sitting) => sitting.sitting_id),
  }));
}

export const guestColumns = (fields: GuestFields) => ({
  guest_group: fields.group,
  honorific: fields.honorific,
  full_name: fields.fullName,
  post: fields.post,
  organization: fields.organization,
  email: fields.email,
});

export async function insertGuests(
  { newId, now, tx }: CommandContext,
  sessionId: string,
  guests: readonly GuestFields[],
  firstOrder: number,
): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, guest] of guests.entries()) {
    const id = newId();
    ids.push(id);
    await tx
      .insertInto('session_guest')
      .values({
        ...guestColumns(guest),
        id,
        session_id: sessionId,
        sort_order: firstOrder + index,
        created_at: now,
        updated_at: now,
        version: 1,
      })
      .execute();
    await writeSittings(tx, id, guest.sittingIds);
  }
  return ids;
}

export async function writeSittings(
  tx: CommandContext['tx'],
  guestId: string,
  sittingIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom('session_guest_sitting').where('guest_id', '=', guestId).execute();
  if (sittingIds.length === 0) return;
  await tx
    .insertInto('session_guest_sitting')
    .values(sittingIds.map((sittingId) => ({ guest_id: guestId, sitting_id: sittingId })))
    .execute();
}

/** The deputies of the opening day as letters speak to them, by Tổ and name. */
export async function invitedDeputies(db: ReadDb, session: Session): Promise<InvitationsReply['deputies']> {
  const deputies = await deputiesOn(db, session.openingDate);
  const people = await db
    .selectFrom('deputy')
    .innerJoin('person', 'person.id', 'deputy.person_id')
    .leftJoin('body as board', 'board.id', 'deputy.board_id')
    .select(['deputy.id', 'person.sex', 'deputy.board_role', 'board.name as board_name'])
    .execute();
  const boardPosts = new Map(
    people.map(({ board_name: board, board_role: role, id }) => [
      id,
      board === null || role === null ? '' : boardPost(role, board),
    ]),
  );
  const sexOf = new Map(people.map(({ id, sex }) => [id, sex]));
  const word = (id: string): string => {
    const sex = sexOf.get(id) ?? null;
    return sex === null ? 'Ông (Bà)' : sex === 'male' ? 'Ông' : 'Bà';
  };
  return deputies
    .map(({ birth, fullName, groupName, id, post }) => ({
      id,
      fullName,
      birth,
      honorific: word(id),
      group: groupName,
      post: [post, boardPosts.get(id) ?? ''].filter((one) => one !== '').join(', '),
    }))
    .toSorted((left, right) => left.group.localeCompare(right.group, 'vi', { numeric: true }));
}

async function letterState(db: ReadDb, sessionId: string): Promise<InvitationsReply['letter']> {
  const paper = await invitationPaper(db, sessionId);
  if (!paper || paper.status === 'withdrawn') return null;
  const { issueDate, stale, status, symbol } = paper;
  return { status, symbol, issueDate, changed: status === 'official' && stale };
}

export async function invitationsReply(db: ReadDb, session: Session): Promise<InvitationsReply> {
  const office = await loadOfficeNames(db);
  const council = office.ok ? office.value.council.fullName : 'Hội đồng nhân dân';
  const guests = await loadGuests(db, session.id);
  const place = session.place === '' ? '' : `, tại ${session.place}`;
  return {
    sittings: [...session.sittings],
    guests: guests.map((guest) => ({ ...guest, sittingIds: [...guest.sittingIds] })),
    deputies: await invitedDeputies(db, session),
    letter: await letterState(db, session.id),
    mailSubject: `Giấy mời dự ${session.title}`,
    mailText: [
      'Kính gửi Quý vị,',
      '',
      `Thường trực ${council} trân trọng kính mời Quý vị dự ${session.title}, khai mạc ${formatDateInWords(session.openingDate)}${place}.`,
      'Giấy mời, chương trình và tài liệu gửi kèm thư này.',
      '',
      'Trân trọng.',
    ].join('\n'),
  };
}
