import { expect, test } from 'vitest';
import type { AgendaItemKind } from '@shared/sessions/agenda/model';
import { itemForQuestion } from '@shared/sessions/questions/question-item';

const item = (id: string, kind: AgendaItemKind, sittingId = 'm') => ({ id, kind, sittingId });

test.each([
  [
    'the running item where it is one for questions',
    [item('a', 'questions'), item('b', 'questions')],
    'b',
    'b',
  ],
  [
    'the only one of the sitting',
    [item('a', 'vote'), item('b', 'questions'), item('c', 'questions', 'x')],
    'a',
    'b',
  ],
  ['the only one of the session', [item('a', 'vote'), item('c', 'questions', 'x')], 'a', 'c'],
  ['none where several could be meant', [item('a', 'questions'), item('b', 'questions')], null, null],
  ['none while another kind runs and there is no item for questions', [item('a', 'report')], 'a', null],
])('a new question is proposed under %s', (_, items, running, expected) => {
  expect(itemForQuestion(items, running, 'm')).toBe(expected);
});
