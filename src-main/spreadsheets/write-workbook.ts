import type { Cell, Sheet as FileSheet } from 'write-excel-file/node';
import { isLocalDate, type LocalDate } from '@shared/kernel/local-date';
import { safeText } from '@shared/kernel/safe-text';
import { sheetFigure } from './written-figure';

export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface OutputColumn {
  readonly title: string;
  /** In characters, as Excel counts. */
  readonly width: number;
}

/**
 * Days are given as YYYY-MM-DD inside `day`, so that they stay dates for Excel; figures that are printed in a form of
 * their own ("97,87", "1.250.000", "66,67%") inside `figure`, so that they are numbers which look like that.
 */
export type OutputValue = string | number | null | { readonly day: LocalDate } | { readonly figure: string };

export interface OutputSheet {
  readonly name: string;
  readonly columns: readonly OutputColumn[];
  readonly rows: readonly (readonly OutputValue[])[];
}

const FONT = 'Times New Roman';
const HEADING = {
  fontWeight: 'bold',
  wrap: true,
  align: 'center',
  alignVertical: 'center',
  backgroundColor: '#E7EDF5',
  borderStyle: 'thin',
  borderColor: '#9AA5B1',
} as const;
const BODY = { wrap: true, alignVertical: 'top', borderStyle: 'thin', borderColor: '#C6CDD5' } as const;

/** A workbook as offices send it around: heading that stays in view, widths, dates as dates, nothing that runs. */
export async function writeWorkbook(sheets: readonly OutputSheet[]): Promise<Uint8Array> {
  const files = sheets.map((sheet): FileSheet<never> => ({
    sheet: sheetName(sheet.name),
    data: [
      sheet.columns.map((column) => ({ value: safeText(column.title), type: String, ...HEADING })),
      ...sheet.rows.map((row) => row.map(cellOf)),
    ],
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }));
  // Loaded with the first workbook, so that the start does not wait for it.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const buffer = await writeXlsxFile(files, { fontFamily: FONT, fontSize: 12 }).toBuffer();
  return new Uint8Array(buffer);
}

function cellOf(value: OutputValue): Cell {
  if (value === null || value === '') return { ...BODY };
  if (typeof value === 'number') return { value, type: Number, ...BODY };
  if (typeof value === 'string') return { value: safeText(value), type: String, ...BODY };
  if ('figure' in value) {
    const figure = sheetFigure(value.figure);
    return figure
      ? { ...figure, type: Number, ...BODY }
      : { value: safeText(value.figure), type: String, ...BODY };
  }
  if (!isLocalDate(value.day)) return { value: safeText(value.day), type: String, ...BODY };
  return { value: new Date(`${value.day}T00:00:00.000Z`), type: Date, format: 'dd/mm/yyyy', ...BODY };
}

/** Excel refuses names longer than 31 characters and a few signs. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/gu, ' ').slice(0, 31);
}
