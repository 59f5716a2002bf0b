import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { errorMessage } from '@shared/contract/error-messages';
import type { Vote } from '@shared/confidence-votes/model';
import { useState, type FormEvent } from 'react';
import { useVoteCommand } from '../vote/vote-data';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { HeadPin } from './head-pin';
import { useHeadSign } from './use-head-sign';

interface ConfirmResultDialogProps {
  readonly vote: Pick<Vote, 'id' | 'version' | 'board' | 'countMode'>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The head of the board stands for the result: the name is typed by hand, as a signature is. */
export function ConfirmResultDialog({ vote, onClose, onDone }: ConfirmResultDialogProps) {
  const confirm = useVoteCommand('confidenceVotes.confirmResult', { quiet: true });
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const head = useHeadSign(vote);
  const headOfBoard = vote.board.find(({ role }) => role === 'head');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') {
      setError('Hãy nhập họ tên trưởng ban.');
      return;
    }
    const pass = await head.sign();
    if (!pass) return;
    const reply = await confirm.run({
      voteId: vote.id,
      version: vote.version,
      confirmedBy: name,
      ...pass,
    });
    head.release(pass);
    if (reply.ok) onDone();
    else setError(errorMessage(reply.error));
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>Xác nhận kết quả kiểm phiếu</Text>}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text>
            Sau khi xác nhận, số liệu được khóa, màn chiếu hiện kết quả và văn bản được lấy số. Muốn sửa phải
            mở lại, có lý do.
          </Text>
          <TextInput
            label="Gõ họ và tên trưởng ban kiểm phiếu"
            description={
              headOfBoard ? `Trưởng ban: ${headOfBoard.name}` : 'Ban kiểm phiếu chưa có trưởng ban.'
            }
            data-autofocus
            autoComplete="off"
            spellCheck={false}
            value={name}
            error={error}
            onChange={(event) => {
              setName(event.target.value);
              setError(null);
            }}
          />
          <HeadPin head={head} />
          <DialogActions
            submitLabel="Xác nhận kết quả"
            running={confirm.running}
            onClose={onClose}
            closeLabel="Để sau"
          />
        </Stack>
      </form>
    </Modal>
  );
}
