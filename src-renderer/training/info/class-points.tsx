import { Button, Group, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { ClassRecord } from '@shared/training/contract';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';
import type { PointRecord } from '@shared/training/plans/contract';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import { showDoneWithUndo } from '../../ui/dialogs/undo-notice';
import { RenamePointDialog } from './rename-point-dialog';

/** An on-line class has a point per commune; its people are called by point. */
export function ClassPoints({ one }: { readonly one: ClassRecord }) {
  const points = useCall('trainingPlans.listPoints', { classId: one.id });
  const make = useCommand('trainingPlans.makePoints');
  const removal = useCommand('trainingPlans.removePoints');
  const undo = useCommand('trainingPlans.undoPoints');
  const { ask, dialog } = useConfirm();
  const [renamed, setRenamed] = useState<PointRecord | null>(null);
  const list = points.data ?? [];
  const placed = new Set(list.flatMap(({ traineeIds }) => traineeIds));
  const waiting = one.trainees.filter(({ id, unitId }) => unitId !== null && !placed.has(id));
  const open = waiting.length;

  async function makePoints(): Promise<void> {
    const known = new Set(list.map(({ unitId }) => unitId));
    const units = new Set(waiting.map(({ unitId }) => unitId).filter((unitId) => !known.has(unitId))).size;
    const sure = await ask({
      title: units === 0 ? `Xếp ${open} học viên?` : `Lập ${units} điểm cầu?`,
      body:
        units === 0
          ? `${open} học viên được xếp vào điểm cầu của đơn vị mình.`
          : `Mỗi đơn vị có học viên là một điểm cầu; ${open} học viên được xếp vào điểm cầu của đơn vị mình.`,
      confirm: units === 0 ? 'Xếp học viên' : `Lập ${units} điểm cầu`,
      cancel: 'Không lập',
    });
    if (!sure) return;
    const reply = await make.run({ classId: one.id });
    if (!reply.ok) return;
    const { made, pointIds, traineeIds } = reply.value;
    showDoneWithUndo(`Đã lập ${made} điểm cầu, xếp ${traineeIds.length} học viên.`, async () => {
      const undone = await undo.run({ classId: one.id, pointIds, traineeIds });
      if (undone.ok) showDone('Đã hoàn tác lập điểm cầu.');
    });
  }

  async function remove(): Promise<void> {
    const sure = await ask({
      title: `Bỏ ${list.length} điểm cầu?`,
      body: 'Học viên và điểm danh giữ nguyên; lập lại được trong một bước.',
      confirm: 'Bỏ các điểm cầu',
      destructive: true,
    });
    if (!sure) return;
    const removed = await removal.run({ classId: one.id });
    if (removed.ok) showDone('Đã bỏ các điểm cầu.');
  }

  return (
    <Paper withBorder p="lg">
      <Group justify="space-between" mb="sm" align="flex-start">
        <div>
          <Title order={2}>Điểm cầu</Title>
          <Text c="dimmed">
            {list.length === 0
              ? 'Lớp trực tuyến: mỗi xã, phường có người trong danh sách là một điểm cầu.'
              : `${list.length} điểm cầu; bảng điểm danh lọc và in theo từng điểm.`}
          </Text>
        </div>
        <Group gap="sm">
          {list.length > 0 && (
            <Button variant="subtle" color="red" loading={removal.running} onClick={() => void remove()}>
              Bỏ các điểm cầu
            </Button>
          )}
          {open > 0 && (
            <Button variant="default" loading={make.running} onClick={() => void makePoints()}>
              {list.length === 0 ? 'Lập điểm cầu theo đơn vị' : `Xếp ${open} học viên còn lại`}
            </Button>
          )}
        </Group>
      </Group>
      {list.length > 0 && (
        <SimpleGrid
          cols={{ base: 1, sm: 2, lg: 3 }}
          spacing="xs"
          style={{ maxHeight: '16rem', overflow: 'auto' }}
        >
          {list.map((point) => (
            <Button
              key={point.id}
              variant="subtle"
              color="gray"
              justify="space-between"
              rightSection={<IconPencil size={16} aria-hidden />}
              aria-label={`Đổi tên ${point.name}`}
              styles={{
                label: { whiteSpace: 'normal', textAlign: 'left' },
                root: { height: 'auto', minHeight: 36 },
              }}
              onClick={() => setRenamed(point)}
            >
              <span>
                {point.name}{' '}
                <span style={{ color: 'var(--text-second)' }}>({point.traineeIds.length} người)</span>
              </span>
            </Button>
          ))}
        </SimpleGrid>
      )}
      {dialog}
      {renamed && <RenamePointDialog point={renamed} onClose={() => setRenamed(null)} />}
    </Paper>
  );
}
