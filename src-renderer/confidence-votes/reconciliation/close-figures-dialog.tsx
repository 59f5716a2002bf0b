import { Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { errorMessage } from '@shared/contract/error-messages';
import { boardRoleNames } from '@shared/confidence-votes/messages';
import type { Vote } from '@shared/confidence-votes/model';
import { closersOf } from '@shared/confidence-votes/set-up';
import { useEffect, useState, type FormEvent } from 'react';
import { HeadPin } from '../publication/head-pin';
import { useHeadSign } from '../publication/use-head-sign';
import { reloadVotes, useVoteCommand } from '../vote/vote-data';
import styles from './problems.module.css';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { RefusalLine } from '../../ui/refusal-line';

interface CloseFiguresDialogProps {
  readonly vote: Pick<Vote, 'id' | 'version' | 'board' | 'countMode' | 'officials'>;
  readonly warnings: number;
  /** The sign-in of somebody here who may close the figures; the head's PIN is asked for where there is none. */
  readonly token: string | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/**
 * The figures are closed by somebody with a name (T36), and findings that do not block are accepted in words that stay in
 * the log (T11).
 */
export function CloseFiguresDialog({ vote, warnings, token, onClose, onDone }: CloseFiguresDialogProps) {
  const finish = useVoteCommand('confidenceVotes.finishCounting', { quiet: true });
  const head = useHeadSign(vote);
  const [reason, setReason] = useState('');
  const [closedBy, setClosedBy] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  // The page may have stood open for hours; the end of the meeting is compared with the clock.
  useEffect(() => void reloadVotes(), []);
  const byName = vote.countMode === 'totals';
  const reasonMissing = warnings > 0 && reason.trim() === '';
  const nameMissing = byName && closedBy === '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setRefused(null);
    if (reasonMissing || nameMissing) return;
    const pass = token === null ? await head.sign() : { token };
    if (!pass) return;
    const reply = await finish.run({
      voteId: vote.id,
      version: vote.version,
      ...(warnings > 0 ? { acceptedBecause: reason } : {}),
      ...(byName ? { closedBy } : pass),
    });
    if (token === null) head.release(pass);
    if (reply.ok) onDone();
    else setRefused(errorMessage(reply.error));
  };
  const title = warnings > 0 ? `Chấp nhận ${warnings} cảnh báo` : 'Chốt số liệu kiểm phiếu';
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{title}</Text>}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          {warnings > 0 && (
            <>
              <Text>
                Các cảnh báo không cản việc chốt. Ghi đã xem lại từng số thế nào; lý do cùng các cảnh báo được
                lưu trong lịch sử.
              </Text>
              <Textarea
                label="Lý do chấp nhận"
                data-autofocus
                autosize
                minRows={2}
                maxLength={300}
                spellCheck={false}
                value={reason}
                error={tried && reasonMissing ? 'Hãy ghi lý do.' : null}
                onChange={(event) => setReason(event.target.value)}
              />
            </>
          )}
          {byName && (
            <Radio.Group
              size="md"
              label="Người chốt số liệu"
              description="Thành viên Ban kiểm phiếu; trưởng ban xác nhận ở bước sau."
              value={closedBy}
              onChange={setClosedBy}
              error={tried && nameMissing ? 'Hãy chọn người chốt số liệu.' : null}
            >
              <div className={styles['closers']}>
                {closersOf(vote).map(({ id, name, role }, index) => (
                  <Radio
                    key={id}
                    size="md"
                    value={name}
                    data-autofocus={(warnings === 0 && index === 0) || undefined}
                    label={name}
                    description={boardRoleNames[role]}
                  />
                ))}
              </div>
            </Radio.Group>
          )}
          {token === null && <HeadPin head={head} autoFocus={warnings === 0 && !byName} />}
          <RefusalLine refusal={refused} />
          <DialogActions
            submitLabel="Chốt số liệu"
            running={finish.running}
            onClose={onClose}
            closeLabel="Xem lại đã"
          />
        </Stack>
      </form>
    </Modal>
  );
}
