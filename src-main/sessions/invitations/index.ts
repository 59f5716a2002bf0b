import type { RoomHandlers } from '../../application/context';
import { addGuests, getInvitations, removeGuest, removeGuests, saveGuest } from './guests';
import { makeLetters } from './letters';

/** Who is invited to a session, and the letters. */
export const invitationsHandlers: RoomHandlers<'invitations'> = {
  getInvitations,
  saveGuest,
  addGuests,
  removeGuest,
  removeGuests,
  makeLetters,
};
