import { bold, dashItem, leadIn, paragraph, type Block } from '../../official-documents/index';
import type { ConsequenceRule, ResultRow } from '../model';
import type { DocumentContext } from './context';
import { levelWords, postsInLine } from './person-words';
import { actOf, count, levelInQuotes, lowerFirst } from './wording';

type OfResult = Pick<DocumentContext, 'vote' | 'result'>;

/** One consequence of the rule set with everybody whose result reached it, as the computed result says. */
export interface ReachedThreshold {
  readonly rule: ConsequenceRule;
  /** "từ 2/3 tổng số phiếu thu về trở lên đánh giá “Tín nhiệm thấp”". */
  readonly condition: string;
  readonly affected: readonly ResultRow[];
}

export interface Thresholds {
  readonly reached: readonly ReachedThreshold[];
  /** Persons whose figures do not say yet whether they reached one. */
  readonly unknown: readonly ResultRow[];
  /** Said where nobody reached one: the mildest class says it all, whoever is not in it is in no graver one. */
  readonly noneWords: string;
}

export function thresholdsOf({ vote, result }: OfResult): Thresholds {
  const { consequences } = vote.ruleSet.procedures[vote.procedure];
  const rows = result.kinds.flatMap((kind) => kind.rows);
  const base = lowerFirst(vote.ruleSet.baseText);
  const [mildest] = consequences;
  return {
    reached: consequences
      .map((rule, index) => ({
        rule,
        condition: conditionWords(base, rule, consequences[index + 1]),
        affected: rows.filter((row) => row.consequence === rule.code),
      }))
      .filter(({ affected }) => affected.length > 0),
    unknown: rows.filter((row) => row.consequence === null),
    noneWords:
      mildest === undefined
        ? `Không có người nào thuộc trường hợp phải xem xét theo kết quả ${actOf[vote.procedure]}.`
        : `Không có người nào có ${conditionWords(base, mildest, undefined)}.`,
  };
}

/** The class bounded by the next graver one: "trên 1/2 đến dưới 2/3 tổng số phiếu thu về đánh giá “Tín nhiệm thấp”". */
function conditionWords(base: string, rule: ConsequenceRule, next: ConsequenceRule | undefined): string {
  const lower = rule.comparison === 'more_than' ? 'trên' : 'từ';
  const from = `${lower} ${rule.numerator}/${rule.denominator}`;
  const upTo = next === undefined ? '' : ` đến dưới ${next.numerator}/${next.denominator}`;
  const onwards = next === undefined && rule.comparison === 'at_least' ? ' trở lên' : '';
  // A base that says whom it leaves out is set off on both sides.
  const comma = base.includes(',') ? ',' : '';
  return `${from}${upTo} ${base}${comma}${onwards} đánh giá ${levelInQuotes(rule.level)}`;
}

/** The persons of one threshold by name, each with the figure that decided. */
export function reachedBy(
  { vote }: Pick<DocumentContext, 'vote'>,
  { rule, condition, affected }: ReachedThreshold,
  number = '',
): readonly Block[] {
  return [
    leadIn([`${number}Có ${condition}: `, ...count(affected.length, 'người, gồm:')]),
    ...affected.map((row) =>
      dashItem([
        bold(row.name),
        `, ${postsInLine(row.posts)}: `,
        ...levelWords(vote, row, rule.level, ` ${levelInQuotes(rule.level)}`),
        '.',
      ]),
    ),
  ];
}

export function notYetKnown({ unknown }: Thresholds): readonly Block[] {
  if (unknown.length === 0) return [];
  return [
    paragraph(
      `Chưa đủ số liệu để xác định việc xem xét theo kết quả đối với: ${unknown.map((row) => row.name).join(', ')}.`,
    ),
  ];
}

/**
 * Who reached which threshold, for the papers of the counting board: it states the fact, what follows is for the
 * resolution to say (NQ 96/2023/QH15 Điều 12). A paper that is still to be filled in says nothing.
 */
export function thresholdsReached(context: OfResult): readonly Block[] {
  const found = thresholdsOf(context);
  const persons = context.result.kinds.reduce((sum, kind) => sum + kind.rows.length, 0);
  if (found.unknown.length === persons) return [];
  const { reached, noneWords, unknown } = found;
  return [
    ...reached.flatMap((threshold) => reachedBy(context, threshold)),
    ...(reached.length === 0 && unknown.length === 0 ? [paragraph(noneWords)] : []),
    ...notYetKnown(found),
  ];
}
