import { List, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { errorMessage } from '@shared/contract/error-messages';
import type { Vote } from '@shared/confidence-votes/model';
import { canShowResult, MINIMUM_REOPEN_REASON } from '@shared/confidence-votes/state';
import { useRef, useState, type FormEvent } from 'react';
import { useVoteCommand } from '../vote/vote-data';
import { DialogActions } from '../../ui/dialog-actions';
import { followFormKeys } from '../../ui/form-keys';
import { HeadPin } from './head-pin';
import { useHeadSign } from './use-head-sign';

interface ReopenDialogProps {
  readonly vote: Pick<Vote, 'id' | 'version' | 'board' | 'status' | 'countMode'>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Back to counting (T36): the consequences are named first, who asks and why are recorded and printed. */
export function ReopenDialog({ vote, onClose, onDone }: ReopenDialogProps) {
  const reopen = useVoteCommand('confidenceVotes.reopen', { quiet: true });
  const [requestedBy, setRequestedBy] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const head = useHeadSign(vote);
  const pin = useRef<HTMLInputElement>(null);
  const nameMissing = requestedBy.trim() === '';
  const reasonShort = reason.normalize('NFC').trim().length < MINIMUM_REOPEN_REASON;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameMissing || reasonShort) return;
    const pass = await head.sign();
    if (!pass) return;
    const reply = await reopen.run({
      voteId: vote.id,
      version: vote.version,
      requestedBy,
      reason,
      ...pass,
    });
    head.release(pass);
    if (reply.ok) onDone();
    else setError(errorMessage(reply.error));
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={<Text fw={600}>Mở lại kiểm phiếu</Text>}>
      <form onSubmit={(event) => void submit(event)} noValidate onKeyDown={followFormKeys}>
        <Stack>
          <List spacing={4}>
            <List.Item>Cuộc bỏ phiếu trở về bước Kiểm phiếu; số đã nhập vẫn còn.</List.Item>
            {canShowResult(vote.status) && (
              <List.Item>Kết quả thôi hiện trên màn chiếu, phải xác nhận lại.</List.Item>
            )}
            <List.Item>Văn bản đã lập có thể không còn đúng số liệu; phải lập lại.</List.Item>
            <List.Item>
              Chỉ Trưởng ban kiểm phiếu mở lại; họ tên và lý do được ghi lại và in trong biên bản.
            </List.Item>
          </List>
          <TextInput
            label="Họ tên Trưởng ban kiểm phiếu"
            data-autofocus
            autoComplete="off"
            spellCheck={false}
            value={requestedBy}
            error={tried && nameMissing ? 'Hãy nhập họ tên Trưởng ban kiểm phiếu.' : null}
            onChange={(event) => setRequestedBy(event.target.value)}
          />
          <Textarea
            label="Lý do"
            autosize
            minRows={2}
            maxLength={500}
            onKeyDown={(event) => {
              // A reason is one line of the minutes: Enter goes on to the PIN.
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              if (!head.needsPin) return;
              event.preventDefault();
              pin.current?.focus();
            }}
            spellCheck={false}
            value={reason}
            error={
              tried && reasonShort ? `Ghi rõ lý do, ít nhất ${MINIMUM_REOPEN_REASON} ký tự.` : (error ?? null)
            }
            onChange={(event) => {
              setReason(event.target.value);
              setError(null);
            }}
          />
          <HeadPin head={head} field={pin} />
          <DialogActions
            submitLabel="Mở lại kiểm phiếu"
            running={reopen.running}
            destructive
            onClose={onClose}
            closeLabel="Giữ nguyên kết quả"
          />
        </Stack>
      </form>
    </Modal>
  );
}
