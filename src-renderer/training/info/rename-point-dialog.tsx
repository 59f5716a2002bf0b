import { useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import type { PointRecord } from '@shared/training/plans/contract';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { TextField } from '../../ui/forms/fields';
import { FormDialog } from '../../ui/dialogs/form-dialog';

interface RenamePointDialogProps {
  readonly point: PointRecord;
  readonly onClose: () => void;
}

/** "Điểm cầu xã Ea Kao" becomes what its sheet to sign in and the roll call it. */
export function RenamePointDialog({ point, onClose }: RenamePointDialogProps) {
  const rename = useCommand('trainingPlans.renamePoint', { quiet: true });
  const [name, setName] = useState(point.name);
  const [refused, setRefused] = useState('');

  async function submit(): Promise<void> {
    if (name.trim() === '') return;
    if (name.trim() === point.name) {
      onClose();
      return;
    }
    const reply = await rename.run({ id: point.id, version: point.version, name });
    if (!reply.ok) {
      setRefused(errorMessage(reply.error));
      return;
    }
    showDone(`Đã đổi tên thành ${name.trim()}.`);
    onClose();
  }

  return (
    <FormDialog
      title="Đổi tên điểm cầu"
      refusal={refused}
      submitLabel="Lưu tên"
      running={rename.running}
      disabled={name.trim() === ''}
      onClose={onClose}
      closeLabel="Không đổi"
      onSubmit={submit}
      enterSubmits
      fields={
        <TextField
          label="Tên điểm cầu"
          required
          data-autofocus
          maxLength={160}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      }
    />
  );
}
