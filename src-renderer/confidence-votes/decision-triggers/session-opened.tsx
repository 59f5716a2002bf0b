import { Alert, Button, Group, Text } from '@mantine/core';
import type { TriggerOverview } from '@shared/confidence-votes/decision-triggers/contract';
import { formatDate } from '@shared/kernel/local-date';
import { useCommand } from '../../api/queries';

interface SessionOpenedProps {
  readonly overview: TriggerOverview;
  readonly onPeriod: (periodId: string) => void;
}

/** Petitions of two periods are never added up because nobody told here that a session had opened. */
export function SessionOpened({ overview, onPeriod }: SessionOpenedProps) {
  const save = useCommand('decisionTriggers.savePeriod');
  const { sessionOpened: session, periods } = overview;
  if (session === null) return null;
  const { openedDate, title } = session;
  const count = async () => {
    const reply = await save.run({
      id: null,
      version: null,
      fields: { title, openedDate, closedDate: null },
    });
    if (reply.ok) onPeriod(reply.value.id);
  };
  return (
    <Alert color="amber" title={`${title} đã khai mạc ngày ${formatDate(openedDate)}`}>
      <Group justify="space-between" gap="sm">
        <Text>
          {periods.length === 0
            ? 'Kiến nghị được tính từ ngày khai mạc của kỳ họp gần nhất.'
            : 'Kiến nghị ở đây vẫn tính từ kỳ họp trước; từ ngày này tính lại từ đầu.'}
        </Text>
        <Button variant="default" loading={save.running} onClick={() => void count()}>
          Tính từ {title}
        </Button>
      </Group>
    </Alert>
  );
}
