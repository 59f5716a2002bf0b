import { expect, it } from 'vitest';
import { gradingOfTerm } from '@shared/confidence-votes/once-in-term';

const held = {
  procedure: 'grading',
  status: 'published',
  date: '2025-12-09',
  rehearsalOf: null,
} as const;
const term = { termFrom: '2021-06-25', termTo: '2026-12-31' };
const of = (change: Partial<Record<keyof typeof held, unknown>>) =>
  gradingOfTerm([{ ...held, ...change } as typeof held], term, '2026-12-08');

it('finds the grading that the term has had', () => {
  expect(gradingOfTerm([{ ...held, date: '2023-12-01' }, held], term, '2026-12-08')).toEqual(held);
  expect(of({ status: 'confirmed' })).not.toBeNull();
  expect(of({ date: '2021-06-25' })).not.toBeNull();
});

it('finds none in what was not a grading of this term, or is not decided', () => {
  expect(of({ procedure: 'decision' })).toBeNull();
  expect(of({ status: 'counting' })).toBeNull();
  expect(of({ date: '2021-06-24' })).toBeNull();
  expect(of({ date: null })).toBeNull();
  expect(of({ rehearsalOf: 'v' })).toBeNull();
});

it('says nothing of a day outside the term, or of a term without days', () => {
  expect(gradingOfTerm([held], term, '2027-01-01')).toBeNull();
  expect(gradingOfTerm([held], { termFrom: null, termTo: null }, '2026-12-08')).toBeNull();
  expect(gradingOfTerm([held], { termFrom: '2021-06-25', termTo: null }, '2026-12-08')).toEqual(held);
});
