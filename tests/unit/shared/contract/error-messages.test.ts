import { expect, test } from 'vitest';
import { errorMessage } from '@shared/contract/error-messages';

test('an error that this window does not know still gets a sentence, without its code', () => {
  const sentence = errorMessage({ code: 'documents.something-newer' });
  expect(sentence).not.toContain('something');
  expect(sentence).toMatch(/^\p{Lu}.*; .*\.$/u);
});

test('wrong boxes are told in the sentence, each complaint once', () => {
  const at = (path: string, message: string) => ({ path: ['fields', path], message });
  expect(
    errorMessage({
      code: 'invalid-input',
      issues: [
        at('title', 'Dài quá 200 ký tự.'),
        at('place', 'Dài quá 200 ký tự.'),
        at('from', 'Hãy nhập ngày.'),
      ],
    }),
  ).toBe('Dữ liệu nhập chưa đúng: dài quá 200 ký tự; hãy nhập ngày.');
  expect(errorMessage({ code: 'invalid-input' })).toBe('Dữ liệu nhập chưa đúng; xem các ô báo lỗi.');
});
