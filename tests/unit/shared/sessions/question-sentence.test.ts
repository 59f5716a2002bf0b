import { expect, test } from 'vitest';
import { questionSentence } from '@shared/sessions/minutes/words';
import { SESSION_SOURCE } from '@tests/documents/session-fixtures';

const [question] = SESSION_SOURCE.held.minutes.questions;

const asked = (field: string, content: string): string =>
  questionSentence({
    ...question!,
    ...{ deputyName: 'Lê Thị Hoa', askedOf: 'Trần Văn B', askedPost: 'Chủ tịch UBND xã', field, content },
    ...{ answerKind: 'waiting', answer: '', promises: [] },
  }).replace(/ Chưa trả lời\.$/u, '');

test.each([
  ['Đất đai', 'Việc cấp giấy còn chậm.', ' về Đất đai: Việc cấp giấy còn chậm.'],
  ['', 'Việc cấp giấy còn chậm.', ': Việc cấp giấy còn chậm.'],
  ['Đất đai', '', ' về Đất đai.'],
  ['', '', '.'],
])('a question in the minutes: field “%s”, words “%s”', (field, content, end) => {
  expect(asked(field, content)).toBe(`Đại biểu Lê Thị Hoa chất vấn Trần Văn B, Chủ tịch UBND xã${end}`);
});
