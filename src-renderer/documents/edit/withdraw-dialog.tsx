import { Modal, Stack, Text, Textarea } from '@mantine/core';
import { errorMessage } from '@shared/contract/error-messages';
import type { DocumentRecord } from '@shared/documents/contract';
import { cleanText } from '@shared/kernel/vietnamese-text';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../../api/queries';
import { DialogActions } from '../../ui/dialog-actions';

interface WithdrawDialogProps {
  readonly record: DocumentRecord;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function WithdrawDialog({ record, onClose, onDone }: WithdrawDialogProps) {
  const withdraw = useCommand('documents.withdraw', { quiet: true });
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const name = record.symbol === '' ? 'văn bản này' : `văn bản số ${record.symbol}`;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (cleanText(reason) === '') {
      setError('Hãy ghi lý do thu hồi.');
      return;
    }
    const reply = await withdraw.run({ documentId: record.id, version: record.version, reason });
    if (reply.ok) onDone();
    else setError(reply.error.issues?.[0]?.message ?? errorMessage(reply.error));
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>Thu hồi {name}</Text>}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text>
            Văn bản giữ nguyên trong sổ với dấu “đã thu hồi” và lý do; số không dùng lại. Sau đó lập được bản
            mới.
          </Text>
          <Textarea
            label="Lý do thu hồi"
            data-autofocus
            autosize
            minRows={2}
            maxLength={300}
            spellCheck={false}
            value={reason}
            error={error}
            onChange={(event) => {
              setReason(event.target.value);
              setError(null);
            }}
          />
          <DialogActions
            submitLabel="Thu hồi văn bản"
            running={withdraw.running}
            destructive
            onClose={onClose}
            closeLabel="Giữ văn bản"
          />
        </Stack>
      </form>
    </Modal>
  );
}
