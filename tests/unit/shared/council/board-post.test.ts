import { expect, test } from 'vitest';
import { boardPost } from '@shared/council/labels';

test('whoever leads a board bears its name, a member does not', () => {
  expect(boardPost('head', 'Ban Pháp chế')).toBe('Trưởng Ban Pháp chế');
  expect(boardPost('deputy_head', 'Ban Kinh tế - Ngân sách')).toBe('Phó Trưởng Ban Kinh tế - Ngân sách');
  expect(boardPost('member', 'Ban Pháp chế')).toBe('');
});
