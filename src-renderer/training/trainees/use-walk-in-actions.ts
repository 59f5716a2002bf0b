import type { ReactNode } from 'react';
import type { TraineeRecord } from '@shared/training/trainee-contract';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';
import type { RowAction } from '../../ui/grid/data-grid';

type Linked = Pick<TraineeRecord, 'id' | 'version' | 'fullName'>;

/** Row A11: what can be done with somebody who came unlisted: who they were is said, and taken back. */
export function useWalkInActions(onLink: (walkIn: TraineeRecord) => void): {
  readonly actionsOf: (trainee: TraineeRecord) => readonly RowAction<TraineeRecord>[];
  readonly dialog: ReactNode;
} {
  const list = useCommand('training.listWalkIn');
  const unlinking = useCommand('training.unlinkWalkIn');
  const { ask, dialog } = useConfirm();

  async function take({ id, version, fullName }: Linked): Promise<void> {
    const reply = await list.run({ id, version });
    if (reply.ok) showDone(`Đã đưa ${fullName} vào danh sách; hãy ghi các buổi trước đó.`);
  }

  async function unlink({ id, version, fullName }: Linked): Promise<void> {
    const sure = await ask({
      title: `Bỏ gắn ${fullName}?`,
      body: 'Hai người trở lại như trước khi gắn; điểm danh của mỗi người về đúng dòng của mình.',
      confirm: 'Bỏ gắn',
    });
    if (!sure) return;
    const reply = await unlinking.run({ id, version });
    if (reply.ok) showDone(`Đã bỏ gắn ${fullName}.`);
  }

  function actionsOf(trainee: TraineeRecord): readonly RowAction<TraineeRecord>[] {
    const joined = trainee.joined.map((one) => ({
      label: `Tách ${one.fullName} (ngoài danh sách)…`,
      onSelect: () => void unlink(one),
    }));
    if (trainee.standsInForId !== null) {
      return [{ label: 'Bỏ gắn học thay…', onSelect: (walkIn) => void unlink(walkIn) }, ...joined];
    }
    if (trainee.kind !== 'walk_in') return joined;
    return [
      { label: 'Gắn với học viên trong danh sách', onSelect: onLink },
      { label: 'Đưa vào danh sách lớp', onSelect: (walkIn) => void take(walkIn) },
    ];
  }

  return { actionsOf, dialog };
}
