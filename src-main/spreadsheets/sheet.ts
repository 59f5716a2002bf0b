/** A table as its author saw it on screen: every cell as text. Numbers of rows are those that Excel shows. */
export interface SheetCell {
  readonly text: string;
  /** A date reads "05/02/2026" whatever the cell's own format; an error holds its name, "#N/A". */
  readonly kind: 'text' | 'number' | 'date' | 'error';
}

export interface SheetRow {
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

export interface Sheet {
  readonly name: string;
  /** Only rows that hold something. */
  readonly rows: readonly SheetRow[];
}

/** Why a file was not read; the words are for the clerk, to be put into a room's own sentence. */
export type ReadRefusal =
  | { readonly code: 'unreadable'; readonly why: string }
  | { readonly code: 'too-large'; readonly what: string };

/** A spreadsheet from outside is hostile until shown otherwise; no office list comes near these figures. */
export const READ_LIMITS = {
  bytes: 20 * 1024 * 1024,
  /** All parts of an .xlsx together once unpacked, and how much larger than the file they may be. */
  unpackedBytes: 150 * 1024 * 1024,
  unpackedRatio: 100,
  /** Small files may be very regular without being a trap. */
  alwaysAllowedUnpackedBytes: 16 * 1024 * 1024,
  parts: 2_000,
  sheets: 30,
  rows: 20_000,
  columns: 200,
  cellLength: 4_000,
  milliseconds: 20_000,
  heapMegabytes: 768,
} as const;
