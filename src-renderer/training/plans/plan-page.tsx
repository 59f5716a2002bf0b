import { Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { Suspense, useState, type ReactNode } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import { ofPlan } from '@shared/documents/subject';
import { formatCount } from '@shared/official-documents';
import { CostFields, TopicFields, type PlanRecord } from '@shared/training/plans/contract';
import { costOf, totalCost } from '@shared/training/plans/cost';
import { useCall, useCommand } from '../../api/queries';
import { DataGrid, type GridColumn } from '../../ui/grid/data-grid';
import { LinkButton } from '../../ui/link-button';
import { PageHeader } from '../../ui/layout/page-header';
import { QueryState } from '../../ui/query-state';
import { StageSection } from '../../documents';
import { SeatsDialog } from '../seats-dialog';
import { daysText } from '../words';
import { EditableRows } from './editable-rows';
import { PlanForm } from './plan-form';
import type { RowField } from './row-values';

/** Row A01: one plan with its topics, cost, seats of the units, and the classes that belong to it. */
export function PlanPage() {
  const { planId } = useParams({ from: '/training/plans/$planId' });
  const plan = useCall('trainingPlans.getPlan', { planId });
  return <QueryState query={plan}>{(found) => <Plan plan={found} />}</QueryState>;
}

function Plan({ plan }: { readonly plan: PlanRecord }) {
  const [quotas, setQuotas] = useState(false);
  const seats = plan.units.reduce((sum, unit) => sum + (unit.seats ?? 0), 0);
  const listed = plan.units.reduce((sum, unit) => sum + unit.listed, 0);
  return (
    <>
      <PageHeader
        title={plan.fields.title}
        detail={`${plan.topics.length} chuyên đề · ${plan.classes.length} lớp · ${listed}/${seats} học viên · dự toán ${formatCount(plan.cost)} đồng`}
        secondary={
          <Button variant="default" onClick={() => setQuotas(true)}>
            Chỉ tiêu đơn vị
          </Button>
        }
        primary={
          <LinkButton to="/training/new" search={{ plan: plan.id }}>
            Lập lớp theo kế hoạch
          </LinkButton>
        }
      />
      <Stack gap="lg">
        <Part title="Chuyên đề và báo cáo viên">
          <Topics plan={plan} />
        </Part>
        <Part title="Dự toán kinh phí">
          <Costs plan={plan} />
        </Part>
        <Part title="Các lớp của kế hoạch">
          <Classes plan={plan} />
        </Part>
        <Part title="Nội dung kế hoạch">
          <PlanForm plan={plan} />
        </Part>
        <Suspense fallback={<Skeleton h={160} />}>
          <StageSection title="Văn bản" subject={ofPlan(plan.id)} stages={['preparation']} />
        </Suspense>
        <Part title="Chỉ tiêu và số đã cử của từng đơn vị">
          <DataGrid
            label="Chỉ tiêu của các đơn vị"
            noun="đơn vị"
            rows={plan.units}
            columns={unitColumns}
            filters={[
              { key: 'short', label: 'Cử chưa đủ', test: (unit) => unit.listed < (unit.seats ?? 0) },
              { key: 'none', label: 'Chưa cử ai', test: (unit) => unit.listed === 0 },
            ]}
            rowId={({ unitId }) => unitId}
            searchText={({ unitLabel }) => unitLabel}
          />
        </Part>
      </Stack>
      {quotas && <PlanQuotas plan={plan} onClose={() => setQuotas(false)} />}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Paper withBorder p="lg">
      <Title order={2} mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

type UnitRow = PlanRecord['units'][number];

const unitColumns: readonly GridColumn<UnitRow>[] = [
  {
    key: 'name',
    title: 'Đơn vị',
    text: ({ unitLabel }) => unitLabel,
    render: ({ unitLabel }) => <Text fw={500}>{unitLabel}</Text>,
    footer: () => 'Cộng',
  },
  {
    key: 'seats',
    title: 'Chỉ tiêu',
    text: ({ seats }) => (seats === null ? '' : String(seats)),
    sortValue: ({ seats }) => seats ?? -1,
    align: 'right',
    footer: (units) => units.reduce((sum, { seats }) => sum + (seats ?? 0), 0),
  },
  {
    key: 'listed',
    title: 'Đã cử (các lớp)',
    text: ({ listed }) => String(listed),
    sortValue: ({ listed }) => listed,
    align: 'right',
    footer: (units) => units.reduce((sum, { listed }) => sum + listed, 0),
  },
];

const topicFields: readonly RowField[] = [
  { key: 'title', title: 'Chuyên đề', kind: 'text' },
  { key: 'lecturer', title: 'Báo cáo viên', kind: 'text', width: '32%' },
  { key: 'periods', title: 'Số tiết', kind: 'count', width: 90 },
];

function Topics({ plan }: { readonly plan: PlanRecord }) {
  const save = useCommand('trainingPlans.saveTopics', { quiet: true });
  return (
    <EditableRows
      label="Chuyên đề của kế hoạch"
      addLabel="Thêm chuyên đề"
      fields={topicFields}
      schema={TopicFields}
      rows={plan.topics}
      onSave={async (rows) => {
        const reply = await save.run({ planId: plan.id, topics: [...rows] });
        return reply.ok ? null : errorMessage(reply.error);
      }}
    />
  );
}

const costFields: readonly RowField[] = [
  { key: 'title', title: 'Nội dung chi', kind: 'text', width: '23%' },
  { key: 'unitWord', title: 'Đơn vị tính', kind: 'text', width: 80 },
  { key: 'quantity', title: 'Số lượng', kind: 'count', width: 80 },
  { key: 'unitPrice', title: 'Đơn giá (đồng)', kind: 'count', width: 140 },
  { key: 'basis', title: 'Căn cứ', kind: 'text', width: '15%' },
];

function Costs({ plan }: { readonly plan: PlanRecord }) {
  const save = useCommand('trainingPlans.saveCosts', { quiet: true });
  return (
    <EditableRows
      label="Dự toán của kế hoạch"
      addLabel="Thêm khoản"
      fields={costFields}
      schema={CostFields}
      rows={plan.costs}
      computed={{ title: 'Thành tiền', text: (row) => formatCount(costOf(row)) }}
      summary={(rows) => {
        const { total, inWords } = totalCost(rows);
        return (
          <Text mt="sm">
            Tổng dự toán: <b>{formatCount(total)} đồng</b> ({inWords.toLowerCase()}).
          </Text>
        );
      }}
      onSave={async (rows) => {
        const reply = await save.run({ planId: plan.id, costs: [...rows] });
        return reply.ok ? null : errorMessage(reply.error);
      }}
    />
  );
}

function Classes({ plan }: { readonly plan: PlanRecord }) {
  if (plan.classes.length === 0) {
    return (
      <Text c="dimmed">
        Chưa có lớp nào; bấm “Lập lớp theo kế hoạch”, hoặc chọn kế hoạch ở thông tin của lớp.
      </Text>
    );
  }
  return (
    <Stack gap="xs">
      {plan.classes.map((one) => (
        <Group key={one.id} justify="space-between">
          <Link to="/training/$classId" params={{ classId: one.id }}>
            {one.title}
          </Link>
          <Text c="dimmed">
            {daysText(one.from, one.to)} · {one.trainees} học viên
          </Text>
        </Group>
      ))}
    </Stack>
  );
}

function PlanQuotas({ plan, onClose }: { readonly plan: PlanRecord; readonly onClose: () => void }) {
  const save = useCommand('trainingPlans.savePlanQuotas', { quiet: true });
  const listed = new Map(plan.units.map((unit) => [unit.unitId, unit.listed]));
  return (
    <SeatsDialog
      title="Chỉ tiêu của kế hoạch"
      quotas={plan.units.flatMap(({ unitId, seats }) => (seats === null ? [] : [{ unitId, seats }]))}
      listedOf={(unitId) => listed.get(unitId) ?? 0}
      running={save.running}
      save={(seats) => save.run({ planId: plan.id, seats })}
      onClose={onClose}
    />
  );
}
