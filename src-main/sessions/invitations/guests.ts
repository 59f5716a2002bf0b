import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { InvitationsReply } from '@shared/sessions/invitations/contract';
import { guestLabels } from '@shared/sessions/invitations/messages';
import { inviteeInWords, type GuestFields } from '@shared/sessions/invitations/model';
import type { Session } from '@shared/sessions/model';
import { changedFields } from '../../application/audit';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import { loadSession } from '../session-store';
import { guestColumns, insertGuests, invitationsReply, loadGuests, writeSittings } from './guest-store';

export async function getInvitations(
  { db }: QueryContext,
  { sessionId }: Input<'invitations.getInvitations'>,
): Outcome<InvitationsReply> {
  const session = await loadSession(db, sessionId);
  return session ? ok(await invitationsReply(db, session)) : err(appError('not-found'));
}

const nameless = ({ fullName, organization }: GuestFields): boolean => fullName === '' && organization === '';

/** A sitting may have been taken out since the window was opened. */
function namesItsSittings(session: Session, { sittingIds }: GuestFields): boolean {
  const known = new Set(session.sittings.map((sitting) => sitting.id));
  return sittingIds.every((sittingId) => known.has(sittingId));
}

export async function saveGuest(
  context: CommandContext,
  { sessionId, id, version, fields }: Input<'invitations.saveGuest'>,
): Outcome<InvitationsReply> {
  const session = await loadSession(context.tx, sessionId);
  if (!session) return err(appError('not-found'));
  const guests = await loadGuests(context.tx, sessionId);
  const before = guests.find((guest) => guest.id === id) ?? null;
  if (id !== null && before === null) return err(appError('not-found'));
  if ((before?.version ?? null) !== version) return err(appError('conflict'));
  if (nameless(fields)) return err(appError('guest.nameless'));
  if (!namesItsSittings(session, fields)) return err(appError('not-found'));
  if (before) {
    await context.tx
      .updateTable('session_guest')
      .set({ ...guestColumns(fields), updated_at: context.now, version: before.version + 1 })
      .where('id', '=', before.id)
      .execute();
    await writeSittings(context.tx, before.id, fields.sittingIds);
  } else {
    await insertGuests(context, sessionId, [fields], guests.length);
  }
  const sittings = (count: number): string => (count === 0 ? 'mọi phiên' : `${count} phiên`);
  context.audit({
    entity: 'session',
    entityId: sessionId,
    summary: `${before ? 'Sửa' : 'Thêm'} khách mời: ${inviteeInWords(fields)}`,
    changes: changedFields<Record<keyof typeof guestLabels, string>>(
      before && { ...before, sittings: sittings(before.sittingIds.length) },
      { ...fields, sittings: sittings(fields.sittingIds.length) },
      guestLabels,
    ),
  });
  return ok(await invitationsReply(context.tx, session));
}

export async function addGuests(
  context: CommandContext,
  { sessionId, guests }: Input<'invitations.addGuests'>,
): Outcome<Output<'invitations.addGuests'>> {
  const session = await loadSession(context.tx, sessionId);
  if (!session) return err(appError('not-found'));
  if (!guests.every((guest) => namesItsSittings(session, guest))) return err(appError('not-found'));
  const there = await loadGuests(context.tx, sessionId);
  const seen = new Set(there.map((guest) => searchKey(inviteeInWords(guest))));
  const added = guests.filter((guest) => {
    const key = searchKey(inviteeInWords(guest));
    if (nameless(guest) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const addedIds = await insertGuests(context, sessionId, added, there.length);
  if (added.length > 0) {
    context.audit({
      entity: 'session',
      entityId: sessionId,
      summary: `Thêm ${added.length} khách mời`,
      changes: [],
    });
  }
  return ok({ addedIds, reply: await invitationsReply(context.tx, session) });
}

export async function removeGuest(
  context: CommandContext,
  { sessionId, id, version }: Input<'invitations.removeGuest'>,
): Outcome<InvitationsReply> {
  const session = await loadSession(context.tx, sessionId);
  const guest = session && (await loadGuests(context.tx, sessionId)).find((one) => one.id === id);
  if (!session || !guest) return err(appError('not-found'));
  if (guest.version !== version) return err(appError('conflict'));
  await context.tx.deleteFrom('session_guest').where('id', '=', id).execute();
  context.audit({
    entity: 'session',
    entityId: sessionId,
    summary: `Bỏ khách mời: ${inviteeInWords(guest)}`,
    changes: [],
  });
  return ok(await invitationsReply(context.tx, session));
}

/** Undoes what was added in one step. */
export async function removeGuests(
  context: CommandContext,
  { sessionId, guests: named }: Input<'invitations.removeGuests'>,
): Outcome<InvitationsReply> {
  const session = await loadSession(context.tx, sessionId);
  if (!session) return err(appError('not-found'));
  const guests = await loadGuests(context.tx, sessionId);
  const same = named.every(({ id, version }) =>
    guests.some((guest) => guest.id === id && guest.version === version),
  );
  if (!same) return err(appError('conflict'));
  const ids = named.map(({ id }) => id);
  await context.tx.deleteFrom('session_guest').where('id', 'in', ids).execute();
  context.audit({
    entity: 'session',
    entityId: sessionId,
    summary: `Bỏ ${ids.length} khách mời vừa thêm`,
    changes: [],
  });
  return ok(await invitationsReply(context.tx, session));
}

/** The guests of an earlier session for a new one, invited to all of it. */
export async function copyGuests(context: CommandContext, fromId: string, toId: string): Promise<void> {
  const guests = await loadGuests(context.tx, fromId);
  await insertGuests(
    context,
    toId,
    guests.map((guest) => ({ ...guest, sittingIds: [] })),
    0,
  );
}
