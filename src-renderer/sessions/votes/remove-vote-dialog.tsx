import { Modal, Stack, Text } from '@mantine/core';
import { cleanText } from '@shared/kernel/vietnamese-text';
import type { OpenVoteShape } from '@shared/sessions/open-votes/contract';
import { useState, type FormEvent } from 'react';
import { rememberAnswer, useCommand } from '../../api/queries';
import { DialogActions } from '../../ui/dialog-actions';
import { TextField } from '../../ui/fields';

interface RemoveVoteDialogProps {
  readonly sessionId: string;
  readonly vote: OpenVoteShape;
  readonly onClose: () => void;
}

/** A vote that was entered by mistake goes with a reason; its figures stay in the history of the session. */
export function RemoveVoteDialog({ sessionId, vote, onClose }: RemoveVoteDialogProps) {
  const remove = useCommand('openVotes.removeVote');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = cleanText(reason) === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    const reply = await remove.run({
      sessionId,
      id: vote.id,
      version: vote.version,
      reason: cleanText(reason),
    });
    if (!reply.ok) return;
    rememberAnswer('openVotes.getVotes', { sessionId }, reply.value);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>Bỏ lượt biểu quyết {vote.refNo}?</Text>}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text>Chỉ bỏ lượt ghi nhầm. Số đã ghi và lý do còn trong lịch sử của kỳ họp.</Text>
          <TextField
            label="Lý do"
            required
            data-autofocus
            maxLength={200}
            value={reason}
            error={tried && missing ? 'Hãy ghi lý do.' : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <DialogActions
            submitLabel="Bỏ lượt biểu quyết"
            running={remove.running}
            destructive
            onClose={onClose}
            closeLabel="Giữ lại"
          />
        </Stack>
      </form>
    </Modal>
  );
}
