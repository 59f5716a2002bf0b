import { cleanMultilineText } from '../kernel/vietnamese-text';
import type { Heading } from './heading-lines';
import type { TableRow } from './headings';

/** A line that says one thing alone, where a title can stand: "II | Phường Tân Lập" above its people. */
export interface TitleLine {
  readonly number: number;
  readonly text: string;
  /**
   * `certain`: behind a Roman number or a letter of its own, or outside the column of names, so that it is nobody;
   * `numbered`: behind a number, as people are; `bare`: in the column of names, with nothing in front.
   */
  readonly standing: 'certain' | 'numbered' | 'bare';
}

const PART_ORDINAL = /^(?:[IVXLCDM]+|\p{Lu})[.)]?$/u;
const NUMBER = /^\d{1,3}[.)]?$/u;

/** The one thing that a line says up to the column of names; null where it says more, or says it in another column. */
export function titleOf(row: TableRow, { family, keys }: Heading): TitleLine | null {
  const filled: number[] = [];
  for (const [position, { text }] of row.cells.entries()) {
    if (text.trim() === '') continue;
    filled.push(position);
    if (filled.length > 2) return null;
  }
  const nameAt = [...keys].find(([, key]) => key === 'fullName')?.[0];
  const at = filled.at(-1);
  if (at === undefined || nameAt === undefined || at > nameAt) return null;
  const key = keys.get(at);
  if (key !== undefined && key !== 'fullName') return null;
  const textAt = (position: number): string => cleanMultilineText(row.cells[position]?.text ?? '');
  const ordinal = filled.length === 2 ? textAt(filled[0] ?? at) : '';
  if (ordinal !== '' && !PART_ORDINAL.test(ordinal) && !NUMBER.test(ordinal)) return null;
  const inNames = at === nameAt || at === family;
  const certain = PART_ORDINAL.test(ordinal) || (!inNames && ordinal === '');
  return {
    number: row.number,
    text: textAt(at),
    standing: certain ? 'certain' : ordinal === '' ? 'bare' : 'numbered',
  };
}
