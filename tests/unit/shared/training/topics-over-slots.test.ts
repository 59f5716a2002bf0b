import { expect, it } from 'vitest';
import { topicsOverSlots } from '@shared/training/plans/topics-over-slots';

const slots = (count: number) => Array.from({ length: count }, () => ({ periods: 4 }));
const placed = (periods: readonly number[], count: number) =>
  topicsOverSlots(
    periods.map((lessons, index) => ({ name: 'abcdef'.charAt(index), periods: lessons })),
    slots(count),
  )
    .map(({ name }) => name)
    .join('');

it('a topic takes as many half days as its lessons need, and leaves one to every topic after it', () => {
  expect(placed([8], 4)).toBe('aa');
  expect(placed([8, 4], 4)).toBe('aab');
  expect(placed([0, 4, 5], 6)).toBe('abcc');
  expect(placed([12, 4], 3)).toBe('aab');
  expect(placed([8, 8, 8], 3)).toBe('abc');
  expect(placed([4, 4, 4], 2)).toBe('ab');
  expect(placed([], 3)).toBe('');
});
