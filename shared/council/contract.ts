import { z } from 'zod';
import { command, query, task } from '../contract/define';
import { ImportPreview, ImportRecord, ListSource, RegisterKind } from './import/contract';
import { implausibleDates, type DatesOfLife } from '../kernel/plausible-dates';
import { Artifact, Day, Id, Line, Lines, Nothing, RequiredLine, Version } from '../contract/fields';

// ---- Bodies: HĐND, Thường trực, Ban, Tổ đại biểu, Văn phòng, UBND ------------------------------------------

export const BodyKind = z.enum([
  'council',
  'standing_committee',
  'board',
  'deputy_group',
  'office',
  'committee',
  'other',
]);
export type BodyKind = z.infer<typeof BodyKind>;

export const BodyFields = z.strictObject({
  kind: BodyKind,
  name: RequiredLine(160),
  abbreviation: Line(40),
  /** Letterhead: first the superior line (upright), then the issuing lines (bold), one per line. */
  letterheadParent: Line(160),
  letterheadLines: Lines(400),
  sortOrder: z.int().min(0).max(9999),
});
export const Body = BodyFields.extend({ id: Id, version: Version });
export type Body = z.infer<typeof Body>;

// ---- People, deputies --------------------------------------------------------------------------------------

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

// ---- Posts and holders -------------------------------------------------------------------------------------

const PostBlock = z.enum(['council', 'committee', 'other']);

export const PostFields = z.strictObject({
  title: RequiredLine(200),
  block: PostBlock,
  bodyId: Id.nullable(),
  seats: z.int('Hãy nhập số nguyên.').min(1, 'Ít nhất 1 người.').max(200, 'Số quá lớn.'),
  /** Elected or approved by the council and therefore graded (NQ 96/2023/QH15 Điều 2). */
  graded: z.boolean(),
  sortOrder: z.int().min(0).max(9999),
});
export type PostFields = z.infer<typeof PostFields>;

export const HoldingFields = z.strictObject({
  personId: Id,
  from: Day.nullable(),
  to: Day.nullable(),
  decision: Line(120),
  decisionDate: Day.nullable(),
  endReason: Line(200),
});

export const Holding = HoldingFields.extend({
  id: Id,
  postId: Id,
  version: Version,
  personName: z.string(),
  birthDate: z.string().nullable(),
  current: z.boolean(),
});
export type Holding = z.infer<typeof Holding>;

export const Post = PostFields.extend({
  id: Id,
  version: Version,
  bodyName: z.string(),
  /** Current holders first, then past ones, newest first. */
  holdings: z.array(Holding),
  vacancies: z.int(),
  /** Day the last holder left, when the post stands empty and the day is known. */
  vacantSince: Day.nullable(),
  searchKey: z.string(),
});
export type Post = z.infer<typeof Post>;

export const Person = PersonFields.extend({
  id: Id,
  version: Version,
  holdings: z.array(
    z.strictObject({ holdingId: Id, postTitle: z.string(), from: Day.nullable(), to: Day.nullable() }),
  ),
  deputyId: Id.nullable(),
});
export type Person = z.infer<typeof Person>;

// ---- Units -------------------------------------------------------------------------------------------------

export const UnitType = z.enum(['commune', 'ward', 'special_zone']);

/** Row C04, the list part. */
export const UnitFields = z.strictObject({
  code: Line(20),
  name: RequiredLine(120),
  unitType: UnitType,
  phone: Line(60),
  email: Line(120),
  address: Line(200),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  /** "Krông Bông": the district (until 30/6/2025) that most of the unit belonged to. */
  oldDistrict: Line(80),
  population: z
    .int('Hãy nhập số nguyên.')
    .min(0, 'Số không được âm.')
    .max(9_999_999, 'Số quá lớn.')
    .nullable(),
  note: Lines(2000),
});
export type UnitFields = z.infer<typeof UnitFields>;

export const Unit = UnitFields.extend({
  id: Id,
  version: Version,
  /** "Xã Ea Knuếc". */
  fullName: z.string(),
  active: z.boolean(),
  sortKey: z.string(),
  searchKey: z.string(),
});
export type Unit = z.infer<typeof Unit>;

const UnitCatalogue = z.strictObject({
  code: z.string(),
  province: z.string(),
  count: z.int(),
  asOf: z.string(),
  source: z.string(),
});

const ById = z.strictObject({ id: Id });
const Versioned = z.strictObject({ id: Id, version: Version });
/** `id` and `version` null create, both given change. */
const save = <T extends z.ZodType>(fields: T) =>
  z.strictObject({ id: Id.nullable(), version: Version.nullable(), fields });
const Saved = z.strictObject({ id: Id, version: Version });

export const councilContract = {
  listBodies: query({ input: Nothing, output: z.array(Body) }),
  saveBody: command({ input: save(BodyFields), output: Saved }),
  removeBody: command({ input: Versioned, output: Nothing }),

  listDeputies: query({ input: Nothing, output: z.array(Deputy) }),
  saveDeputy: command({ input: save(DeputyInput), output: Saved }),
  removeDeputy: command({ input: Versioned, output: Nothing }),

  listPeople: query({ input: Nothing, output: z.array(Person) }),
  getPerson: query({ input: ById, output: Person }),
  savePerson: command({ input: save(PersonInput), output: Saved }),

  listPosts: query({ input: Nothing, output: z.array(Post) }),
  savePost: command({ input: save(PostFields), output: Saved }),
  removePost: command({ input: Versioned, output: Nothing }),
  saveHolding: command({
    input: z.strictObject({
      id: Id.nullable(),
      version: Version.nullable(),
      postId: Id,
      fields: HoldingFields,
    }),
    output: Saved,
  }),
  removeHolding: command({ input: Versioned, output: Nothing }),

  listUnits: query({ input: Nothing, output: z.array(Unit) }),
  saveUnit: command({ input: save(UnitFields), output: Saved }),
  removeUnit: command({ input: Versioned, output: Nothing }),
  listUnitCatalogues: query({ input: Nothing, output: z.array(UnitCatalogue) }),
  /** Names of the communes of a province; none where the code is not known. */
  listUnitNames: query({ input: z.strictObject({ code: Line(10) }), output: z.array(z.string()) }),
  /** Adds the units of a province that are not there yet; changes none. */
  loadUnitCatalogue: command({
    input: z.strictObject({ code: z.string().max(10) }),
    output: z.strictObject({ added: z.int(), alreadyThere: z.int() }),
  }),

  /** Reads an uploaded workbook (or text pasted from Excel) and says what it would change. Writes nothing else. */
  previewImport: task({
    input: z.strictObject({
      kind: RegisterKind,
      source: ListSource,
      /** Takes ranks, degrees and words of address off the names. */
      cutTitles: z.boolean().optional(),
    }),
    output: ImportPreview,
  }),
  /** Writes the new and changed rows of a preview; refused when the register changed since. */
  commitImport: task({ input: ById, output: ImportRecord }),
  undoImport: task({ input: ById, output: ImportRecord }),
  listImports: query({ input: Nothing, output: z.array(ImportRecord) }),
  /** The wrong rows of a preview as a workbook, with the reasons beside them. */
  exportWrongRows: task({ input: ById, output: Artifact }),
  makeTemplate: task({ input: z.strictObject({ kind: RegisterKind }), output: Artifact }),
  /** A list as it is filtered on screen: `ids` in the order shown. */
  exportList: task({
    input: z.strictObject({
      list: z.enum(['deputies', 'posts', 'units']),
      ids: z.array(Id).max(20_000).nullable(),
    }),
    output: Artifact,
  }),
};
