import { NativeSelect } from '@mantine/core';
import { showDone } from '../../api/notices';
import { useCall, useCommand } from '../../api/queries';

/** Where somebody of an on-line class sits; a choice is stored at once. */
export function PointField({ classId, traineeId }: { readonly classId: string; readonly traineeId: string }) {
  const points = useCall('trainingPlans.listPoints', { classId });
  const place = useCommand('trainingPlans.placeTrainee');
  const list = points.data ?? [];
  if (list.length === 0) return null;
  const current = list.find(({ traineeIds }) => traineeIds.includes(traineeId))?.id ?? '';
  return (
    <NativeSelect
      mb="md"
      label="Điểm cầu"
      disabled={place.running}
      value={current}
      onChange={(event) => {
        const pointId = event.currentTarget.value;
        const name = list.find(({ id }) => id === pointId)?.name ?? '';
        void place.run({ classId, traineeId, pointId: pointId === '' ? null : pointId }).then((reply) => {
          if (reply.ok) showDone(name === '' ? 'Đã bỏ xếp điểm cầu.' : `Đã chuyển sang ${name}.`);
        });
      }}
      data={[
        { value: '', label: 'Chưa xếp' },
        ...list.map(({ id, name, traineeIds }) => ({ value: id, label: `${name} (${traineeIds.length})` })),
      ]}
    />
  );
}
