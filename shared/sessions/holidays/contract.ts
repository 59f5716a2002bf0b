import { z } from 'zod';
import { command, query } from '../../contract/define';
import { Day, Id, Line, Saved, Version, Versioned } from '../../contract/fields';

const DayKindCode = z.enum(['off', 'working']);

export const HolidayFields = z.strictObject({
  date: Day,
  /** `off`: free in addition; `working`: worked although it would be free (làm bù). */
  kind: DayKindCode,
  name: Line(120),
});
export type HolidayFields = z.infer<typeof HolidayFields>;

export const CalendarDayShape = z.strictObject({
  /** null for a day that the program computed. */
  id: Id.nullable(),
  version: Version.nullable(),
  date: Day,
  kind: DayKindCode,
  name: z.string(),
  basis: z.string(),
  verification: z.enum(['verified', 'unverified']),
});
export type CalendarDayShape = z.infer<typeof CalendarDayShape>;

const Year = z.int().min(1990).max(2200);

export const HolidaysReply = z.strictObject({ year: Year, days: z.array(CalendarDayShape) });
export type HolidaysReply = z.infer<typeof HolidaysReply>;

export const holidaysContract = {
  /** Every public holiday and every day the office entered, in the order of the year; weekends are not listed. */
  listDays: query({ input: z.strictObject({ year: Year }), output: HolidaysReply }),
  saveDay: command({
    input: z.strictObject({ id: Id.nullable(), version: Version.nullable(), fields: HolidayFields }),
    output: Saved,
  }),
  removeDay: command({ input: Versioned, output: z.strictObject({}) }),
};
