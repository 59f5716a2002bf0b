import { Text } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { ClassSummary } from '@shared/training/class-contract';
import { COURSE_KIND_WORDS } from '@shared/training/labels';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { DataGrid, type GridColumn, type GridFilter } from '../../ui/grid/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { QueryState } from '../../ui/query-state';
import { NewClassButton } from '../new-class-button';
import { TrainingTabs } from '../room-tabs';
import { daysText } from '../words';

const progressText = ({ trainees, slots, heldSlots }: ClassSummary): string =>
  trainees === 0 ? 'chưa có học viên' : `đã điểm danh ${heldSlots}/${slots} buổi`;

const columns: readonly GridColumn<ClassSummary>[] = [
  {
    key: 'title',
    title: 'Lớp',
    text: ({ title }) => title,
    render: (one) => (
      <>
        <Text fw={500}>{one.title}</Text>
        <Text size="sm" c="dimmed">
          {[COURSE_KIND_WORDS[one.courseKind], one.place].filter((part) => part !== '').join(' · ')}
        </Text>
      </>
    ),
    sortValue: ({ title }) => searchKey(title),
  },
  {
    key: 'days',
    title: 'Thời gian',
    text: ({ from, to }) => daysText(from, to),
    sortValue: ({ from }) => from ?? '',
    nowrap: true,
  },
  {
    key: 'trainees',
    title: 'Học viên',
    text: ({ trainees }) => String(trainees),
    sortValue: ({ trainees }) => trainees,
    align: 'right',
    footer: (rows) => rows.reduce((sum, row) => sum + row.trainees, 0),
  },
  { key: 'progress', title: 'Tiến độ', text: progressText, nowrap: true },
];

const kindFilters: readonly GridFilter<ClassSummary>[] = (
  ['training_course', 'workshop', 'study_visit'] as const
).map((kind) => ({
  key: kind,
  label: COURSE_KIND_WORDS[kind],
  test: ({ courseKind }) => courseKind === kind,
}));

export function ClassListPage() {
  const classes = useCall('training.listClasses', {});
  return (
    <QueryState query={classes}>
      {(list) => (list.length === 0 ? <NoClasses /> : <ClassList classes={list} />)}
    </QueryState>
  );
}

function NoClasses() {
  return (
    <>
      <TrainingTabs title="Tập huấn" />
      <EmptyState icon={IconSchool} title="Chưa có lớp nào" actions={<NewClassButton />}>
        Lập lớp với đủ các buổi trong một bước, nhập danh sách học viên, điểm danh từng buổi; tỷ lệ, danh sách
        đủ điều kiện và số liệu từng đơn vị do chương trình tính.
      </EmptyState>
    </>
  );
}

function ClassList({ classes }: { readonly classes: readonly ClassSummary[] }) {
  const navigate = useNavigate();
  const { ask, dialog } = useConfirm();
  const removal = useCommand('training.removeClass');
  /** Whoever opens a class lands on its current step. */
  const open = (one: ClassSummary) => {
    const params = { classId: one.id };
    if (one.trainees === 0) void navigate({ to: '/training/$classId/trainees', params });
    else if (one.slots > 0 && one.heldSlots === one.slots)
      void navigate({ to: '/training/$classId/result', params });
    else void navigate({ to: '/training/$classId/attendance', params });
  };
  const remove = async (one: ClassSummary) => {
    const sure = await ask({
      title: `Xóa lớp “${one.title}”?`,
      body: `Các buổi và danh sách ${one.trainees} học viên của lớp mất hẳn.`,
      confirm: 'Xóa lớp',
      destructive: true,
    });
    if (!sure) return;
    const reply = await removal.run({ id: one.id, version: one.version });
    if (reply.ok) showDone('Đã xóa lớp.');
  };
  return (
    <>
      <TrainingTabs title="Tập huấn" actions={<NewClassButton />} />
      <DataGrid
        label="Các lớp tập huấn"
        noun="lớp"
        rows={classes}
        columns={columns}
        rowId={({ id }) => id}
        searchText={({ title, place }) => `${title} ${place}`}
        filters={kindFilters}
        initialSort={{ column: 'days', descending: true }}
        onOpen={open}
        rowActions={(one) => [
          { label: 'Mở', onSelect: open },
          {
            label: 'Thông tin và buổi học',
            onSelect: () => void navigate({ to: '/training/$classId', params: { classId: one.id } }),
          },
          ...(one.heldSlots === 0
            ? [{ label: 'Xóa lớp', destructive: true, onSelect: () => void remove(one) }]
            : []),
        ]}
      />
      {dialog}
    </>
  );
}
