import { z } from 'zod';
import { command, query, task } from '../contract/define';
import { ImportPreview, ImportRecord, ListSource, RegisterKind } from './import/contract';
import {
  Artifact,
  Day,
  Id,
  Line,
  Lines,
  Nothing,
  RequiredLine,
  Saved,
  Version,
  Versioned,
} from '../contract/fields';
import { PersonInput, DeputyInput, Deputy, Person } from './person-contract';
import { UnitFields, Unit, UnitCatalogue } from './unit-contract';

export * from './person-contract';
export * from './unit-contract';

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

const ById = z.strictObject({ id: Id });
/** `id` and `version` null create, both given change. */
const save = <T extends z.ZodType>(fields: T) =>
  z.strictObject({ id: Id.nullable(), version: Version.nullable(), fields });

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
