import { formatDate, type LocalDate } from '../../kernel/local-date';
import type { ConsequenceCode } from '../model';
import { minimumCount } from '../tally';
import type {
  GradingOutcome,
  Petition,
  PetitionPeriod,
  PetitionStanding,
  ReachedTrigger,
  TriggerRules,
} from './model';

/**
 * How many deputies must petition: the smallest whole number that is at least the rule's part of `deputies`, 16 of 47
 * and of 48, 29 of 85. Null while the register has no deputy, because then nothing can be reached.
 */
export function petitionThreshold(rules: TriggerRules, deputies: number): number | null {
  return deputies > 0 ? minimumCount({ ...rules.petition, comparison: 'at_least' }, deputies) : null;
}

/**
 * The periods between sessions, oldest first. A period without an end of its own ends with the opening of the next one
 * that is known.
 */
export function periodsInOrder<
  P extends { readonly openedDate: LocalDate; readonly closedDate: LocalDate | null },
>(periods: readonly P[]): readonly (P & PetitionPeriod)[] {
  const ordered = periods.toSorted((left, right) => (left.openedDate < right.openedDate ? -1 : 1));
  return ordered.map((period, index) => ({
    ...period,
    from: period.openedDate,
    to: period.closedDate ?? ordered[index + 1]?.openedDate ?? null,
  }));
}

export function isInPeriod(day: LocalDate, period: PetitionPeriod): boolean {
  return day >= period.from && (period.to === null || day < period.to);
}

/** The day on which all deputies are counted: today, or for a period that is over the opening that ended it. */
export function countingDay(period: PetitionPeriod, today: LocalDate): LocalDate {
  return period.to !== null && period.to < today ? period.to : today;
}

/**
 * Which petitions about one person count in a period. One deputy is counted once however often they write; who has
 * withdrawn, or is no deputy any more on the day of counting, is not.
 */
export function standings<P extends Petition>(
  petitions: readonly P[],
  period: PetitionPeriod,
  deputiesInOffice: ReadonlySet<string>,
): readonly (P & { readonly standing: PetitionStanding })[] {
  const counted = new Set<string>();
  const byDay = petitions.toSorted((left, right) =>
    left.receivedDate === right.receivedDate
      ? left.id < right.id
        ? -1
        : 1
      : left.receivedDate < right.receivedDate
        ? -1
        : 1,
  );
  return byDay.map((petition) => ({ ...petition, standing: standingOf(petition) }));

  function standingOf({ source, deputyId, receivedDate, withdrawnDate }: P): PetitionStanding {
    if (!isInPeriod(receivedDate, period)) return 'outside_period';
    if (withdrawnDate !== null) return 'withdrawn';
    if (source === 'father_front') return 'counted';
    if (deputyId === null || !deputiesInOffice.has(deputyId)) return 'not_deputy';
    if (counted.has(deputyId)) return 'same_deputy';
    counted.add(deputyId);
    return 'counted';
  }
}

export interface TriggerFacts {
  readonly rules: TriggerRules;
  /** All deputies in office on the day of counting. */
  readonly deputies: number;
  readonly petitions: readonly (Petition & { readonly standing: PetitionStanding })[];
  /** The latest grading of the person that the head of the board confirmed. */
  readonly grading: GradingOutcome | null;
  /** The rules under which that grading was held. */
  readonly gradingRules: TriggerRules | null;
  /** The person holds no post any more that the council elected them to: there is nothing to vote on. */
  readonly hasLeft: boolean;
  /** Every post that was graded has ended since, by resignation or otherwise: the result has no effect left. */
  readonly leftSinceGrading: boolean;
}

export interface TriggerAnswer {
  readonly threshold: number | null;
  readonly deputiesCounted: number;
  readonly frontCounted: number;
  readonly reached: readonly ReachedTrigger[];
  /** Why dismissal must be submitted without a second vote; null where it must not. */
  readonly dismissal: ReachedTrigger['note'] | null;
}

/** What is reached for one person, each cause on its own (NQ 96/2023/QH15 Điều 12, Điều 13 khoản 2). */
export function triggersOf(facts: TriggerFacts): TriggerAnswer {
  const { rules, deputies, gradingRules, hasLeft } = facts;
  const grading = hasLeft || facts.leftSinceGrading ? null : facts.grading;
  const threshold = petitionThreshold(rules, deputies);
  const counted = facts.petitions.filter(({ standing }) => standing === 'counted');
  const deputiesCounted = counted.filter(({ source }) => source === 'deputy').length;
  const front = counted.filter(({ source }) => source === 'father_front');
  const [firstFront] = front;
  const reached: ReachedTrigger[] = [];
  if (!hasLeft && threshold !== null && deputiesCounted >= threshold) {
    reached.push({
      kind: 'deputies_petition',
      note: `Kiến nghị bằng văn bản của ${deputiesCounted} đại biểu trên tổng số ${deputies} đại biểu Hội đồng nhân dân`,
      citation: rules.petition.citation,
    });
  }
  if (!hasLeft && firstFront) {
    reached.push({
      kind: 'father_front_petition',
      note: `Kiến nghị ngày ${formatDate(firstFront.receivedDate)} của Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp`,
      citation: rules.front.citation,
    });
  }
  const consequence: ConsequenceCode = grading?.consequence ?? 'none';
  if (grading && gradingRules?.grading.consequence === consequence) {
    reached.push({
      kind: 'grading_result',
      note: gradingNote(grading),
      citation: gradingRules.grading.citation,
    });
  }
  const dismissed = grading !== null && gradingRules?.dismissal?.consequence === consequence;
  return {
    threshold,
    deputiesCounted,
    frontCounted: front.length,
    reached,
    dismissal: dismissed ? gradingNote(grading) : null,
  };
}

/** A cause as it goes with the person onto the papers: with the article that makes it one. */
export const causeWords = ({ note, citation }: Pick<ReachedTrigger, 'note' | 'citation'>): string =>
  `${note} (${citation})`;

function gradingNote({ date, low, base, baseWords }: GradingOutcome): string {
  const day = date === null ? '' : ` ngày ${formatDate(date)}`;
  return `Kết quả lấy phiếu tín nhiệm${day}: ${low} phiếu “Tín nhiệm thấp” trên ${base} ${baseWords}`;
}
