import { z } from 'zod';
import { FileId, Id, Line } from '../../contract/fields';

export const RegisterKind = z.enum(['deputies', 'officials', 'units']);
export type RegisterKind = z.infer<typeof RegisterKind>;

export const ImportRowState = z.enum(['new', 'changed', 'same', 'wrong']);
export type ImportRowState = z.infer<typeof ImportRowState>;

export const ImportRow = z.strictObject({
  /** Row number in the sheet, as Excel shows it. */
  rowNumber: z.int(),
  state: ImportRowState,
  /** Cells as read, by column of the template. */
  cells: z.record(z.string(), z.string()),
  /** For wrong rows and cells: column and why. Column "" speaks of the whole row. */
  reasons: z.array(z.strictObject({ column: z.string(), message: z.string() })),
  /** For changed rows: column, before, after. */
  changes: z.array(z.strictObject({ column: z.string(), before: z.string(), after: z.string() })),
  /** What is worth a look and stops nothing: a rank before the name. */
  remarks: z.array(z.strictObject({ column: z.string(), message: z.string() })).optional(),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** Where a list comes from. */
export const ListSource = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('upload'), fileId: FileId, fileName: Line(240) }),
  z.strictObject({ type: z.literal('paste'), text: z.string().max(2_000_000, 'Đoạn dán quá dài.') }),
]);
export type ListSource = z.infer<typeof ListSource>;

const ImportColumn = z.strictObject({ key: z.string(), title: z.string(), found: z.boolean() });

const ImportCounts = z.strictObject({ new: z.int(), changed: z.int(), same: z.int(), wrong: z.int() });

/** What a list would do, row by row, before it is taken in. */
export const PreviewedList = z.strictObject({
  fileName: z.string(),
  /** What was shown; taking the list in is refused when it would do anything else. */
  digest: z.string(),
  columns: z.array(ImportColumn),
  /** Headings of the file that match no column of the template. */
  ignoredHeadings: z.array(z.string()),
  counts: ImportCounts,
  rows: z.array(ImportRow),
});
export type PreviewedList = z.infer<typeof PreviewedList>;

/** Of a list of the register, which is kept under its id instead until it is taken in. */
export const ImportPreview = PreviewedList.omit({ digest: true }).extend({
  id: Id,
  kind: RegisterKind,
  /** How many names have a rank, a degree or a word of address before them. */
  titled: z.int(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ImportRecord = z.strictObject({
  id: Id,
  kind: RegisterKind,
  fileName: z.string(),
  committedAt: z.string(),
  added: z.int(),
  changed: z.int(),
  undoneAt: z.string().nullable(),
  canUndo: z.boolean(),
});
export type ImportRecord = z.infer<typeof ImportRecord>;
