import { Modal, Stack, Text } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import { cleanText } from '@shared/kernel/vietnamese-text';
import { useState, type FormEvent } from 'react';
import { rememberAnswer, useCommand } from '../../api/queries';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { TextField } from '../../ui/forms/fields';
import { RefusalLine } from '../../ui/refusal-line';

interface PacketNameDialogProps {
  readonly sessionId: string;
  readonly packetId: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** What the office calls a packet: on its cover, in its file name and in the list. Empty gives the usual name back. */
export function PacketNameDialog({ onClose, packetId, sessionId, title }: PacketNameDialogProps) {
  const [name, setName] = useState(title);
  const [refused, setRefused] = useState<AppError | null>(null);
  const saving = useCommand('sessionPapers.namePacket', { quiet: true });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await saving.run({ sessionId, packetId, title: cleanText(name) });
    if (!answer.ok) {
      setRefused(answer.error);
      return;
    }
    rememberAnswer('sessionPapers.getPapers', { sessionId }, answer.value);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>Đặt tên gói tài liệu</Text>}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <RefusalLine refusal={refused} />
          <TextField
            label="Tên gói"
            description="Ghi trên bìa khi tải lại; để trống thì dùng tên thường."
            data-autofocus
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <DialogActions submitLabel="Lưu tên" running={saving.running} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
