import { nameKey } from '../kernel/same-person';
import { searchKey } from '../kernel/vietnamese-text';
import type { AttendanceStatus } from './model';

/** What offices write into the fields of a paper roll; "v" is left out, because some mean vắng by it and some a tick. */
const WRITTEN: Readonly<Record<string, AttendanceStatus>> = {
  '✓': 'present',
  '✔': 'present',
  '√': 'present',
  '+': 'present',
  x: 'present',
  c: 'present',
  m: 'late',
  s: 'left_early',
  p: 'excused',
  k: 'absent',
  t: 'substitute',
};

export const NO_LETTER = 'không phải ký hiệu điểm danh';

/** Null for an empty field, which changes nothing; undefined for what cannot be read. */
export function readMark(text: string): AttendanceStatus | null | undefined {
  const key = searchKey(text);
  return key === '' || key === '-' ? null : WRITTEN[key];
}

export interface PastedMark {
  readonly traineeId: string;
  readonly slotId: string;
  readonly status: AttendanceStatus;
}

export interface PastedMarks {
  readonly marks: readonly PastedMark[];
  /** What could not be taken, line by line, in words. */
  readonly problems: readonly { readonly line: number; readonly text: string; readonly why: string }[];
}

interface Grid {
  /** In the order shown. */
  readonly people: readonly { readonly id: string; readonly fullName: string }[];
  readonly slotIds: readonly string[];
  /** Whether the person is expected there: enrolled on that day, in a half day that is not called off. */
  readonly takes: (traineeId: string, slotId: string) => boolean;
  /** Where the cursor stands: a block without names goes to the right and down from here. */
  readonly at: { readonly row: number; readonly column: number };
}

/**
 * Reads a block copied from Excel. With names in it, every line goes to the person named, in whatever order; without, the
 * block lies on the grid from the cursor. As many columns of marks as the class has half days fill all of them, fewer
 * begin at the cursor.
 */
export function readPastedMarks(text: string, grid: Grid): PastedMarks {
  const lines = text
    .split(/\r\n|\r|\n/u)
    .map((line, index) => ({ line: index + 1, cells: line.split('\t').map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const byName = Map.groupBy(grid.people, ({ fullName }) => nameKey(fullName));
  const nameColumn = columnOfNames(lines, byName);
  return nameColumn === null ? withoutNames(lines, grid) : withNames(lines, grid, nameColumn, byName);
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}
type People = ReadonlyMap<string, readonly { readonly id: string; readonly fullName: string }[]>;

function columnOfNames(lines: readonly Line[], byName: People): number | null {
  const hits = new Map<number, number>();
  for (const { cells } of lines) {
    for (const [column, cell] of cells.entries()) {
      if (cell.length > 2 && byName.has(nameKey(cell))) hits.set(column, (hits.get(column) ?? 0) + 1);
    }
  }
  const best = [...hits].toSorted(([, left], [, right]) => right - left)[0];
  return best ? best[0] : null;
}

function withNames(lines: readonly Line[], grid: Grid, nameColumn: number, byName: People): PastedMarks {
  const people = lines.filter(({ cells }) => byName.has(nameKey(cells[nameColumn] ?? '')));
  const width = Math.max(...people.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width - nameColumn - 1 }, (_, index) => nameColumn + 1 + index).filter(
    (column) => holdsMarks(people, column),
  );
  const first = columns.length >= grid.slotIds.length ? 0 : grid.at.column;
  const marks: PastedMark[] = [];
  const problems: PastedMarks['problems'][number][] = [];
  for (const { line, cells } of lines) {
    const name = cells[nameColumn] ?? '';
    const meant = byName.get(nameKey(name)) ?? [];
    if (meant.length !== 1) {
      // A heading above the first person is no person.
      if (name !== '' && (meant.length > 1 || line > (people[0]?.line ?? 0))) {
        const why = meant.length > 1 ? 'trùng tên trong lớp; hãy ghi bằng tay' : 'không có trong lớp';
        problems.push({ line, text: name, why });
      }
      continue;
    }
    take(
      line,
      meant[0]!.id,
      columns.map((column) => cells[column] ?? ''),
      first,
      grid,
      marks,
      problems,
    );
  }
  return { marks, problems };
}

/** A column of units or birth dates beside the names is none of marks. */
function holdsMarks(lines: readonly Line[], column: number): boolean {
  const filled = lines.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter((cell) => cell.length <= 2).length * 2 > filled.length;
}

function withoutNames(lines: readonly Line[], grid: Grid): PastedMarks {
  const marks: PastedMark[] = [];
  const problems: PastedMarks['problems'][number][] = [];
  for (const [index, { line, cells }] of lines.entries()) {
    const person = grid.people[grid.at.row + index];
    if (person) take(line, person.id, cells, grid.at.column, grid, marks, problems);
    else problems.push({ line, text: cells.join(' '), why: 'không còn học viên ở dòng này' });
  }
  return { marks, problems };
}

function take(
  line: number,
  traineeId: string,
  cells: readonly string[],
  first: number,
  grid: Grid,
  marks: PastedMark[],
  problems: PastedMarks['problems'][number][],
): void {
  for (const [index, text] of cells.entries()) {
    const status = readMark(text);
    const slotId = grid.slotIds[first + index];
    if (status === null) continue;
    if (status === undefined) problems.push({ line, text, why: NO_LETTER });
    else if (slotId === undefined) problems.push({ line, text, why: 'không còn buổi ở cột này' });
    else if (!grid.takes(traineeId, slotId)) {
      const name = grid.people.find(({ id }) => id === traineeId)?.fullName ?? '';
      const why = `buổi thứ ${first + index + 1} không thuộc thời gian học, hoặc hoãn`;
      problems.push({ line, text: name, why });
    } else marks.push({ traineeId, slotId, status });
  }
}
