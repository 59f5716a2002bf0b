import { describe, expect, it } from 'vitest';
import { proposedDeputies } from '@shared/confidence-votes/deputies';
import { ruleSetByCode } from '@shared/confidence-votes/rule-sets';

const mandate = (mandateFrom: string | null, mandateTo: string | null, suspended = false) => ({
  mandateFrom,
  mandateTo,
  suspended,
});

describe('proposedDeputies', () => {
  const mandates = [
    mandate('2016-06-01', null),
    mandate(null, null, true),
    mandate('2016-06-01', '2018-12-05'),
    mandate('2018-12-06', null, true),
  ];

  it('leaves suspended deputies out under NQ 85 alone', () => {
    expect(proposedDeputies(mandates, '2018-12-05', ruleSetByCode('nq85-2014'))).toEqual({
      total: 1,
      subtracted: 1,
    });
    for (const code of ['nq96-2023', 'nq35-2012'] as const) {
      expect(proposedDeputies(mandates, '2018-12-05', ruleSetByCode(code))).toEqual({
        total: 2,
        subtracted: 0,
      });
    }
  });

  it('counts who is in office on the day of the vote, not today', () => {
    expect(proposedDeputies(mandates, '2018-12-04', ruleSetByCode('nq96-2023')).total).toBe(3);
    expect(proposedDeputies(mandates, '2018-12-06', ruleSetByCode('nq96-2023')).total).toBe(3);
    expect(proposedDeputies(mandates, '2018-12-06', ruleSetByCode('nq85-2014'))).toEqual({
      total: 1,
      subtracted: 2,
    });
  });
});
