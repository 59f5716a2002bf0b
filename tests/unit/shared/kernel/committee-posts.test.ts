import { describe, expect, it } from 'vitest';
import { postInCommittee, signsForCommittee } from '@shared/kernel/committee-posts';

describe('whose paper a submission is', () => {
  it.each([
    'Chủ tịch UBND',
    'Phó Chủ tịch UBND tỉnh',
    'CHỦ TỊCH ỦY BAN NHÂN DÂN',
    'Chủ tịch Ủy ban nhân dân tỉnh',
    'Chủ tịch Ủy ban nhân dân tỉnh'.normalize('NFD'),
    'Chủ tịch Uỷ ban nhân dân tỉnh',
    'TM. ỦY BAN NHÂN DÂN',
  ])('%s signs for the UBND', (post) => {
    expect(signsForCommittee(post)).toBe(true);
  });

  it.each(['Chủ tịch', 'Chủ tịch HĐND', 'TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN', 'Ủy viên Thường trực'])(
    '%s does not',
    (post) => {
      expect(signsForCommittee(post)).toBe(false);
    },
  );

  it('leaves the post alone under a line that names the body', () => {
    expect(postInCommittee('Chủ tịch UBND')).toBe('Chủ tịch');
    expect(postInCommittee('Phó Chủ tịch Ủy ban nhân dân tỉnh')).toBe('Phó Chủ tịch');
    expect(postInCommittee('Chủ tịch')).toBe('Chủ tịch');
  });
});
