import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { petitionVerdict } from '@shared/sessions/petition';

const verdict = (voters: number | null, complete: number | null, signatures = complete) =>
  petitionVerdict({ voters, signatures, complete });

describe('a petition of voters for a session', () => {
  it('needs more than a tenth of all voters, as whole numbers', () => {
    expect(verdict(12_000, 1200)).toMatchObject({ state: 'short', needed: 1201 });
    expect(verdict(12_000, 1201)).toMatchObject({
      state: 'enough',
      sentence: 'Đủ: 10 × 1.201 = 12.010 > 12.000 cử tri.',
    });
    expect(verdict(12_001, 1200)).toMatchObject({ state: 'short', needed: 1201 });
    expect(verdict(12_009, 1201)).toMatchObject({ state: 'enough' });
  });

  it('counts only signatures with name, birth date and address', () => {
    expect(verdict(10_000, 900, 1500)).toMatchObject({
      state: 'short',
      sentence: 'Chưa đủ: 10 × 900 = 9.000 < 10.000 cử tri; cần ít nhất 1.001 người ký đủ thông tin.',
    });
  });

  it('names figures that cannot be', () => {
    expect(verdict(10_000, 1500, 1400).state).toBe('contradiction');
    expect(verdict(100, 90, 101).state).toBe('contradiction');
    expect(verdict(100, 101, null).state).toBe('contradiction');
  });

  it('says nothing while a figure is missing', () => {
    expect(verdict(null, 5)).toMatchObject({ state: 'unknown', needed: null });
    expect(verdict(100, null)).toMatchObject({ state: 'unknown', needed: 11 });
  });

  it('is decided at the needed number for every commune', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), (voters) => {
        const needed = verdict(voters, 0).needed ?? 0;
        expect(10 * needed > voters).toBe(true);
        expect(10 * (needed - 1) > voters).toBe(false);
        if (needed <= voters) expect(verdict(voters, needed).state).toBe('enough');
        expect(verdict(voters, needed - 1).state).toBe('short');
      }),
    );
  });
});
