import { formatCount } from '@shared/official-documents';
import { parseWrittenCount } from '@shared/kernel/written-count';

export interface RowField {
  readonly key: string;
  readonly title: string;
  readonly kind: 'text' | 'count';
  readonly width?: number | string;
}

export type RowValues = Readonly<Record<string, string | number>>;

/** The part of a zod schema that a table needs. */
export interface RowSchema<Row> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: Row }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly { path: PropertyKey[]; message: string }[] };
      };
}

/** What stands in the fields of one line, and what was last stored of it. */
export interface Line<Row> {
  readonly cells: Readonly<Record<string, string>>;
  readonly stored: Row | null;
}

export const emptyLine = (): Line<never> => ({ cells: {}, stored: null });

export const linesOf = <Row extends RowValues>(rows: readonly Row[]): readonly Line<Row>[] =>
  rows.map((row) => ({
    cells: Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value)])),
    stored: row,
  }));

export const isBlank = (line: Line<unknown> | undefined): boolean =>
  Object.values(line?.cells ?? {}).every((text) => text.trim() === '' || text.trim() === '0');

/** "35.500": a figure that is not being typed stands as papers show it. */
export function shownText(text: string, kind: RowField['kind'], typed: boolean): string {
  const value = kind === 'count' && !typed ? parseWrittenCount(text) : null;
  return value === null ? text : formatCount(value);
}

export interface ReadLine<Row> {
  /** Null where the line is blank or something in it is wrong. */
  readonly row: Row | null;
  /** The first wrong field; `unread`: what stands there is no number at all. */
  readonly wrong: { readonly field: string; readonly message: string; readonly unread: boolean } | null;
}

/** Empty figures are zero; a blank line is no row and no mistake. */
export function readLine<Row extends RowValues>(
  line: Line<Row>,
  fields: readonly RowField[],
  schema: RowSchema<Row>,
): ReadLine<Row> {
  if (isBlank(line)) return { row: null, wrong: null };
  const values: Record<string, string | number> = {};
  for (const { key, kind } of fields) {
    const text = (line.cells[key] ?? '').trim();
    const value = kind === 'text' ? text : text === '' ? 0 : parseWrittenCount(text);
    if (value === null) {
      const message = /^-/u.test(text) ? 'Số không được âm.' : 'Hãy nhập số nguyên.';
      return { row: null, wrong: { field: key, message, unread: true } };
    }
    values[key] = value;
  }
  const parsed = schema.safeParse(values);
  if (parsed.success) return { row: parsed.data, wrong: null };
  const [issue] = parsed.error.issues;
  const field = String(issue?.path[0] ?? fields[0]?.key ?? '');
  return { row: null, wrong: { field, message: issue?.message ?? '', unread: false } };
}

/** Names the first line that was not stored. */
export function refusalOf(read: readonly ReadLine<unknown>[], fields: readonly RowField[]): string {
  const place = read.findIndex(({ wrong }) => wrong !== null);
  const field = fields.find(({ key }) => key === read[place]?.wrong?.field);
  return place < 0 ? '' : `Chưa lưu dòng ${place + 1}: hãy sửa ô “${field?.title ?? ''}”.`;
}
