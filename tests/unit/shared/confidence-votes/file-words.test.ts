import { expect, test } from 'vitest';
import { fieldInWords } from '@shared/confidence-votes/history/file-words';

test.each([
  ['rows[0].counts', 'người thứ 1, số phiếu từng mức'],
  ['rows[2].counts.low', 'người thứ 3, số phiếu từng mức, tín nhiệm thấp'],
  ['totals.ballotsCollected', 'số phiếu chung, phiếu thu về'],
  ['board[1].role', 'Ban kiểm phiếu thứ 2, nhiệm vụ'],
  ['(tệp)', '(tệp)'],
])('%s is told as “%s”', (path, words) => {
  expect(fieldInWords(path)).toBe(words);
});
