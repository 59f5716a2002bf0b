import { Modal, Paper, Stack, Text, Timeline, Title } from '@mantine/core';
import type { Input, Output } from '@shared/contract/registry';
import { formatDate, localDateOf, localTimeOf } from '@shared/kernel/local-date';
import { useCall } from '../../api/queries';
import { QueryState } from '../query-state';

type Entry = Output<'safety.getHistory'>[number];
type Entity = Input<'safety.getHistory'>['entity'];

interface HistoryProps {
  readonly entity: Entity;
  readonly id: string;
}

/** The history of one record, newest first: when, what, from what to what. */
export function HistoryPanel({ entity, id }: HistoryProps) {
  const history = useCall('safety.getHistory', { entity, id });
  return (
    <QueryState query={history}>
      {(entries) =>
        entries.length === 0 ? (
          <Text c="dimmed">Chưa có thay đổi nào.</Text>
        ) : (
          <Timeline bulletSize={14} lineWidth={2} color="lake" styles={{ itemTitle: { lineHeight: 1.4 } }}>
            {entries.map((entry) => (
              <Timeline.Item key={entry.seq} title={entry.summary}>
                <EntryBody entry={entry} />
              </Timeline.Item>
            ))}
          </Timeline>
        )
      }
    </QueryState>
  );
}

/** The history as the last part of a page. */
export function HistorySection(props: HistoryProps) {
  return (
    <Paper component="section" withBorder p="xl" radius="lg">
      <Title order={2} mb="md">
        Lịch sử
      </Title>
      <HistoryPanel {...props} />
    </Paper>
  );
}

/** The history of one line of a list, over it. */
export function HistoryDialog({
  title,
  onClose,
  ...record
}: HistoryProps & { readonly title: string; readonly onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <HistoryPanel {...record} />
    </Modal>
  );
}

function EntryBody({ entry }: { readonly entry: Entry }) {
  return (
    <Stack gap={2}>
      <Text size="sm" c="dimmed">
        {localTimeOf(entry.at)} ngày {formatDate(localDateOf(entry.at))}
        {entry.actor !== '' && ` · ${entry.actor}`}
      </Text>
      {entry.changes.map((change) => (
        <Text size="sm" key={change.field}>
          {change.field}: <ChangeText {...change} />
        </Text>
      ))}
    </Stack>
  );
}

function ChangeText({ before, after }: { readonly before: string; readonly after: string }) {
  if (before === '') return after;
  return (
    <>
      <s>{before}</s> → {after === '' ? 'bỏ trống' : after}
    </>
  );
}
