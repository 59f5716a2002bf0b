import { Badge, Text } from '@mantine/core';
import { DAY_PARTS } from '@shared/kernel/day-part';
import type { SlotRecord } from '@shared/training/class-contract';
import { slotName } from '@shared/training/labels';
import { DataGrid, type GridColumn } from '../../ui/grid/data-grid';

const columns: readonly GridColumn<SlotRecord>[] = [
  {
    key: 'name',
    title: 'Buổi',
    text: slotName,
    render: (slot) => (
      <Text fw={500} td={slot.cancelled ? 'line-through' : undefined}>
        {slotName(slot)}
      </Text>
    ),
    sortValue: (slot) => `${slot.date} ${DAY_PARTS.indexOf(slot.part)}`,
    nowrap: true,
  },
  {
    key: 'start',
    title: 'Giờ',
    text: ({ startTime, endTime }) => [startTime, endTime].filter((time) => time !== '').join('–'),
    nowrap: true,
  },
  {
    key: 'periods',
    title: 'Số tiết',
    text: ({ periods }) => String(periods),
    align: 'right',
    footer: (slots) => slots.filter((slot) => !slot.cancelled).reduce((sum, slot) => sum + slot.periods, 0),
  },
  { key: 'topic', title: 'Chuyên đề', text: ({ topic }) => topic },
  { key: 'lecturer', title: 'Báo cáo viên', text: ({ lecturer }) => lecturer },
  { key: 'chair', title: 'Chủ trì', text: ({ chair }) => chair },
  {
    key: 'state',
    title: '',
    text: ({ cancelled }) => (cancelled ? 'hoãn' : ''),
    render: ({ cancelled }) =>
      cancelled && (
        <Badge variant="light" color="gray" size="lg" tt="none" fw={500}>
          hoãn
        </Badge>
      ),
  },
];

interface SlotTableProps {
  readonly slots: readonly SlotRecord[];
  readonly onOpen: (slot: SlotRecord) => void;
}

/** The programme by half day; Enter opens one. */
export function SlotTable({ slots, onOpen }: SlotTableProps) {
  return (
    <DataGrid
      label="Các buổi học"
      noun="buổi"
      rows={slots}
      columns={columns}
      rowId={({ id }) => id}
      searchText={(slot) => `${slotName(slot)} ${slot.topic} ${slot.lecturer} ${slot.chair}`}
      initialSort={{ column: 'name', descending: false }}
      onOpen={onOpen}
    />
  );
}
