import { Alert, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import type { PointRecord } from '@shared/training/plans/contract';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { DialogActions } from '../../ui/dialog-actions';
import { TextField } from '../../ui/fields';

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
    <Modal opened onClose={onClose} title={<Text fw={600}>Đổi tên điểm cầu</Text>}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          {refused !== '' && (
            <Alert color="red" role="alert">
              {refused}
            </Alert>
          )}
          <TextField
            label="Tên điểm cầu"
            required
            data-autofocus
            maxLength={160}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <DialogActions
            submitLabel="Lưu tên"
            running={rename.running}
            disabled={name.trim() === ''}
            onClose={onClose}
            closeLabel="Không đổi"
          />
        </Stack>
      </form>
    </Modal>
  );
}
