import { describe, expect, it } from 'vitest';
import { unitPostsIn } from '@shared/council/unit-officers/posts-in-text';

describe('the posts that a list writes', () => {
  it.each([
    ['Chủ tịch HĐND xã', 'chair'],
    ['Chủ tịch', 'chair'],
    ['CT HĐND', 'chair'],
    ['Chủ tịch Hội đồng nhân dân phường', 'chair'],
    ['Phó Chủ tịch HĐND', 'vice_chair'],
    ['PCT HĐND xã', 'vice_chair'],
    ['P. Chủ tịch Thường trực HĐND', 'vice_chair'],
    ['Phó Chủ tịch chuyên trách Hội đồng nhân dân', 'vice_chair'],
    ['Trưởng Ban Kinh tế - Ngân sách HĐND', 'economy_head'],
    ['Trưởng ban KT-NS', 'economy_head'],
    ['Trưởng Ban KTNS', 'economy_head'],
    ['Phó trưởng ban Kinh tế – Ngân sách', 'economy_deputy_head'],
    ['Phó Ban KT - NS', 'economy_deputy_head'],
    ['Trưởng Ban Văn hóa - Xã hội', 'culture_head'],
    ['Phó Trưởng Ban VHXH', 'culture_deputy_head'],
  ])('%s', (text, post) => {
    expect(unitPostsIn(text)).toEqual([post]);
  });

  // In most communes the chair holds a post of the party as well.
  it.each([
    ['Phó Bí thư Thường trực Đảng ủy, Chủ tịch HĐND xã', 'chair'],
    ['Phó Bí thư Đảng ủy - Chủ tịch HĐND', 'chair'],
    ['Phó Bí thư Đảng ủy kiêm Chủ tịch Hội đồng nhân dân', 'chair'],
    ['Bí thư Đảng ủy\nChủ tịch HĐND xã', 'chair'],
    ['Ủy viên Ban Thường vụ Đảng ủy, Phó Chủ tịch HĐND xã', 'vice_chair'],
    ['Đảng ủy viên; Phó Trưởng Ban Văn hóa - Xã hội HĐND', 'culture_deputy_head'],
  ])('%s, whatever stands beside it', (text, post) => {
    expect(unitPostsIn(text)).toEqual([post]);
  });

  it.each([
    ['Phó Chủ tịch UBND xã'],
    ['Chủ tịch Ủy ban nhân dân'],
    ['Chủ tịch UBMTTQ Việt Nam xã'],
    ['Chủ tịch Hội Nông dân'],
    ['Trưởng phòng Kinh tế'],
    ['Ủy viên Ban Kinh tế - Ngân sách'],
    ['Trưởng Ban Kinh tế - Xã hội'],
    ['Trưởng Ban Pháp chế'],
    ['Phó Bí thư Đảng ủy'],
    ['Thủ quỹ'],
    [''],
  ])('%s is none of them', (text) => {
    expect(unitPostsIn(text)).toEqual([]);
  });

  it('are two where a person holds two', () => {
    expect(unitPostsIn('Phó Chủ tịch HĐND, Trưởng Ban Kinh tế - Ngân sách')).toEqual([
      'vice_chair',
      'economy_head',
    ]);
  });
});
