import { Modal, Stack, Text, TextInput } from '@mantine/core';
import type { Difference } from '@shared/confidence-votes/ballots/contract';
import { errorMessage } from '@shared/contract/error-messages';
import { cleanText } from '@shared/kernel/vietnamese-text';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../../api/queries';
import { DialogActions } from '../../ui/dialog-actions';

interface ReadAgainDialogProps {
  readonly difference: Difference;
  readonly token: string;
  readonly onClose: () => void;
  readonly onOpened: () => void;
}

/** What was read of one field is set aside with its reason, and the paper is read once more. */
export function ReadAgainDialog({ difference, token, onClose, onOpened }: ReadAgainDialogProps) {
  const { run, running } = useCommand('ballotCount.readAgain', { quiet: true });
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (cleanText(reason) === '') {
      setRefused('Hãy ghi lý do.');
      return;
    }
    const resolutionId = difference.resolved?.resolutionId ?? '';
    const reply = await run({ token, resolutionId, reason });
    if (reply.ok) onOpened();
    else setRefused(errorMessage(reply.error));
  };
  const where = difference.place < 0 ? 'cả phiếu' : `${difference.no}. ${difference.name}`;
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>Đọc lại phiếu {difference.ballotNo}?</Text>}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text>
            {difference.kindTitle}, {where}. Lần đọc trước vẫn còn trong nhật ký, cùng lý do; lấy tờ phiếu và
            gõ lại như trên giấy.
          </Text>
          <TextInput
            label="Lý do"
            data-autofocus
            autoComplete="off"
            spellCheck={false}
            maxLength={300}
            value={reason}
            error={refused}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setRefused(null);
            }}
          />
          <DialogActions submitLabel="Đọc lại" running={running} onClose={onClose} closeLabel="Giữ nguyên" />
        </Stack>
      </form>
    </Modal>
  );
}
