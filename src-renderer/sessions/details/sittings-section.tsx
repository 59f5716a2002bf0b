import { Box, Paper, Text, Title } from '@mantine/core';
import { isWeekend } from '@shared/kernel/calendar/public-holidays';
import { dayPartNames } from '@shared/kernel/day-part';
import type { SessionReply, SittingEntry } from '@shared/sessions/contract';
import { sittingKindNames } from '@shared/sessions/messages';
import type { Sitting } from '@shared/sessions/model';
import { useState } from 'react';
import { DataGrid, type GridColumn } from '../../ui/grid/data-grid';
import { useSessionCommand } from '../session/session-data';
import { FreeSittingDays } from '../create/unusual-day';
import { dayInWords } from '../words';
import { nextSitting } from './next-sitting';
import { SittingDialog } from './sitting-dialog';

const timesOf = ({ startTime, endTime }: Sitting): string =>
  [startTime, endTime].filter((time) => time !== '').join(' – ');

const columns: readonly GridColumn<Sitting>[] = [
  {
    key: 'day',
    title: 'Ngày',
    width: 190,
    nowrap: true,
    text: ({ date }) => dayInWords(date),
    render: ({ date }) => (
      <Text component="span" fw={500} {...(isWeekend(date) ? { c: 'var(--amber-text)' } : {})}>
        {dayInWords(date)}
      </Text>
    ),
  },
  { key: 'part', title: 'Buổi', width: 80, text: ({ part }) => dayPartNames[part] },
  { key: 'times', title: 'Giờ', width: 130, nowrap: true, text: timesOf },
  {
    key: 'kind',
    title: 'Hình thức',
    text: ({ kind }) => sittingKindNames[kind],
    render: ({ kind, note }) => (
      <>
        {sittingKindNames[kind]}
        {note !== '' && (
          <Text size="sm" c="dimmed">
            {note}
          </Text>
        )}
      </>
    ),
  },
  // Half the window has no room for a column of its own.
  { key: 'note', title: 'Ghi chú', workbookOnly: true, text: ({ note }) => note },
];

interface SittingsSectionProps {
  readonly reply: SessionReply;
  /** A new sitting is asked for. */
  readonly adding: boolean;
  readonly onAdded: () => void;
}

/** When the session sits: by day and part. The last of them is the day from which steps afterwards are counted. */
export function SittingsSection({ reply, adding, onAdded }: SittingsSectionProps) {
  const { session } = reply;
  const save = useSessionCommand('sessions.saveSittings', { quiet: true });
  const removal = useSessionCommand('sessions.saveSittings');
  const [edited, setEdited] = useState<Sitting | null>(null);
  const close = () => {
    setEdited(null);
    onAdded();
  };
  const store = async (entry: SittingEntry, correction: string) => {
    const others = session.sittings.filter(({ id }) => id !== entry.id);
    const answer = await save.run({
      sessionId: session.id,
      version: session.version,
      sittings: [...others, entry],
      correction,
    });
    if (!answer.ok) return answer.error;
    close();
    return null;
  };
  const remove = (sitting: Sitting) => {
    const sittings = session.sittings.filter(({ id }) => id !== sitting.id);
    void removal.run({ sessionId: session.id, version: session.version, sittings });
  };
  const entry = edited ?? (adding ? nextSitting(reply) : null);
  return (
    <Paper component="section" withBorder p="lg">
      <Title order={2} mb="sm">
        Các phiên họp
      </Title>
      {session.sittings.length === 0 ? (
        <Text c="dimmed">
          Chưa có phiên nào. Bấm “Thêm phiên họp”; buổi sau được điền sẵn theo buổi trước.
        </Text>
      ) : (
        <DataGrid
          label="Các phiên họp"
          noun="phiên"
          rows={session.sittings}
          columns={columns}
          rowId={({ id }) => id}
          searchText={(sitting) =>
            `${dayInWords(sitting.date)} ${dayPartNames[sitting.part]} ${sittingKindNames[sitting.kind]}`
          }
          onOpen={setEdited}
          rowActions={() => [
            { label: 'Sửa phiên họp', onSelect: setEdited },
            { label: 'Xóa phiên họp', destructive: true, onSelect: remove },
          ]}
        />
      )}
      {session.sittings.length > 0 && (
        <Box mt="sm">
          <FreeSittingDays days={session.sittings.map(({ date }) => date)} />
        </Box>
      )}
      {entry && (
        <SittingDialog
          key={edited?.id ?? `new ${session.sittings.length}`}
          sitting={entry}
          running={save.running}
          onClose={close}
          onSave={store}
        />
      )}
    </Paper>
  );
}
