import { expect, test } from 'vitest';
import { rehearsalTitle } from '@shared/confidence-votes/rehearsal/title';

test('a rehearsal bears the name of its vote, and never a longer one than a file for another PC takes', () => {
  expect(rehearsalTitle('Lấy phiếu tín nhiệm')).toBe('Diễn tập: Lấy phiếu tín nhiệm');
  const long = 'ư'.repeat(200);
  expect(rehearsalTitle(long)).toHaveLength(200);
  expect(rehearsalTitle(long).endsWith('ư…')).toBe(true);
  const fits = 'ư'.repeat(190);
  expect(rehearsalTitle(fits)).toBe(`Diễn tập: ${fits}`);
});
