import { Badge, Group, Text } from '@mantine/core';
import { deadlineStateOf } from '@shared/kernel/deadline-state';
import { formatDate } from '@shared/kernel/local-date';
import type { QuestionShape } from '@shared/sessions/questions/contract';
import { ANSWER_WORDS, PROMISE_WORDS } from '@shared/sessions/questions/labels';
import type { GridColumn, GridFilter } from '../../ui/grid/data-grid';
import { deadlineColours, deadlineNames } from '../../ui/deadline-words';
import { askedColumn, TwoLines } from './asked-column';
import { askedAt } from './question-dialog';

export type Promised = QuestionShape['promises'][number];

/** A question in the list: who asks whom, what was answered, what is still promised. */
export function questionColumns(today: string): readonly GridColumn<QuestionShape>[] {
  return [
    {
      key: 'deputy',
      title: 'Đại biểu chất vấn',
      width: 160,
      text: ({ deputyName }) => deputyName,
      render: (question) => <TwoLines name={question.deputyName} about={askedAt(question)} />,
      sortValue: (question) => `${question.askedDate} ${question.askedTime}`,
    },
    askedColumn({ key: 'asked', title: 'Người bị chất vấn', width: 170 }),
    {
      key: 'content',
      title: 'Nội dung',
      text: ({ content, field }) => [field, content].filter((part) => part !== '').join(': '),
      render: ({ content, field }) => (
        <>
          {field !== '' && (
            <Text size="sm" c="dimmed">
              {field}
            </Text>
          )}
          <Text lineClamp={2}>{content}</Text>
        </>
      ),
    },
    {
      key: 'answer',
      title: 'Trả lời',
      width: 130,
      text: ({ answerKind }) => ANSWER_WORDS[answerKind],
      sortValue: ({ answerKind }) => answerKind,
    },
    {
      key: 'promises',
      title: 'Lời hứa',
      width: 150,
      text: ({ promises }) => promises.map((one) => promiseText(one)).join('; '),
      render: ({ promises }) => (
        <>
          {promises.map((one) => {
            const state = deadlineStateOf({ date: one.dueDate, doneDate: one.doneDate }, today);
            return (
              <Group key={one.id} gap={6}>
                <Badge color={deadlineColours[state]} variant="light" tt="none" fw={500}>
                  {deadlineNames[state]}
                </Badge>
                <Text size="sm">{promiseText(one)}</Text>
              </Group>
            );
          })}
        </>
      ),
    },
  ];
}

export const promiseText = ({ dueDate, kind }: Promised): string =>
  dueDate === null ? PROMISE_WORDS[kind] : `${PROMISE_WORDS[kind]}, hạn ${formatDate(dueDate)}`;

export const QUESTION_FILTERS: readonly GridFilter<QuestionShape>[] = [
  { key: 'waiting', label: 'Chưa trả lời', test: ({ answerKind }) => answerKind === 'waiting' },
  {
    key: 'promised',
    label: 'Còn hứa',
    test: ({ promises }) => promises.some(({ doneDate }) => doneDate === null),
  },
];
