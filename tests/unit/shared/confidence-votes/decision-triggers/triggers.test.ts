import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  GradingOutcome,
  Petition,
  PetitionPeriod,
} from '@shared/confidence-votes/decision-triggers/model';
import { triggerRulesOf } from '@shared/confidence-votes/decision-triggers/trigger-rules';
import {
  countingDay,
  isInPeriod,
  periodsInOrder,
  petitionThreshold,
  standings,
  triggersOf,
  type TriggerFacts,
} from '@shared/confidence-votes/decision-triggers/triggers';

const NQ96 = triggerRulesOf('nq96-2023');
const PERIOD: PetitionPeriod = { from: '2026-07-10', to: '2026-12-08' };

let serial = 0;
function petition(deputyId: string | null, change: Partial<Petition> = {}): Petition {
  serial += 1;
  return {
    id: `petition-${String(serial).padStart(5, '0')}`,
    personId: 'person',
    source: deputyId === null ? 'father_front' : 'deputy',
    deputyId,
    receivedDate: '2026-09-01',
    withdrawnDate: null,
    ...change,
  };
}

const deputyIds = (count: number): string[] => Array.from({ length: count }, (_, index) => `deputy-${index}`);

function facts(change: Partial<TriggerFacts> = {}): TriggerFacts {
  return {
    rules: NQ96,
    deputies: 47,
    petitions: [],
    grading: null,
    gradingRules: null,
    hasLeft: false,
    leftSinceGrading: false,
    ...change,
  };
}

function petitionedBy(signers: number, deputies: number) {
  const petitions = standings(
    deputyIds(signers).map((id) => petition(id)),
    PERIOD,
    new Set(deputyIds(deputies)),
  );
  return triggersOf(facts({ deputies, petitions }));
}

describe('one third of all deputies', () => {
  it.each([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 2],
    [47, 16],
    [48, 16],
    [49, 17],
    [85, 29],
  ])('of %i deputies is %i', (deputies, threshold) => {
    expect(petitionThreshold(NQ96, deputies)).toBe(threshold);
    expect(petitionedBy(threshold - 1, deputies).reached).toEqual([]);
    expect(petitionedBy(threshold, deputies).reached.map(({ kind }) => kind)).toEqual(['deputies_petition']);
  });

  it('is the smallest whole number that is not below a third', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), (deputies) => {
        const threshold = petitionThreshold(NQ96, deputies) ?? 0;
        expect(threshold * 3).toBeGreaterThanOrEqual(deputies);
        expect((threshold - 1) * 3).toBeLessThan(deputies);
      }),
    );
  });

  it('is reached by nobody while the register has no deputy', () => {
    expect(petitionThreshold(NQ96, 0)).toBeNull();
    expect(triggersOf(facts({ deputies: 0 })).reached).toEqual([]);
  });

  it('says on paper how many of how many', () => {
    expect(petitionedBy(16, 47).reached[0]).toEqual({
      kind: 'deputies_petition',
      note: 'Kiến nghị bằng văn bản của 16 đại biểu trên tổng số 47 đại biểu Hội đồng nhân dân',
      citation: 'Điều 13 khoản 2 Nghị quyết số 96/2023/QH15',
    });
  });
});

describe('which petitions count', () => {
  const inOffice = new Set(deputyIds(47));
  const standingOf = (...petitions: Petition[]) =>
    standings(petitions, PERIOD, inOffice).map(({ standing }) => standing);

  it('counts the day the session opens, and no longer the day the next one opens', () => {
    const day = (receivedDate: string) => petition('deputy-1', { receivedDate });
    expect(standingOf(day('2026-07-09'))).toEqual(['outside_period']);
    expect(standingOf(day('2026-07-10'))).toEqual(['counted']);
    expect(standingOf(day('2026-12-07'))).toEqual(['counted']);
    expect(standingOf(day('2026-12-08'))).toEqual(['outside_period']);
  });

  it('counts a deputy once, and a second letter where the first was withdrawn', () => {
    expect(standingOf(petition('deputy-1'), petition('deputy-1'))).toEqual(['counted', 'same_deputy']);
    expect(standingOf(petition('deputy-1', { withdrawnDate: '2026-09-02' }), petition('deputy-1'))).toEqual([
      'withdrawn',
      'counted',
    ]);
  });

  it('counts only deputies in office', () => {
    expect(standingOf(petition('deputy-46'), petition('deputy-47'))).toEqual(['counted', 'not_deputy']);
  });

  it('never counts more than there are deputies, whatever was written', () => {
    const any = fc.array(
      fc.record({
        deputy: fc.integer({ min: 0, max: 20 }),
        day: fc.constantFrom('2026-07-01', '2026-07-10', '2026-09-01', '2026-12-08'),
        withdrawn: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(any, (letters) => {
        const list = letters.map(({ deputy, day, withdrawn }) =>
          petition(`deputy-${deputy}`, {
            receivedDate: day,
            withdrawnDate: withdrawn ? '2026-12-31' : null,
          }),
        );
        const counted = standings(list, PERIOD, inOffice).filter(({ standing }) => standing === 'counted');
        const expected = new Set(
          list
            .filter((one) => one.withdrawnDate === null && isInPeriod(one.receivedDate, PERIOD))
            .map(({ deputyId }) => deputyId),
        );
        expect(new Set(counted.map(({ deputyId }) => deputyId))).toEqual(expected);
        expect(counted).toHaveLength(expected.size);
      }),
    );
  });
});

describe('periods', () => {
  it('end where the next one opens, unless they say their own end', () => {
    const periods = periodsInOrder([
      { openedDate: '2026-12-08', closedDate: null },
      { openedDate: '2026-07-10', closedDate: null },
      { openedDate: '2026-04-01', closedDate: '2026-06-01' },
    ]);
    expect(periods.map(({ from, to }) => [from, to])).toEqual([
      ['2026-04-01', '2026-06-01'],
      ['2026-07-10', '2026-12-08'],
      ['2026-12-08', null],
    ]);
  });

  it('count all deputies today, or on the day that ended the period', () => {
    expect(countingDay(PERIOD, '2026-09-01')).toBe('2026-09-01');
    expect(countingDay(PERIOD, '2027-03-01')).toBe('2026-12-08');
  });
});

describe('the result of a grading', () => {
  const grading = (low: number, consequence: GradingOutcome['consequence']): GradingOutcome => ({
    voteId: 'vote',
    title: 'Lấy phiếu',
    date: '2023-12-13',
    low,
    base: 47,
    baseWords: 'phiếu thu về',
    consequence,
  });

  it('leads to a vote between one half and two thirds, to dismissal without a vote from there', () => {
    const over = triggersOf(
      facts({ grading: grading(25, 'over_half_below_two_thirds'), gradingRules: NQ96 }),
    );
    expect(over.reached).toEqual([
      {
        kind: 'grading_result',
        note: 'Kết quả lấy phiếu tín nhiệm ngày 13/12/2023: 25 phiếu “Tín nhiệm thấp” trên 47 phiếu thu về',
        citation: 'Điều 12, Điều 13 khoản 2 Nghị quyết số 96/2023/QH15',
      },
    ]);
    expect(over.dismissal).toBeNull();

    const twoThirds = triggersOf(facts({ grading: grading(32, 'two_thirds_or_more'), gradingRules: NQ96 }));
    expect(twoThirds.reached).toEqual([]);
    expect(twoThirds.dismissal).toContain('32 phiếu “Tín nhiệm thấp” trên 47');
  });

  it('has no effect once the person resigned', () => {
    for (const consequence of ['over_half_below_two_thirds', 'two_thirds_or_more'] as const) {
      const answer = triggersOf(
        facts({ grading: grading(32, consequence), gradingRules: NQ96, leftSinceGrading: true }),
      );
      expect(answer.reached).toEqual([]);
      expect(answer.dismissal).toBeNull();
    }
  });

  it('follows the rules under which it was held: NQ 85 voted again from two thirds', () => {
    const gradingRules = triggerRulesOf('nq85-2014');
    const kinds = (consequence: GradingOutcome['consequence']) =>
      triggersOf(facts({ grading: grading(32, consequence), gradingRules })).reached.map(({ kind }) => kind);
    expect(kinds('over_half_below_two_thirds')).toEqual([]);
    expect(kinds('two_thirds_or_more')).toEqual(['grading_result']);
  });
});

it('takes each cause on its own; one letter of the Front is enough', () => {
  const petitions = standings([petition(null, { receivedDate: '2026-10-05' })], PERIOD, new Set());
  expect(triggersOf(facts({ petitions })).reached.map(({ kind, note }) => [kind, note])).toEqual([
    ['father_front_petition', 'Kiến nghị ngày 05/10/2026 của Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp'],
  ]);
  expect(triggersOf(facts({ petitions, hasLeft: true })).reached).toEqual([]);
});

it('marks what was not read', () => {
  expect(NQ96.petition.verification).toBe('verified');
  expect(NQ96.period.verification).toBe('unverified');
  const oldest = triggerRulesOf('nq35-2012');
  expect([oldest.petition, oldest.front, oldest.grading].map(({ verification }) => verification)).toEqual([
    'unverified',
    'unverified',
    'unverified',
  ]);
});
