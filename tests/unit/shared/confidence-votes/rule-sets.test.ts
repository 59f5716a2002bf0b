import { describe, expect, it } from 'vitest';
import {
  RULE_SETS,
  chooseRuleSet,
  exclusionReasonsOf,
  ruleSetByCode,
} from '@shared/confidence-votes/rule-sets';
import { LEVELS_OF } from '@shared/confidence-votes/model';

describe('chooseRuleSet', () => {
  it('follows the days on which the resolutions apply', () => {
    expect(chooseRuleSet('2026-11-20').code).toBe('nq96-2023');
    expect(chooseRuleSet('2023-07-01').code).toBe('nq96-2023');
    expect(chooseRuleSet('2023-06-30').code).toBe('nq85-2014');
    expect(chooseRuleSet('2015-07-01').code).toBe('nq85-2014');
    expect(chooseRuleSet('2015-06-30').code).toBe('nq35-2012');
    expect(chooseRuleSet('2013-06-11').code).toBe('nq35-2012');
    expect(chooseRuleSet('1999-01-01').code).toBe('nq35-2012');
    expect(chooseRuleSet(null).code).toBe('nq96-2023');
  });
});

describe('rule sets', () => {
  it('cover the time without gap or overlap', () => {
    const [newest, middle, oldest] = RULE_SETS;
    expect(newest?.appliesTo).toBeNull();
    expect([middle?.appliesTo, newest?.appliesFrom]).toEqual(['2023-06-30', '2023-07-01']);
    expect([oldest?.appliesTo, middle?.appliesFrom]).toEqual(['2015-06-30', '2015-07-01']);
  });

  it('carry a source and its verification mark for every rule, in NFC', () => {
    for (const ruleSet of RULE_SETS) {
      expect(ruleSetByCode(ruleSet.code)).toBe(ruleSet);
      expect(ruleSet.roundingVerification).toBe('unverified');
      for (const [procedure, rules] of Object.entries(ruleSet.procedures)) {
        for (const rule of rules.consequences) {
          expect(LEVELS_OF[procedure as 'grading']).toContain(rule.level);
          expect(rule.citation).toContain('/QH');
          expect(rule.effect).toMatch(/\.$/u);
        }
      }
      expect(JSON.stringify(ruleSet)).toBe(JSON.stringify(ruleSet).normalize('NFC'));
    }
    expect(ruleSetByCode('nq96-2023').base).toBe('ballots_collected');
    expect(ruleSetByCode('nq85-2014').base).toBe('all_deputies');
    expect(ruleSetByCode('nq35-2012').procedures.grading.consequences[0]?.verification).toBe('unverified');
  });
});

describe('the mark "verified"', () => {
  const marks = RULE_SETS.flatMap((ruleSet) => [
    { of: `${ruleSet.code} base`, citation: ruleSet.baseCitation, mark: ruleSet.baseVerification },
    {
      of: `${ruleSet.code} rounding`,
      citation: ruleSet.roundingCitation,
      mark: ruleSet.roundingVerification,
    },
    ...Object.values(ruleSet.procedures).flatMap(({ consequences }) =>
      consequences.map((rule) => ({
        of: `${ruleSet.code} ${rule.code}`,
        citation: rule.citation,
        mark: rule.verification,
      })),
    ),
  ]);

  it('is given only where an article was read', () => {
    const verified = marks.filter(({ mark }) => mark === 'verified');
    expect(verified.length).toBeGreaterThan(0);
    expect(verified.filter(({ citation }) => !/Điều \d+/u.test(citation))).toEqual([]);
  });

  it('is not given to what follows from published results or reports alone', () => {
    const of = (name: string) => marks.find((entry) => entry.of === name)?.mark;
    expect(of('nq35-2012 base')).toBe('unverified');
    expect(of('nq96-2023 over_half_no_trust')).toBe('unverified');
  });
});

describe('exclusionReasonsOf', () => {
  it('has the reasons of NQ 96 Điều 2 khoản 5 for grading under NQ 96 alone', () => {
    expect(exclusionReasonsOf('nq96-2023', 'grading')).toEqual([
      'retirement_notice',
      'elected_in_year',
      'other_by_council_decision',
    ]);
    expect(exclusionReasonsOf('nq96-2023', 'decision')).toEqual(['other_by_council_decision']);
    expect(exclusionReasonsOf('nq85-2014', 'grading')).toEqual(['other_by_council_decision']);
    expect(exclusionReasonsOf('nq35-2012', 'decision')).toEqual(['other_by_council_decision']);
  });
});

describe('the words of the base', () => {
  it('say of NQ 85 alone that suspended deputies are left out', () => {
    expect(RULE_SETS.map(({ baseText }) => baseText)).toEqual([
      'tổng số phiếu thu về',
      'tổng số đại biểu, không kể đại biểu bị tạm đình chỉ',
      'tổng số đại biểu',
    ]);
  });
});
