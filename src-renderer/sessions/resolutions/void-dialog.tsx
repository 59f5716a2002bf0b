import { Modal, Stack, Text } from '@mantine/core';
import { cleanText } from '@shared/kernel/vietnamese-text';
import type { ResolutionShape, ResolutionsReply } from '@shared/sessions/resolutions/contract';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../../api/queries';
import { DialogActions } from '../../ui/dialog-actions';
import { TextField } from '../../ui/fields';

interface VoidDialogProps {
  readonly sessionId: string;
  readonly resolution: ResolutionShape;
  readonly onClose: () => void;
  readonly onSaved: (answer: ResolutionsReply) => void;
}

/** A number that was given is never given again; it stays in the register with the reason. */
export function VoidDialog({ sessionId, resolution, onClose, onSaved }: VoidDialogProps) {
  const command = useCommand('resolutions.voidResolution');
  const [reason, setReason] = useState(resolution.voidReason);
  const [tried, setTried] = useState(false);
  const missing = cleanText(reason) === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    const { id, version } = resolution;
    const reply = await command.run({ sessionId, id, version, reason: cleanText(reason) });
    if (reply.ok) onSaved(reply.value);
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>Hủy số {resolution.symbol}?</Text>}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text>Số này vẫn nằm trong sổ kèm lý do, không cấp lại cho nghị quyết khác.</Text>
          <TextField
            label="Lý do hủy"
            required
            data-autofocus
            maxLength={300}
            value={reason}
            error={tried && missing ? 'Hãy ghi lý do.' : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <DialogActions
            submitLabel="Hủy số"
            running={command.running}
            destructive
            onClose={onClose}
            closeLabel="Giữ lại"
          />
        </Stack>
      </form>
    </Modal>
  );
}
