/**
 * The thread in which workbooks from outside are taken apart, one after another: it may be stopped at any moment without
 * harm. The file imports no file of ours, so that it runs as it is in tests and as a bundle of its own in the program.
 */
import { parentPort } from 'node:worker_threads';
import { inflateRawSync } from 'node:zlib';
import * as XLSX from '@e965/xlsx';
import type { Sheet, SheetCell, SheetRow } from './sheet';
import type { ZipEntry } from './zip-directory';

export interface WorkbookJob {
  readonly bytes: Uint8Array;
  /** Parts of an .xlsx; empty for .xls. */
  readonly entries: readonly ZipEntry[];
  readonly limits: {
    readonly sheets: number;
    readonly rows: number;
    readonly columns: number;
    readonly cellLength: number;
  };
}

export type WorkbookAnswer =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly code: 'unreadable' | 'too-large'; readonly why: string };

/** What one file gave, and whether it left the thread as it found it: only then may the next file come here. */
export interface WorkbookReply {
  readonly answer: WorkbookAnswer;
  readonly untouched: boolean;
}

class Refusal extends Error {
  readonly code: 'unreadable' | 'too-large';
  constructor(code: 'unreadable' | 'too-large', why: string) {
    super(why);
    this.code = code;
  }
}

/** The library's types leave its number formats open. */
const formats = XLSX.SSF as {
  is_date(format: string): boolean;
  parse_date_code(value: number, options: { date1904: boolean }): { y: number; m: number; d: number } | null;
};

type Limits = WorkbookJob['limits'];

function answer({ bytes, entries, limits }: WorkbookJob): WorkbookAnswer {
  try {
    for (const entry of entries) checkUnpackedSize(bytes, entry);
    return { ok: true, sheets: sheetsOf(parse(bytes, limits), limits) };
  } catch (cause) {
    // Anything else is a fault of this program and must not pass for a fault of the file.
    if (cause instanceof Refusal) return { ok: false, code: cause.code, why: cause.message };
    throw cause;
  }
}

/** A directory may lie about sizes; unpacking stops at the size it claimed. */
function checkUnpackedSize(bytes: Uint8Array, entry: ZipEntry): void {
  if (entry.method === 0) return;
  if (entry.method !== 8) throw new Refusal('unreadable', 'kiểu nén lạ');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.byteLength) throw new Refusal('unreadable', 'tệp bị cắt cụt');
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  try {
    inflateRawSync(bytes.subarray(start, start + entry.compressed), {
      maxOutputLength: Math.max(1, entry.uncompressed),
    });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new Refusal('too-large', 'nội dung giải nén quá lớn');
    throw new Refusal('unreadable', 'nội dung tệp bị hỏng');
  }
}

/** The library answers damage of any kind with whatever exception it meets. */
function parse(bytes: Uint8Array, limits: Limits): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellNF: true,
      cellText: true,
      cellDates: false,
      bookVBA: false,
      bookDeps: false,
      sheetRows: limits.rows + 1,
    });
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : '';
    const locked = /password|encrypt/iu.test(text);
    const why = locked ? 'tệp có mật khẩu; hãy bỏ mật khẩu rồi lưu lại' : 'nội dung tệp bị hỏng';
    throw new Refusal('unreadable', why);
  }
}

function sheetsOf(book: XLSX.WorkBook, limits: Limits): Sheet[] {
  if (book.SheetNames.length > limits.sheets)
    throw new Refusal('too-large', `quá ${limits.sheets} trang tính`);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.map((name) => ({ name, rows: rowsOf(book.Sheets[name], date1904, limits) }));
}

function rowsOf(sheet: XLSX.WorkSheet | undefined, date1904: boolean, limits: Limits): SheetRow[] {
  const data: readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[] = sheet?.['!data'] ?? [];
  const rows: SheetRow[] = [];
  for (let index = 0; index < data.length; index += 1) {
    const source = data[index] ?? [];
    const cells: SheetCell[] = [];
    for (let column = 0; column < source.length; column += 1)
      cells.push(cellOf(source[column], date1904, limits));
    while (cells.length > 0 && cells.at(-1)?.text === '') cells.pop();
    if (cells.length === 0) continue;
    if (index >= limits.rows) throw new Refusal('too-large', `quá ${limits.rows} dòng`);
    if (cells.length > limits.columns) throw new Refusal('too-large', `quá ${limits.columns} cột`);
    rows.push({ number: index + 1, cells });
  }
  return rows;
}

const EMPTY: SheetCell = { text: '', kind: 'text' };

function cellOf(cell: XLSX.CellObject | undefined, date1904: boolean, limits: Limits): SheetCell {
  if (!cell) return EMPTY;
  if (cell.v === undefined || cell.t === 'z') {
    return cell.f === undefined ? EMPTY : { text: '#CÔNG THỨC', kind: 'error' };
  }
  if (cell.t === 'e') return { text: cell.w ?? '#LỖI', kind: 'error' };
  if (cell.t === 'n' && typeof cell.v === 'number') return numberCell(cell, cell.v, date1904);
  const text = cell.t === 'b' ? (cell.v === true ? 'TRUE' : 'FALSE') : String(cell.v);
  if (text.length > limits.cellLength) {
    throw new Refusal('too-large', `có ô dài quá ${limits.cellLength} ký tự`);
  }
  return { text, kind: 'text' };
}

/** A date is told by its format; how it is written is up to the reader's Excel, so it is written anew. */
function numberCell(cell: XLSX.CellObject, value: number, date1904: boolean): SheetCell {
  const format = cell.z;
  if (format !== undefined && value >= 1 && formats.is_date(String(format))) {
    const day = formats.parse_date_code(value, { date1904 });
    if (day) {
      const two = (part: number): string => String(part).padStart(2, '0');
      return { text: `${two(day.d)}/${two(day.m)}/${String(day.y).padStart(4, '0')}`, kind: 'date' };
    }
  }
  // Long codes and telephone numbers are shown as 9.1E+10 in a narrow column; the digits are what was meant.
  const shown = cell.w === undefined || /E[+-]?\d/u.test(cell.w) ? String(value) : cell.w.trim();
  return { text: shown, kind: 'number' };
}

/** What a crafted file could change for the files after it: the objects from which all others inherit. */
const ROOTS = [Object.prototype, Array.prototype, Function.prototype, String.prototype, RegExp.prototype];
const rootNames = (): string => ROOTS.map((root) => Reflect.ownKeys(root).map(String).join()).join(';');
const namesAtStart = rootNames();

parentPort?.on('message', (job: WorkbookJob) => {
  const found = answer(job);
  const reply: WorkbookReply = { answer: found, untouched: rootNames() === namesAtStart };
  parentPort?.postMessage(reply);
});
