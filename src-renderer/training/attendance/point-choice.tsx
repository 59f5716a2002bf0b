import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ClassRecord } from '@shared/training/contract';
import type { TraineeRecord } from '@shared/training/trainee-contract';
import type { PointRecord } from '@shared/training/plans/contract';
import { useCall } from '../../api/queries';

const ALL = '';
/** People whom nobody placed yet. */
const REST = 'rest';

interface PointFilter {
  /** Where there are no points, everybody. */
  readonly people: readonly TraineeRecord[];
  readonly points: readonly PointRecord[];
  readonly chosen: string;
  readonly choose: (pointId: string) => void;
}

/** An on-line class calls the roll of one point (điểm cầu) after the other. */
export function usePointFilter({ id, fields, trainees }: ClassRecord): PointFilter {
  const split = fields.mode !== 'in_person';
  const stored = useCall('trainingPlans.listPoints', { classId: id }, { enabled: split });
  const [chosen, choose] = useState(ALL);
  return useMemo(() => {
    const points = split ? (stored.data ?? []) : [];
    return { people: peopleOf(trainees, points, chosen), points, chosen, choose };
  }, [trainees, split, stored.data, chosen]);
}

function peopleOf(
  trainees: readonly TraineeRecord[],
  points: readonly PointRecord[],
  chosen: string,
): readonly TraineeRecord[] {
  if (chosen === ALL || points.length === 0) return trainees;
  const placed = new Set(
    points.filter(({ id }) => chosen === REST || id === chosen).flatMap(({ traineeIds }) => traineeIds),
  );
  const found = trainees.filter(({ id }) => placed.has(id) === (chosen !== REST));
  // The last one of a point may have gone meanwhile.
  return found.length === 0 ? trainees : found;
}

interface PointChoiceProps {
  readonly filter: PointFilter;
  readonly onChoose: (pointId: string) => void;
  readonly trainees: readonly TraineeRecord[];
}

export function PointChoice({ filter, onChoose, trainees }: PointChoiceProps) {
  const { points, chosen } = filter;
  if (points.length === 0) return null;
  const placed = new Set(points.flatMap(({ traineeIds }) => traineeIds));
  const rest = trainees.filter(({ id }) => !placed.has(id)).length;
  return (
    <NativeSelect
      aria-label="Điểm cầu"
      w={210}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={[
        { value: ALL, label: `Cả lớp (${points.length} điểm cầu)` },
        ...points
          .filter(({ traineeIds }) => traineeIds.length > 0)
          .map(({ id, name, traineeIds }) => ({ value: id, label: `${name} (${traineeIds.length})` })),
        ...(rest > 0 ? [{ value: REST, label: `Chưa xếp điểm cầu (${rest})` }] : []),
      ]}
    />
  );
}
