import { Button, Text } from '@mantine/core';
import { IconMap2, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatCount } from '@shared/official-documents';
import type { PlanSummary } from '@shared/training/plans/contract';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { DataGrid, type GridColumn } from '../../ui/grid/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { QueryState } from '../../ui/query-state';
import { TrainingTabs } from '../room-tabs';
import { NewPlanDialog } from './new-plan-dialog';

const columns: readonly GridColumn<PlanSummary>[] = [
  {
    key: 'title',
    title: 'Kế hoạch',
    text: ({ title }) => title,
    render: ({ title }) => <Text fw={500}>{title}</Text>,
    sortText: ({ title }) => title,
  },
  {
    key: 'year',
    title: 'Năm',
    text: ({ year }) => String(year),
    sortValue: ({ year }) => year,
    align: 'right',
  },
  {
    key: 'topics',
    title: 'Chuyên đề',
    text: ({ topics }) => String(topics),
    sortValue: ({ topics }) => topics,
    align: 'right',
  },
  {
    key: 'classes',
    title: 'Lớp',
    text: ({ classes }) => String(classes),
    sortValue: ({ classes }) => classes,
    align: 'right',
    footer: (plans) => plans.reduce((sum, { classes }) => sum + classes, 0),
  },
  {
    key: 'people',
    title: 'Học viên / chỉ tiêu',
    text: ({ listed, seats }) => `${listed}/${seats}`,
    sortValue: ({ listed }) => listed,
    align: 'right',
    nowrap: true,
  },
  {
    key: 'cost',
    title: 'Dự toán (đồng)',
    text: ({ cost }) => formatCount(cost),
    sortValue: ({ cost }) => cost,
    align: 'right',
    nowrap: true,
    footer: (plans) => formatCount(plans.reduce((sum, { cost }) => sum + cost, 0)),
  },
];

/** Row A01: the plans that classes belong to, newest year first. */
export function PlanListPage() {
  const plans = useCall('trainingPlans.listPlans', {});
  const removal = useCommand('trainingPlans.removePlan');
  const navigate = useNavigate();
  const { ask, dialog } = useConfirm();
  const [making, setMaking] = useState(false);
  const open = (planId: string) => void navigate({ to: '/training/plans/$planId', params: { planId } });

  async function remove(plan: PlanSummary): Promise<void> {
    const sure = await ask({
      title: `Xóa kế hoạch “${plan.title}”?`,
      body: 'Chuyên đề, dự toán, chỉ tiêu của kế hoạch mất hẳn; các lớp vẫn còn.',
      confirm: 'Xóa kế hoạch',
      destructive: true,
    });
    if (!sure) return;
    const removed = await removal.run({ id: plan.id, version: plan.version });
    if (removed.ok) showDone('Đã xóa kế hoạch.');
  }

  const createButton = (variant: 'filled' | 'light') => (
    <Button variant={variant} leftSection={<IconPlus size={18} />} onClick={() => setMaking(true)}>
      Lập kế hoạch
    </Button>
  );
  return (
    <>
      <TrainingTabs title="Kế hoạch tập huấn" actions={createButton('filled')} />
      <QueryState query={plans}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconMap2} title="Chưa có kế hoạch nào" actions={createButton('light')}>
              Kế hoạch năm có chuyên đề, báo cáo viên, dự toán, chỉ tiêu của từng đơn vị; các lớp thuộc kế
              hoạch và lấy chuyên đề, chỉ tiêu từ đó.
            </EmptyState>
          ) : (
            <DataGrid
              label="Các kế hoạch tập huấn"
              noun="kế hoạch"
              rows={list}
              columns={columns}
              rowId={({ id }) => id}
              searchText={({ title, year }) => `${title} ${year}`}
              onOpen={({ id }) => open(id)}
              rowActions={() => [
                { label: 'Mở', onSelect: ({ id }) => open(id) },
                { label: 'Xóa kế hoạch', destructive: true, onSelect: (plan) => void remove(plan) },
              ]}
            />
          )
        }
      </QueryState>
      {dialog}
      {making && plans.data && (
        <NewPlanDialog plans={plans.data} today={new Date()} onClose={() => setMaking(false)} onMade={open} />
      )}
    </>
  );
}
