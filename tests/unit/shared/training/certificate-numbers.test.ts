import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextNumbers, registerText, type RegisterNo } from '@shared/training/certificate-register/numbers';

it('numbers of a year go on without gaps and never come twice, whatever was issued and cancelled before', () => {
  const rounds = fc.array(
    fc.record({ year: fc.constantFrom(2025, 2026), count: fc.integer({ min: 1, max: 9 }) }),
  );
  fc.assert(
    fc.property(rounds, fc.integer({ min: 1, max: 50 }), (asked, firstNo) => {
      const given: RegisterNo[] = [];
      for (const { year, count } of asked) {
        given.push(...nextNumbers(given, year, count, firstNo).map((no) => ({ year, no })));
      }
      for (const year of [2025, 2026]) {
        const numbers = given.filter((one) => one.year === year).map(({ no }) => no);
        expect(numbers).toEqual(numbers.map((_, index) => firstNo + index));
      }
    }),
  );
});

it('a number is written with its year', () => {
  expect(registerText({ year: 2026, no: 15 })).toBe('15/2026');
});
