import { z } from 'zod';
import { implausibleDates, type DatesOfLife } from '../kernel/plausible-dates';
import { Day, Id, Line, Lines, RequiredLine, Version } from '../contract/fields';

/** People of the register, and those of them who are deputies. */

export const Sex = z.enum(['male', 'female']);

/** A birth date, or only the year where no more is known ("1970"). */
export const BirthDate = z
  .string()
  .refine(
    (text) => /^(19|20)\d{2}$/u.test(text) || (/^(19|20)/u.test(text) && Day.safeParse(text).success),
    'Nhập 05/02/1970 hoặc 1970.',
  );

export const PersonFields = z.strictObject({
  fullName: RequiredLine(120),
  /** Corrects the automatic choice of the given name for sorting; empty means automatic. */
  givenName: Line(60),
  sex: Sex.nullable(),
  birthDate: BirthDate.nullable(),
  ethnicGroup: Line(60),
  partyJoined: z.boolean().nullable(),
  partyDate: Day.nullable(),
  /** Work unit and job outside the council. */
  occupation: Line(200),
  phone: Line(60),
  note: Lines(2000),
});

const BoardRoleInCouncil = z.enum(['head', 'deputy_head', 'member']);
const GroupRole = z.enum(['leader', 'deputy_leader', 'member']);

export const MandateFields = z.strictObject({
  groupId: Id.nullable(),
  groupRole: GroupRole.nullable(),
  boardId: Id.nullable(),
  boardRole: BoardRoleInCouncil.nullable(),
  standingCommitteePost: Line(120),
  constituency: Line(120),
  fullTime: z.boolean(),
  mandateFrom: Day.nullable(),
  mandateTo: Day.nullable(),
  endReason: Line(200),
  suspended: z.boolean(),
});

/** Row C02. A deputy is a person with a mandate of the current term. */
export const DeputyFields = z.strictObject({ ...PersonFields.shape, ...MandateFields.shape });
export type DeputyFields = z.infer<typeof DeputyFields>;

const refuseImplausible = ({ value, issues }: z.core.ParsePayload<DatesOfLife>): void => {
  for (const { field, message } of implausibleDates(value)) {
    issues.push({ code: 'custom', input: value[field], path: [field], message });
  }
};

const refuseWordsAsPhone = ({ value, issues }: z.core.ParsePayload<{ readonly phone: string }>): void => {
  if (value.phone === '' || /\d/u.test(value.phone)) return;
  issues.push({
    code: 'custom',
    input: value.phone,
    path: ['phone'],
    message: 'Số điện thoại phải có chữ số.',
  });
};

/** As a form sends them: dates that contradict each other, and words in place of a number, are refused where they stand. */
export const PersonInput = PersonFields.check(refuseImplausible, refuseWordsAsPhone);
export const DeputyInput = DeputyFields.check(refuseImplausible, refuseWordsAsPhone);

export const Deputy = DeputyFields.extend({
  id: Id,
  personId: Id,
  version: Version,
  groupName: z.string(),
  boardName: z.string(),
  /** Posts held today, joined for lists. */
  posts: z.string(),
  active: z.boolean(),
  sortKey: z.string(),
  searchKey: z.string(),
});
export type Deputy = z.infer<typeof Deputy>;

export const Person = PersonFields.extend({
  id: Id,
  version: Version,
  holdings: z.array(
    z.strictObject({ holdingId: Id, postTitle: z.string(), from: Day.nullable(), to: Day.nullable() }),
  ),
  deputyId: Id.nullable(),
});
export type Person = z.infer<typeof Person>;
