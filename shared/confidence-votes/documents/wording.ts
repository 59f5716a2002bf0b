import {
  figure,
  formatCount,
  lowerFirst,
  note,
  tableNote,
  type CouncilNames,
  type Paragraph,
  type Run,
} from '../../official-documents/index';

import { baseUnits, levelNames } from '../messages';
import type { Level, PercentBase, Procedure, ResultKind, RuleSet, Vote, VoteResult } from '../model';

export {
  clockInWords,
  count,
  countOrBlank,
  dateInWords,
  inOneLine,
  instantInWords,
  lowerFirst,
  remarkLines,
  upperFirst,
  withoutStop,
} from '../../official-documents/index';

export const actOf: Readonly<Record<Procedure, string>> = {
  grading: 'lấy phiếu tín nhiệm',
  decision: 'bỏ phiếu tín nhiệm',
};

/** "người giữ chức vụ do Hội đồng nhân dân tỉnh bầu": whom the vote is about. */
export function subjectOf(council: CouncilNames): string {
  return `người giữ chức vụ do ${council.shortName} bầu`;
}

function decimalsInWords(decimals: number, rounding: RuleSet['rounding']): string {
  const digits = decimals === 0 ? 'lấy số nguyên' : `lấy ${decimals} chữ số thập phân`;
  return rounding === 'half_up' ? digits : `${digits}, không làm tròn`;
}

/** The base of the percentages in words, with its number: nobody should have to guess it. */
function baseInWords(ruleSet: RuleSet, base: PercentBase): readonly (Run | string)[] {
  const name = lowerFirst(ruleSet.baseText);
  if (ruleSet.announcedBase === 'unknown') {
    return ['Tệp không nêu cơ số tính tỷ lệ nên không tính tỷ lệ phần trăm.'];
  }
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
