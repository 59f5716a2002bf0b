import { z } from 'zod';
import { command, query, task } from '../../contract/define';
import { Artifact, Day, Id, Line, Version, Versioned } from '../../contract/fields';
import { SittingShape } from '../contract';
import { GUEST_LIMITS } from './model';

const MOST_GUESTS = 500;

export const GuestFields = z.strictObject({
  group: Line(GUEST_LIMITS.group),
  honorific: Line(GUEST_LIMITS.honorific),
  fullName: Line(GUEST_LIMITS.fullName),
  post: Line(GUEST_LIMITS.post),
  organization: Line(GUEST_LIMITS.organization),
  email: Line(GUEST_LIMITS.email),
  sittingIds: z.array(Id).max(60),
});
export type GuestFields = z.infer<typeof GuestFields>;

const GuestShape = GuestFields.extend({ id: Id, version: Version });

export const InvitationsReply = z.strictObject({
  sittings: z.array(SittingShape),
  guests: z.array(GuestShape),
  /** Those of the opening day, by Tổ and name. */
  deputies: z.array(
    z.strictObject({
      id: Id,
      fullName: z.string(),
      birth: z.string(),
      honorific: z.string(),
      group: z.string(),
      post: z.string(),
    }),
  ),
  /** The paper that gave the letters their number, or the draft of it; null while there is none. */
  letter: z
    .strictObject({
      status: z.enum(['draft', 'official']),
      symbol: z.string(),
      issueDate: Day.nullable(),
      /** Day or place of the session changed since: letters would no longer say the same. */
      changed: z.boolean(),
    })
    .nullable(),
  /** To be sent by mail. */
  mailSubject: z.string(),
  mailText: z.string(),
});
export type InvitationsReply = z.infer<typeof InvitationsReply>;

export const invitationsContract = {
  getInvitations: query({ input: z.strictObject({ sessionId: Id }), output: InvitationsReply }),
  /** `id` null adds a guest. */
  saveGuest: command({
    input: z.strictObject({
      sessionId: Id,
      id: Id.nullable(),
      version: Version.nullable(),
      fields: GuestFields,
    }),
    output: InvitationsReply,
  }),
  /** Many at once, as pasted; who is there already by name, post and organization is left out. */
  addGuests: command({
    input: z.strictObject({ sessionId: Id, guests: z.array(GuestFields).min(1).max(MOST_GUESTS) }),
    output: z.strictObject({ addedIds: z.array(Id), reply: InvitationsReply }),
  }),
  /** Takes guests out as they were added; one that was changed since stops all. */
  removeGuests: command({
    input: z.strictObject({
      sessionId: Id,
      guests: z.array(Versioned).min(1).max(MOST_GUESTS),
    }),
    output: InvitationsReply,
  }),
  removeGuest: command({
    input: z.strictObject({ sessionId: Id, id: Id, version: Version }),
    output: InvitationsReply,
  }),
  /**
   * One file with a letter for each of them on a page of its own (PDF), or a ZIP of Word files. All carry the one number of
   * the session's invitation; where it has none yet, a day gives it the next of the register, and without one its place
   * stays blank.
   */
  makeLetters: task({
    input: z.strictObject({
      sessionId: Id,
      inviteeIds: z.array(Id).min(1).max(1000),
      issueDate: Day.nullable(),
      format: z.enum(['pdf', 'docx']),
    }),
    output: Artifact,
  }),
};
