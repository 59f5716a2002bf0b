import { z } from 'zod';
import { command, query } from '../../contract/define';
import { Id, RequiredLine, Version } from '../../contract/fields';

const Size = z.int('Hãy nhập số.').min(1, 'Số từ 1.').max(60, 'Số đến 60.');

const RoomFields = z.strictObject({ name: RequiredLine(120), rows: Size, seats: Size });

const RoomShape = RoomFields.extend({ id: Id, version: Version, name: z.string() });
const SeatShape = z.strictObject({ row: Size, seat: Size, personId: Id });

export const SeatingReply = z.strictObject({
  /** Of the session: seats are saved as a whole. */
  version: Version,
  place: z.string(),
  rooms: z.array(RoomShape),
  roomId: Id.nullable(),
  /** Deputies of the opening day by Tổ, then guests by group. */
  people: z.array(z.strictObject({ id: Id, name: z.string(), group: z.string(), guest: z.boolean() })),
  seats: z.array(SeatShape),
});
export type SeatingReply = z.infer<typeof SeatingReply>;

const OnSession = { sessionId: Id, version: Version };

export const seatingContract = {
  getSeating: query({ input: z.strictObject({ sessionId: Id }), output: SeatingReply }),
  /** The hall that the session sits in: `id` null makes a new one; seats that it does not have become free. */
  saveRoom: command({
    input: z.strictObject({
      ...OnSession,
      id: Id.nullable(),
      roomVersion: Version.nullable(),
      fields: RoomFields,
    }),
    output: SeatingReply,
  }),
  saveSeats: command({
    input: z.strictObject({ ...OnSession, seats: z.array(SeatShape).max(3600) }),
    output: SeatingReply,
  }),
};
