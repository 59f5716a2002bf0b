import type { ClassRecord } from '@shared/training/contract';
import { useCommand } from '../../api/queries';
import { SeatsDialog } from '../seats-dialog';

interface QuotaDialogProps {
  readonly one: ClassRecord;
  readonly onClose: () => void;
}

/** Seats of every unit in the class beside how many of it are on its list. */
export function QuotaDialog({ one, onClose }: QuotaDialogProps) {
  const save = useCommand('training.saveQuotas', { quiet: true });
  const listed = Map.groupBy(
    one.trainees.filter(({ kind }) => kind === 'listed'),
    ({ unitId }) => unitId ?? '',
  );
  return (
    <SeatsDialog
      title="Chỉ tiêu cử học viên"
      quotas={one.quotas}
      listedOf={(unitId) => listed.get(unitId)?.length ?? 0}
      running={save.running}
      save={(seats) => save.run({ classId: one.id, seats })}
      onClose={onClose}
    />
  );
}
