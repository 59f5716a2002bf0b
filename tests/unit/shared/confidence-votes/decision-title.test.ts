import { expect, it } from 'vitest';
import { decisionTitle, titleFollowing } from '@shared/confidence-votes/decision-title';

it('names up to three people and counts more', () => {
  expect(decisionTitle(['Hoàng Xuân Dũng'])).toBe('Bỏ phiếu tín nhiệm đối với Hoàng Xuân Dũng');
  expect(decisionTitle(['A', 'B'])).toBe('Bỏ phiếu tín nhiệm đối với A và B');
  expect(decisionTitle(['A', 'B', 'C'])).toBe('Bỏ phiếu tín nhiệm đối với A, B và C');
  expect(decisionTitle(['A', 'B', 'C', 'D'])).toBe('Bỏ phiếu tín nhiệm đối với 4 người');
  expect(decisionTitle(['A'.repeat(120), 'B'.repeat(120)])).toBe('Bỏ phiếu tín nhiệm đối với 2 người');
});

it('lets a title that names the people go along with the list, and leaves any other', () => {
  expect(titleFollowing(decisionTitle(['A']), ['A'], ['A', 'B'])).toBe(decisionTitle(['A', 'B']));
  expect(titleFollowing(decisionTitle(['A', 'B']), ['A', 'B'], ['B'])).toBe(decisionTitle(['B']));
  // A second person came before titles went along.
  expect(titleFollowing(decisionTitle(['A']), ['A', 'B'], ['A', 'B', 'C'])).toBe(
    decisionTitle(['A', 'B', 'C']),
  );
  expect(titleFollowing('Bỏ phiếu tại kỳ họp thứ hai', ['A'], ['A', 'B'])).toBe(
    'Bỏ phiếu tại kỳ họp thứ hai',
  );
  expect(titleFollowing(decisionTitle(['A']), ['A'], [])).toBe(decisionTitle(['A']));
});
