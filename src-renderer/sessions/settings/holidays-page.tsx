import { ActionIcon, Badge, Button, Group, Text } from '@mantine/core';
import { localDateOf } from '@shared/kernel/local-date';
import type { CalendarDayShape, HolidayFields, HolidaysReply } from '@shared/sessions/holidays/contract';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useCall, useCommand } from '../../api/queries';
import { DataGrid, type GridColumn } from '../../ui/grid/data-grid';
import { PageHeader } from '../../ui/layout/page-header';
import { QueryState } from '../../ui/query-state';
import { SettingsTabs } from '../../ui/layout/settings-tabs';
import { dayInWords } from '../words';
import { HolidayDialog } from './holiday-dialog';

type Day = CalendarDayShape;

const kindText = ({ kind }: Day): string => (kind === 'off' ? 'Nghỉ' : 'Làm việc');

const columns: readonly GridColumn<Day>[] = [
  {
    key: 'date',
    title: 'Ngày',
    width: 230,
    nowrap: true,
    text: ({ date }) => dayInWords(date),
    render: ({ date }) => <Text fw={500}>{dayInWords(date)}</Text>,
    sortValue: ({ date }) => date,
  },
  { key: 'name', title: 'Tên', text: ({ name }) => name },
  {
    key: 'kind',
    title: 'Nghỉ hay làm',
    width: 140,
    text: kindText,
    render: (day) => (
      <Badge color={day.kind === 'off' ? 'lake' : 'amber'} variant="light" size="lg" tt="none" fw={500}>
        {kindText(day)}
      </Badge>
    ),
  },
  {
    key: 'basis',
    title: 'Căn cứ',
    text: ({ basis, verification }) => `${basis}${verification === 'unverified' ? ' (chưa kiểm chứng)' : ''}`,
  },
];

const firstYear = (year: number): number => Math.min(2200, Math.max(1990, year));

/** Which days are not worked: every deadline in working days is counted by this list. */
export function HolidaysPage() {
  const { year = Number(localDateOf(new Date().toISOString()).slice(0, 4)) } = useSearch({
    from: '/settings/holidays',
  });
  const navigate = useNavigate();
  const days = useCall('holidays.listDays', { year }, { keepPrevious: true });
  const [open, setOpen] = useState<Day | 'new' | null>(null);
  const show = (wanted: number) =>
    void navigate({ to: '/settings/holidays', search: { year: firstYear(wanted) } });
  return (
    <>
      <SettingsTabs />
      <PageHeader
        title="Ngày nghỉ"
        detail="Lễ, Tết tính theo luật và âm lịch; ngày nghỉ cụ thể công bố hằng năm thì sửa ở đây. Thứ Bảy, Chủ nhật không liệt kê."
        secondary={
          <Group gap={4}>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={`Năm ${year - 1}`}
              onClick={() => show(year - 1)}
            >
              <IconChevronLeft size={20} />
            </ActionIcon>
            <Text fw={600} w={64} ta="center" aria-live="polite">
              {year}
            </Text>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={`Năm ${year + 1}`}
              onClick={() => show(year + 1)}
            >
              <IconChevronRight size={20} />
            </ActionIcon>
          </Group>
        }
        primary={
          <Button leftSection={<IconPlus size={18} />} onClick={() => setOpen('new')}>
            Thêm ngày
          </Button>
        }
      />
      <QueryState query={days}>
        {(reply) => <Days reply={reply} open={open} onOpen={setOpen} onSaved={show} />}
      </QueryState>
    </>
  );
}

interface DaysProps {
  readonly reply: HolidaysReply;
  readonly open: Day | 'new' | null;
  readonly onOpen: (open: Day | 'new' | null) => void;
  readonly onSaved: (year: number) => void;
}

function Days({ reply, open, onOpen, onSaved }: DaysProps) {
  const save = useCommand('holidays.saveDay', { quiet: true });
  const work = useCommand('holidays.saveDay');
  const removal = useCommand('holidays.removeDay');
  const edited = open === 'new' || open === null ? null : open;
  const store = async (fields: HolidayFields) => {
    const answer = await save.run({ id: edited?.id ?? null, version: edited?.version ?? null, fields });
    if (!answer.ok) return answer.error;
    onOpen(null);
    onSaved(Number(fields.date.slice(0, 4)));
    return null;
  };
  const remove = ({ id, version }: Day) => {
    if (id !== null && version !== null) void removal.run({ id, version });
  };
  const workOn = ({ date, name }: Day) => {
    void work.run({ id: null, version: null, fields: { date, kind: 'working', name } });
  };
  return (
    <>
      <DataGrid
        label={`Ngày nghỉ năm ${reply.year}`}
        noun="ngày"
        rows={reply.days}
        columns={columns}
        rowId={({ date }) => date}
        searchText={(day) => `${dayInWords(day.date)} ${day.name} ${kindText(day)}`}
        initialSort={{ column: 'date', descending: false }}
        onOpen={onOpen}
        rowActions={(day) =>
          day.id === null
            ? [
                { label: 'Sửa ngày này', onSelect: onOpen },
                { label: 'Làm việc ngày này, không nghỉ', onSelect: workOn },
              ]
            : [
                { label: 'Sửa ngày này', onSelect: onOpen },
                { label: 'Bỏ điều cơ quan ghi', destructive: true, onSelect: remove },
              ]
        }
      />
      {open !== null && (
        <HolidayDialog day={edited} running={save.running} onClose={() => onOpen(null)} onSave={store} />
      )}
    </>
  );
}
