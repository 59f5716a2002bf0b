import { Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import type { RecordsReply } from '@shared/confidence-votes/groundwork/contract';
import type { VoteOfficial } from '@shared/confidence-votes/model';
import { formatDate } from '@shared/kernel/local-date';

interface AskedQuestionsProps {
  readonly official: Pick<VoteOfficial, 'id'>;
  readonly records: Pick<RecordsReply, 'questions'>;
}

type Asked = RecordsReply['questions'][number];

/** What the person was asked at sessions and promised there; it is written in the register of questions of each session. */
export function AskedQuestions({ official, records }: AskedQuestionsProps) {
  const questions = records.questions.filter(({ officialId }) => officialId === official.id);
  const promises = questions.flatMap((question) => question.promises);
  const kept = promises.filter(({ doneDate }) => doneDate !== null).length;
  return (
    <Paper component="section" withBorder p="lg" aria-label="Chất vấn và lời hứa">
      <Group justify="space-between" mb="sm">
        <Title order={3}>Chất vấn và lời hứa tại các kỳ họp</Title>
        {promises.length > 0 && (
          <Text c="dimmed">
            {promises.length} lời hứa: {kept} đã thực hiện, {promises.length - kept} chưa
          </Text>
        )}
      </Group>
      {questions.length === 0 ? (
        <Text c="dimmed">
          Chưa có chất vấn nào đối với người này. Ghi ở Kỳ họp, phần Chất vấn; hồ sơ lấy từ đó.
        </Text>
      ) : (
        <Stack gap="md">
          {questions.map((question) => (
            <Question key={question.id} {...question} />
          ))}
        </Stack>
      )}
    </Paper>
  );
}

function Question({ sessionTitle, askedDate, deputyName, content, answered, answer, promises }: Asked) {
  return (
    <div>
      <Text fw={500}>{content}</Text>
      <Text c="dimmed" size="sm">
        {formatDate(askedDate)} · {sessionTitle} · đại biểu {deputyName}
      </Text>
      <Text>{answered ? `Trả lời: ${answer === '' ? 'đã trả lời.' : answer}` : 'Chưa trả lời.'}</Text>
      {promises.length > 0 && (
        <List mt={4} spacing={2}>
          {promises.map((promise, index) => (
            <List.Item key={index}>
              {promise.content}: {standingOf(promise)}
            </List.Item>
          ))}
        </List>
      )}
    </div>
  );
}

function standingOf({ dueDate, doneDate }: Asked['promises'][number]): string {
  if (doneDate !== null) return `đã thực hiện ngày ${formatDate(doneDate)}`;
  return dueDate === null ? 'chưa thực hiện' : `chưa thực hiện, hạn ${formatDate(dueDate)}`;
}
