import { describe, expect, it } from 'vitest';
import { COUNCIL_LAWS, councilLawBasis, councilLawOn } from '@shared/official-documents/council-laws';

describe('the law on local government', () => {
  it('is the one in force on the day of the vote', () => {
    expect(councilLawOn('2025-06-16')?.number).toBe('72/2025/QH15');
    expect(councilLawOn('2025-06-15')?.number).toBe('65/2025/QH15');
    expect(councilLawOn('2025-02-28')?.number).toBe('77/2015/QH13');
    expect(councilLawOn('2015-12-31')).toBeNull();
    expect(councilLawOn(null)).toBe(COUNCIL_LAWS[0]);
  });

  it('stands among the bases with the day on which it was passed', () => {
    expect(councilLawBasis('2026-12-08')).toEqual([
      'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025',
    ]);
    expect(councilLawBasis('2014-12-08')).toEqual([]);
  });

  it('is listed newest first, each with its source', () => {
    const days = COUNCIL_LAWS.map(({ inForceFrom }) => inForceFrom);
    expect(days).toEqual(days.toSorted().toReversed());
    for (const law of COUNCIL_LAWS) {
      expect(law.citation).toContain(law.number);
      expect(law.passed <= law.inForceFrom).toBe(true);
    }
  });
});
