import { formatDateInWords, localDateOf, localTimeOf, type LocalDate } from '../../kernel/local-date';
import {
  BLANK_DIGITS,
  figure,
  formatCount,
  note,
  paragraph,
  tableNote,
  type CouncilNames,
  type Paragraph,
  type Run,
} from '../../official-documents/index';
import { baseUnits, levelNames } from '../messages';
import type { Level, PercentBase, Procedure, ResultKind, RuleSet, Vote, VoteResult } from '../model';

export const actOf: Readonly<Record<Procedure, string>> = {
  grading: 'lấy phiếu tín nhiệm',
  decision: 'bỏ phiếu tín nhiệm',
};

/** "người giữ chức vụ do Hội đồng nhân dân tỉnh bầu": whom the vote is about. */
export function subjectOf(council: CouncilNames): string {
  return `người giữ chức vụ do ${council.shortName} bầu`;
}

export function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
}

export function dateInWords(date: LocalDate | null): string {
  return date === null
    ? `ngày ${BLANK_DIGITS} tháng ${BLANK_DIGITS} năm ${BLANK_DIGITS}`
    : formatDateInWords(date);
}

/** "09:30" as minutes say it: "09 giờ 30 phút". */
export function clockInWords(time: string): string {
  const match = /^(\d{1,2}):(\d{2})/u.exec(time);
  if (!match) return `${BLANK_DIGITS} giờ ${BLANK_DIGITS} phút`;
  return `${match[1]!.padStart(2, '0')} giờ ${match[2]} phút`;
}

/** "10 giờ 15 phút, ngày 12 tháng 12 năm 2026" of an instant, in Vietnam's time. */
export function instantInWords(instant: string): string {
  return `${clockInWords(localTimeOf(instant))}, ${formatDateInWords(localDateOf(instant))}`;
}

/** A count in a sentence, marked as a figure; unknown counts are said in words. */
export function count(value: number | null, unit: string): readonly (Run | string)[] {
  return value === null ? ['chưa có số liệu'] : [figure(formatCount(value)), ` ${unit}`];
}

/** As `count`, where the board itself can still write the figure in. */
export function countOrBlank(value: number | null, unit: string): readonly (Run | string)[] {
  return value === null ? [`${BLANK_DIGITS} ${unit}`] : count(value, unit);
}

function decimalsInWords(decimals: number, rounding: RuleSet['rounding']): string {
  const digits = decimals === 0 ? 'lấy số nguyên' : `lấy ${decimals} chữ số thập phân`;
  return rounding === 'half_up' ? digits : `${digits}, không làm tròn`;
}

/** The base of the percentages in words, with its number: nobody should have to guess it. */
function baseInWords(ruleSet: RuleSet, base: PercentBase): readonly (Run | string)[] {
  const name = lowerFirst(ruleSet.baseText);
  if (base.value === null) return [`Chưa có ${name} nên không tính tỷ lệ phần trăm.`];
  const { decimals, rounding } = ruleSet;
  return [
    `Tỷ lệ (%) tính trên ${name} (`,
    figure(formatCount(base.value)),
    ` ${baseUnits[base.kind]}), ${decimalsInWords(decimals, rounding)}.`,
  ];
}

/** The base of one kind of ballot, above its figures. */
export function baseNote(vote: Vote, kind: ResultKind): Paragraph {
  return note(baseInWords(vote.ruleSet, kind.base));
}

/** Above a table of several kinds: said once where they share one base, else for each kind. */
export function baseNotes(vote: Vote, kinds: VoteResult['kinds']): readonly Paragraph[] {
  const shared = new Set(kinds.map((kind) => kind.base.value)).size <= 1;
  if (shared) return kinds.slice(0, 1).map((kind) => tableNote(baseInWords(vote.ruleSet, kind.base)));
  return kinds.map((kind) => tableNote([`${kind.kind.title}. `, ...baseInWords(vote.ruleSet, kind.base)]));
}

export function levelInQuotes(level: Level): string {
  return `“${levelNames[level]}”`;
}

/** Why a decision vote was held, as a legal basis; empty where nothing triggered it (NQ 96/2023/QH15 Điều 13). */
export function triggerBases({ triggerNote }: Pick<Vote, 'triggerNote'>): readonly string[] {
  return triggerNote === '' ? [] : [`Căn cứ ${lowerFirst(triggerNote)}`];
}

export function withoutStop(text: string): string {
  return text.trim().replace(/[.;,]+$/u, '');
}

/** What was written for one paper alone, line by line. */
export function remarkLines(remarks: string): readonly Paragraph[] {
  return remarks
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(/[.;:]$/u.test(line) ? line : `${line}.`));
}

/** Where a sentence begins with a word of these lists. */
export const upperFirst = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);

/** Posts on one line of running text. */
export const inOneLine = (text: string): string => text.replace(/\n/gu, '; ');
