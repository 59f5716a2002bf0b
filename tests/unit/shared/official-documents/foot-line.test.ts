import { expect, test } from 'vitest';
import { footLine } from '@shared/official-documents';
import { unbrokenBody } from '@main/documents/unbroken';

const verification = {
  program: 'Thường Trực 1.0.0',
  madeAt: '10:32 ngày 12/12/2026',
  madeOn: '2026-12-12',
  operator: '',
  checkCode: '',
  always: false,
};

test('a paper that is not kept prints no empty check code', () => {
  expect(footLine({ draftMark: null, verification }, 'council')).toBe('');
  expect(footLine({ draftMark: 'DỰ THẢO', verification }, 'council')).toBe(
    'Thường Trực 1.0.0 · Lập lúc 10:32 ngày 12/12/2026',
  );
  const kept = { ...verification, checkCode: 'ABCD' };
  expect(footLine({ draftMark: null, verification: kept }, 'council')).toBe('Mã kiểm tra: ABCD');
});

test('a line above a signature does not end inside the name of the body', () => {
  expect(unbrokenBody('TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN')).toBe(
    'TM. THƯỜNG TRỰC HỘI\u00A0ĐỒNG\u00A0NHÂN\u00A0DÂN',
  );
});
