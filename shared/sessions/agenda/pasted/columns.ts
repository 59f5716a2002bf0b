import { cleanText } from '../../../kernel/vietnamese-text';
import { headingOf } from '../../../list-import/pasted-headings';
import { clockAtStart } from './clock';

/** One line of a pasted agenda, its columns told apart. */
export interface PastedRow {
  /** From 1, as the lines of the pasted text stand. */
  readonly no: number;
  readonly text: string;
  /** "1.", "a)", "-" in a cell of its own; empty where it stands before the words. */
  readonly marker: string;
  /** A cell that holds nothing but a time; empty where there is none. */
  readonly time: string;
  readonly title: string;
  readonly presenter: string;
  readonly board: string;
  readonly drafter: string;
  readonly minutes: number | null;
  /** The line that names the columns. */
  readonly isHead: boolean;
}

type Field = 'board' | 'drafter' | 'minutes' | 'none' | 'number' | 'presenter' | 'time' | 'title';

/** What a sheet calls its columns. */
const HEADINGS: Readonly<Record<string, Field>> = {
  'noi dung': 'title',
  'noi dung chuong trinh': 'title',
  'noi dung cong viec': 'title',
  'ten muc': 'title',
  muc: 'title',
  'trinh bay': 'presenter',
  'nguoi trinh bay': 'presenter',
  'nguoi trinh bay thuc hien': 'presenter',
  'trinh bay dieu hanh': 'presenter',
  'co quan trinh': 'presenter',
  'thuc hien': 'presenter',
  'nguoi thuc hien': 'presenter',
  'co quan thuc hien': 'presenter',
  'chu tri': 'presenter',
  'tham tra': 'board',
  'ban tham tra': 'board',
  'co quan tham tra': 'board',
  'soan thao': 'drafter',
  'co quan soan thao': 'drafter',
  phut: 'minutes',
  'so phut': 'minutes',
  'thoi luong': 'minutes',
  'thoi luong phut': 'minutes',
  'thoi gian phut': 'minutes',
  gio: 'time',
  'thoi gian': 'time',
  stt: 'number',
  tt: 'number',
  'ghi chu': 'none',
};
const USUAL: readonly Field[] = ['title', 'presenter', 'minutes'];
const MARKER = /^(?:\d{1,3}(?:\.\d{1,2})*[.)/]?|[IVX]+[.)/]?|\p{Ll}[.)/]|[-–—+*•·o])$/u;

const minutesOf = (cell: string): number | null => {
  const said = /^(\d{1,3})(?:\s*(?:phút|p|'))?$/u.exec(cell)?.[1];
  return said === undefined ? null : Math.min(600, Number(said));
};

/** A cell that is a time and nothing else. */
const isClock = (cell: string): boolean => clockAtStart(cell)?.rest === '';

/**
 * The lines of a table or a text with their columns: title, presenter and minutes, or as a first line that names the columns
 * says. A cell with a time alone is the time of its line wherever it stands; a line of one cell is all title. Words of a column
 * that has no place in an agenda (remarks) stay behind the title in brackets.
 */
export function rowsOf(text: string): readonly PastedRow[] {
  const lines = text
    .split(/\r\n|\r|\n/u)
    .map((line, index) => ({ no: index + 1, cells: line.split('\t').map(cleanText) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  let columns: readonly Field[] | null = null;
  return lines.map(({ cells, no }): PastedRow => {
    const named = cells.map((cell) => headingOf(cell, HEADINGS));
    if (named.includes('title')) {
      columns = named.map((field) => field ?? 'none');
      return { no, text: cells.join(' · '), ...EMPTY, isHead: true };
    }
    const filled = cells.filter((cell) => cell !== '');
    const row = filled.length > 1 && columns ? byHeading(cells, columns) : byPlace(filled);
    return { no, text: filled.join(' · '), ...row, isHead: false };
  });
}

type Cells = Omit<PastedRow, 'isHead' | 'no' | 'text'>;
const EMPTY: Cells = {
  ...{ marker: '', time: '', title: '', presenter: '', board: '', drafter: '', minutes: null },
};

function byHeading(cells: readonly string[], columns: readonly Field[]): Cells {
  const at = (field: Field): string =>
    cells.filter((cell, index) => cell !== '' && columns[index] === field).join(' ');
  const time = at('time');
  const remarks = at('none');
  return {
    marker: MARKER.test(at('number')) ? at('number') : '',
    time: isClock(time) ? time : '',
    title: remarks === '' ? at('title') : `${at('title')} (${remarks})`,
    ...{ presenter: at('presenter'), board: at('board'), drafter: at('drafter') },
    minutes: minutesOf(at('minutes')) ?? minutesOf(time),
  };
}

function byPlace(filled: readonly string[]): Cells {
  const [first = ''] = filled;
  const marker = filled.length > 1 && MARKER.test(first) ? first : '';
  const behind = marker === '' ? filled : filled.slice(1);
  const time = behind.length > 1 ? (behind.find(isClock) ?? '') : '';
  const values = behind.filter((cell) => cell !== time || time === '');
  const at = (field: Field): string => values[USUAL.indexOf(field)] ?? '';
  const minutes = minutesOf(at('minutes'));
  const more = [...(minutes === null ? [at('minutes')] : []), ...values.slice(USUAL.length)];
  const remarks = more.filter((cell) => cell !== '').join('; ');
  return {
    ...{ marker, time, board: '', drafter: '', presenter: at('presenter'), minutes },
    title: remarks === '' ? at('title') : `${at('title')} (${remarks})`,
  };
}
