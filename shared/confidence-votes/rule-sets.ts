import type { LocalDate } from '../kernel/local-date';
import { baseNames } from './messages';
import type {
  ConsequenceRule,
  ExclusionReason,
  Procedure,
  ProcedureRules,
  RuleSet,
  RuleSetCode,
} from './model';

/**
 * The three resolutions of the National Assembly under which votes were and are held, as data. A rule is `verified`
 * where the article that it comes from was read, and names that article. No text that was
 * read fixes the number of decimals: two decimals rounded half up is what most published results show, therefore
 * `unverified`, and a setting of each vote.
 */
const ROUNDING = {
  decimals: 2,
  rounding: 'half_up',
  roundingCitation: 'Theo cách công bố phổ biến; văn bản không quy định',
  roundingVerification: 'unverified',
} as const;

const SUBJECT =
  'về việc lấy phiếu tín nhiệm, bỏ phiếu tín nhiệm đối với người giữ chức vụ do Quốc hội, Hội đồng nhân dân bầu hoặc phê chuẩn';

const GRADING_NONE = 'Sử dụng kết quả để đánh giá, quy hoạch, bố trí cán bộ.';
const DECISION_NONE = 'Không thuộc trường hợp trình miễn nhiệm.';

type RuleWords = Pick<ConsequenceRule, 'effect' | 'citation' | 'verification'>;

function gradingRules(overHalf: RuleWords, twoThirds: RuleWords): ProcedureRules {
  return {
    noneText: GRADING_NONE,
    consequences: [
      {
        code: 'over_half_below_two_thirds',
        level: 'low',
        comparison: 'more_than',
        numerator: 1,
        denominator: 2,
        ...overHalf,
      },
      {
        code: 'two_thirds_or_more',
        level: 'low',
        comparison: 'at_least',
        numerator: 2,
        denominator: 3,
        ...twoThirds,
      },
    ],
  };
}

function decisionRules(overHalf: RuleWords): ProcedureRules {
  return {
    noneText: DECISION_NONE,
    consequences: [
      {
        code: 'over_half_no_trust',
        level: 'noTrust',
        comparison: 'more_than',
        numerator: 1,
        denominator: 2,
        ...overHalf,
      },
    ],
  };
}

const NQ96_2023: RuleSet = {
  code: 'nq96-2023',
  title: 'Nghị quyết số 96/2023/QH15 ngày 23 tháng 6 năm 2023 của Quốc hội',
  shortTitle: 'Nghị quyết số 96/2023/QH15',
  basisLine: `Căn cứ Nghị quyết số 96/2023/QH15 ngày 23 tháng 6 năm 2023 của Quốc hội ${SUBJECT}`,
  appliesFrom: '2023-07-01',
  appliesTo: null,
  // "Tổng số phiếu" of Điều 12, 13, 17 and 19 is the number of ballots collected, not of deputies.
  base: 'ballots_collected',
  baseText: baseNames.ballots_collected,
  baseCitation: 'Điều 19 khoản 3 Nghị quyết số 96/2023/QH15',
  baseVerification: 'verified',
  ...ROUNDING,
  procedures: {
    grading: gradingRules(
      {
        effect:
          'Có thể xin từ chức; nếu không xin từ chức, Thường trực Hội đồng nhân dân trình bỏ phiếu tín nhiệm tại kỳ họp đó hoặc kỳ họp gần nhất.',
        citation: 'Điều 12 Nghị quyết số 96/2023/QH15',
        verification: 'verified',
      },
      {
        effect:
          'Cơ quan hoặc người đã giới thiệu để bầu có trách nhiệm trình miễn nhiệm tại kỳ họp đó hoặc kỳ họp gần nhất.',
        citation: 'Điều 12 Nghị quyết số 96/2023/QH15',
        verification: 'verified',
      },
    ),
    decision: decisionRules({
      effect: 'Cơ quan hoặc người đã giới thiệu để bầu có trách nhiệm trình miễn nhiệm.',
      // Known from the reports on the resolution; the article itself was not read.
      citation: 'Nghị quyết số 96/2023/QH15',
      verification: 'unverified',
    }),
  },
};

const NQ85_2014: RuleSet = {
  code: 'nq85-2014',
  title: 'Nghị quyết số 85/2014/QH13 ngày 28 tháng 11 năm 2014 của Quốc hội',
  shortTitle: 'Nghị quyết số 85/2014/QH13',
  basisLine: `Căn cứ Nghị quyết số 85/2014/QH13 ngày 28 tháng 11 năm 2014 của Quốc hội ${SUBJECT}`,
  appliesFrom: '2015-07-01',
  appliesTo: '2023-06-30',
  base: 'all_deputies',
  baseText: `${baseNames.all_deputies}, không kể đại biểu bị tạm đình chỉ`,
  baseCitation: 'Điều 17 Nghị quyết số 85/2014/QH13',
  baseVerification: 'verified',
  ...ROUNDING,
  procedures: {
    grading: gradingRules(
      {
        effect: 'Có thể xin từ chức.',
        citation: 'Điều 10 Nghị quyết số 85/2014/QH13',
        verification: 'verified',
      },
      {
        effect: 'Thường trực Hội đồng nhân dân trình Hội đồng nhân dân bỏ phiếu tín nhiệm.',
        citation: 'Điều 10 Nghị quyết số 85/2014/QH13',
        verification: 'verified',
      },
    ),
    decision: decisionRules({
      effect: 'Có thể xin từ chức; nếu không xin từ chức thì trình Hội đồng nhân dân miễn nhiệm.',
      citation: 'Điều 15 Nghị quyết số 85/2014/QH13',
      verification: 'unverified',
    }),
  },
};

const NQ35_2012: RuleSet = {
  code: 'nq35-2012',
  title: 'Nghị quyết số 35/2012/QH13 ngày 21 tháng 11 năm 2012 của Quốc hội',
  shortTitle: 'Nghị quyết số 35/2012/QH13',
  basisLine: `Căn cứ Nghị quyết số 35/2012/QH13 ngày 21 tháng 11 năm 2012 của Quốc hội ${SUBJECT}`,
  appliesFrom: '2013-01-01',
  appliesTo: '2015-06-30',
  base: 'all_deputies',
  baseText: baseNames.all_deputies,
  // The base follows from the tables published in 2013 and 2014; the articles themselves were not read.
  baseCitation: 'Nghị quyết số 35/2012/QH13, theo kết quả đã công bố năm 2013 và 2014',
  baseVerification: 'unverified',
  ...ROUNDING,
  procedures: {
    grading: gradingRules(
      {
        effect: 'Có thể xin từ chức.',
        citation: 'Nghị quyết số 35/2012/QH13',
        verification: 'unverified',
      },
      {
        effect: 'Thường trực Hội đồng nhân dân trình Hội đồng nhân dân bỏ phiếu tín nhiệm.',
        citation: 'Nghị quyết số 35/2012/QH13',
        verification: 'unverified',
      },
    ),
    decision: decisionRules({
      effect: 'Có thể xin từ chức; nếu không xin từ chức thì trình Hội đồng nhân dân miễn nhiệm.',
      citation: 'Nghị quyết số 35/2012/QH13',
      verification: 'unverified',
    }),
  },
};

/** Newest first, the order in which a list offers them. */
export const RULE_SETS: readonly RuleSet[] = [NQ96_2023, NQ85_2014, NQ35_2012];

const BY_CODE: Readonly<Record<RuleSetCode, RuleSet>> = {
  'nq96-2023': NQ96_2023,
  'nq85-2014': NQ85_2014,
  'nq35-2012': NQ35_2012,
};

export function ruleSetByCode(code: RuleSetCode): RuleSet {
  return BY_CODE[code];
}

/**
 * The rule set proposed for a day; the office may choose another one. Without a day it is the one in force now;
 * for a day before the first resolution it is the oldest, because no vote of this kind was held earlier.
 */
export function chooseRuleSet(date: LocalDate | null): RuleSet {
  if (date === null) return NQ96_2023;
  return RULE_SETS.find((ruleSet) => ruleSet.appliesFrom <= date) ?? NQ35_2012;
}

/** A vote of that day under this rule set; without a day nothing speaks against it. */
export function appliesOn(
  ruleSet: Pick<RuleSet, 'appliesFrom' | 'appliesTo'>,
  date: LocalDate | null,
): boolean {
  return (
    date === null ||
    (ruleSet.appliesFrom <= date && (ruleSet.appliesTo === null || date <= ruleSet.appliesTo))
  );
}

const BY_THE_COUNCIL: readonly ExclusionReason[] = ['other_by_council_decision'];

/**
 * Why a person may be left out of the list. The reasons of NQ 96/2023/QH15 Điều 2 khoản 5 are reasons not to grade;
 * bỏ phiếu is held on a person because of a trigger, and NQ 85 and NQ 35 name no such reason in the text that was read.
 * Sick leave of six months stood in the draft of May 2023 and not in the resolution, so that it is no reason of its own:
 * where the council decides so, its decision is the reason and the note says why.
 */
const EXCLUSION_REASONS: Readonly<
  Record<RuleSetCode, Readonly<Record<Procedure, readonly ExclusionReason[]>>>
> = {
  'nq96-2023': {
    grading: ['retirement_notice', 'elected_in_year', ...BY_THE_COUNCIL],
    decision: BY_THE_COUNCIL,
  },
  'nq85-2014': { grading: BY_THE_COUNCIL, decision: BY_THE_COUNCIL },
  'nq35-2012': { grading: BY_THE_COUNCIL, decision: BY_THE_COUNCIL },
};

export function exclusionReasonsOf(code: RuleSetCode, procedure: Procedure): readonly ExclusionReason[] {
  return EXCLUSION_REASONS[code][procedure];
}
