import { expect, test } from 'vitest';
import { logWords } from '@shared/confidence-votes/log/words';

const names = { kindTitle: () => '', batchNo: () => '' };
const change = (from: string, to: string, reason = ''): string =>
  logWords('state_changed', { from, to, reason }, names);

test('opening again is told as such, with its reason; the first opening is not', () => {
  expect(change('counted', 'counting', 'Đếm sót một xấp')).toBe('Mở lại kiểm phiếu. Lý do: Đếm sót một xấp');
  expect(change('published', 'counting', 'Đếm sót')).toMatch(/^Mở lại kiểm phiếu/u);
  expect(change('prepared', 'counting')).not.toContain('Mở lại');
  expect(change('counting', 'counted')).not.toContain('Mở lại');
});
