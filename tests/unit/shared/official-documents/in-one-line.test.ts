import { expect, test } from 'vitest';
import { inOneLine } from '@shared/official-documents/wording';

test.each([
  ['Chủ tịch HĐND tỉnh\nTrưởng Ban Pháp chế', 'Chủ tịch HĐND tỉnh; Trưởng Ban Pháp chế'],
  [
    'Đường thường ngập úng.\nĐề nghị nạo vét cống.\n Sớm có nước sạch',
    'Đường thường ngập úng. Đề nghị nạo vét cống. Sớm có nước sạch',
  ],
  ['Đề nghị:\nnâng cấp chợ;\n\nsửa cầu', 'Đề nghị: nâng cấp chợ; sửa cầu'],
  ['Bao giờ làm xong?\nAi chịu trách nhiệm', 'Bao giờ làm xong? Ai chịu trách nhiệm'],
])('%j stands in one line with one sign between its parts', (lines, line) => {
  expect(inOneLine(lines)).toBe(line);
});
