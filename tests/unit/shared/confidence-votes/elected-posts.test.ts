import { expect, it } from 'vitest';
import { electedPosts } from '@shared/confidence-votes/elected-posts';

it.each([
  ['Ủy viên UBND thành phố, Giám đốc Sở Công Thương', 'Ủy viên UBND thành phố'],
  ['Giám đốc Công an tỉnh, Ủy viên Ủy ban nhân dân tỉnh', 'Ủy viên Ủy ban nhân dân tỉnh'],
  ['Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh', 'Chủ tịch UBND tỉnh'],
  [
    'Phó Chủ tịch HĐND tỉnh; Trưởng Ban Pháp chế HĐND tỉnh',
    'Phó Chủ tịch HĐND tỉnh; Trưởng Ban Pháp chế HĐND tỉnh',
  ],
  ['Trưởng Ban Kinh tế, Ngân sách HĐND tỉnh', 'Trưởng Ban Kinh tế, Ngân sách HĐND tỉnh'],
  [
    'Trưởng Ban Tổ chức Tỉnh ủy\nTrưởng Ban Văn hóa - Xã hội HĐND tỉnh',
    'Trưởng Ban Văn hóa - Xã hội HĐND tỉnh',
  ],
  ['Chủ tịch UBND tỉnh', 'Chủ tịch UBND tỉnh'],
  // Nothing that the council elects is recognised: the paper names what the list names.
  ['Trưởng phòng Kinh tế, Hạ tầng và Đô thị', 'Trưởng phòng Kinh tế, Hạ tầng và Đô thị'],
  ['', ''],
])('of “%s” the council dismisses from “%s”', (posts, elected) => {
  expect(electedPosts(posts)).toBe(elected);
});
