import { Button, Group, NativeSelect, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ClassRecord } from '@shared/training/contract';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';

/** Which plan the class belongs to; its topics and seats can be taken from there. */
export function ClassPlan({ one }: { readonly one: ClassRecord }) {
  const plans = useCall('trainingPlans.listPlans', {});
  const current = useCall('trainingPlans.getClassPlan', { classId: one.id });
  const choose = useCommand('trainingPlans.setClassPlan');
  const take = useCommand('trainingPlans.takeTopics');
  const planId = current.data?.planId ?? null;
  const open = one.slots.filter(({ cancelled, topic }) => !cancelled && topic === '').length;
  const list = plans.data ?? [];
  return (
    <Paper withBorder p="lg">
      <Title order={2} mb="sm">
        Kế hoạch
      </Title>
      <Group gap="md" align="flex-end">
        <NativeSelect
          label="Lớp thuộc kế hoạch"
          description={
            one.quotas.length === 0
              ? 'Chọn thì lấy luôn chỉ tiêu của kế hoạch'
              : 'Chỉ tiêu của lớp giữ nguyên'
          }
          value={planId ?? ''}
          miw={320}
          onChange={(event) => {
            const { value } = event.currentTarget;
            void choose.run({ classId: one.id, planId: value === '' ? null : value, takeQuotas: true });
          }}
          data={[
            { value: '', label: list.length === 0 ? 'Chưa có kế hoạch nào' : 'Không thuộc kế hoạch nào' },
            ...list.map(({ id, title, year }) => ({ value: id, label: `${title} (${year})` })),
          ]}
        />
        {planId !== null && (
          <>
            {open > 0 && (
              <Button
                variant="default"
                loading={take.running}
                onClick={() =>
                  void take.run({ classId: one.id }).then((reply) => {
                    if (reply.ok) showDone(`Đã ghi chuyên đề cho ${reply.value.filled} buổi.`);
                  })
                }
              >
                Lấy chuyên đề vào {open} buổi còn trống
              </Button>
            )}
            <Text pb={8}>
              <Link to="/training/plans/$planId" params={{ planId }}>
                Mở kế hoạch
              </Link>
            </Text>
          </>
        )}
      </Group>
    </Paper>
  );
}
