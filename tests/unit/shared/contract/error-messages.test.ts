import { expect, test } from 'vitest';
import { errorMessage } from '@shared/contract/error-messages';

test('an error that this window does not know still gets a sentence, without its code', () => {
  const sentence = errorMessage({ code: 'documents.something-newer' });
  expect(sentence).not.toContain('something');
  expect(sentence).toMatch(/^\p{Lu}.*; .*\.$/u);
});
