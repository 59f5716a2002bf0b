import { z } from 'zod';
import { command, query, task } from '../../contract/define';
import {
  Artifact,
  Day,
  Id,
  Line,
  Nothing,
  RequiredLine,
  Saved,
  Version,
  Versioned,
} from '../../contract/fields';
import { BirthDate, Sex, UnitType } from '../contract';
import { ListSource, PreviewedList } from '../import/contract';
import { UNIT_POSTS } from './posts';

export const UnitPostCode = z.enum(UNIT_POSTS);

export const OfficerFields = z.strictObject({
  postKind: UnitPostCode,
  fullName: RequiredLine(120),
  sex: Sex.nullable(),
  birthDate: BirthDate.nullable(),
  ethnicGroup: Line(60),
  phone: Line(60),
  email: Line(120),
  heldFrom: Day.nullable(),
  heldTo: Day.nullable(),
  note: Line(300),
});
export type OfficerFields = z.infer<typeof OfficerFields>;

const OfficerShape = OfficerFields.extend({
  id: Id,
  unitId: Id,
  version: Version,
  current: z.boolean(),
  sortKey: z.string(),
});
export type OfficerRecord = z.infer<typeof OfficerShape>;

export const FormerNameFields = z.strictObject({
  unitType: UnitType,
  name: RequiredLine(120),
  from: Day.nullable(),
  to: Day.nullable(),
});
export type FormerNameFields = z.infer<typeof FormerNameFields>;

const SeatShape = z.int('Hãy nhập số nguyên.').min(0, 'Số không được âm.').max(20, 'Nhiều nhất 20 người.');

export const UnitLeadership = z.strictObject({
  unitId: Id,
  /** Current ones first, in the order of the posts. */
  officers: z.array(OfficerShape),
  /** Every post, also those that are full. */
  posts: z.array(
    z.strictObject({
      post: UnitPostCode,
      seats: z.int(),
      held: z.int(),
      vacant: z.int(),
      since: Day.nullable(),
    }),
  ),
  formerNames: z.array(FormerNameFields.extend({ id: Id, version: Version, fullName: z.string() })),
});
export type UnitLeadership = z.infer<typeof UnitLeadership>;

export const unitOfficersContract = {
  /** Every unit of the register with who leads it, also those of which nobody is known. */
  listLeadership: query({ input: Nothing, output: z.array(UnitLeadership) }),
  saveOfficer: command({
    input: z.strictObject({
      unitId: Id,
      id: Id.nullable(),
      version: Version.nullable(),
      fields: OfficerFields,
    }),
    output: Saved,
  }),
  removeOfficer: command({ input: Versioned, output: Nothing }),
  saveSeats: command({
    input: z.strictObject({
      unitId: Id,
      seats: z.array(z.strictObject({ post: UnitPostCode, seats: SeatShape })).max(UNIT_POSTS.length),
    }),
    output: Nothing,
  }),
  /** Another name from a day on; what the unit was called before is kept. */
  renameUnit: command({
    input: Versioned.extend({ unitType: UnitType, name: RequiredLine(120), from: Day }),
    output: Saved,
  }),
  saveFormerName: command({
    input: z.strictObject({
      unitId: Id,
      id: Id.nullable(),
      version: Version.nullable(),
      fields: FormerNameFields,
    }),
    output: Saved,
  }),
  removeFormerName: command({ input: Versioned, output: Nothing }),
  previewOfficers: task({ input: z.strictObject({ source: ListSource }), output: PreviewedList }),
  saveOfficers: task({
    input: z.strictObject({ source: ListSource, digest: z.string().max(100) }),
    output: z.strictObject({ added: z.int(), changed: z.int() }),
  }),
  makeOfficerTemplate: task({ input: Nothing, output: Artifact }),
};
