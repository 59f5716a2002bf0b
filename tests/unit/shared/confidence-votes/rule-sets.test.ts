import { describe, expect, it } from 'vitest';
import { RULE_SETS, chooseRuleSet, ruleSetByCode } from '@shared/confidence-votes/rule-sets';
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
