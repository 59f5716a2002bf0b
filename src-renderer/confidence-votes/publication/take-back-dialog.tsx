import { List, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { errorMessage, type AppError } from '@shared/contract/error-messages';
import { signatureOfHead } from '@shared/confidence-votes/head-signature';
import type { Vote } from '@shared/confidence-votes/model';
import { MINIMUM_REOPEN_REASON } from '@shared/confidence-votes/state';
import { useRef, useState, type FormEvent } from 'react';
import { useVoteCommand } from '../vote/vote-data';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { followFormKeys } from '../../ui/forms/form-keys';
import { HeadPin } from './head-pin';
import { useHeadSign } from './use-head-sign';

interface TakeBackDialogProps {
  readonly vote: Pick<Vote, 'id' | 'version' | 'board' | 'countMode'>;
  readonly command: 'confidenceVotes.reopen' | 'confidenceVotes.takeBackOpening';
  /** "Mở lại kiểm phiếu": title and button. */
  readonly title: string;
  readonly consequences: readonly string[];
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A step that the head of the board takes back: the consequences are named first, who asks and why are recorded. */
export function TakeBackDialog({
  vote,
  command,
  title,
  consequences,
  closeLabel,
  onClose,
  onDone,
}: TakeBackDialogProps) {
  const takeBack = useVoteCommand(command, { quiet: true });
  const [requestedBy, setRequestedBy] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const head = useHeadSign(vote);
  const pin = useRef<HTMLInputElement>(null);
  const nameError = nameErrorOf(vote, requestedBy);
  const reasonShort = reason.normalize('NFC').trim().length < MINIMUM_REOPEN_REASON;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setRefusal(null);
    if (nameError !== null || reasonShort) return;
    const pass = await head.sign();
    if (!pass) return;
    const reply = await takeBack.run({
      voteId: vote.id,
      version: vote.version,
      requestedBy,
      reason,
      ...pass,
    });
    head.release(pass);
    if (reply.ok) onDone();
    else setRefusal(reply.error);
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={<Text fw={600}>{title}</Text>}>
      <form onSubmit={(event) => void submit(event)} noValidate onKeyDown={followFormKeys}>
        <Stack>
          <List spacing={4}>
            {consequences.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
          <TextInput
            label="Họ tên Trưởng ban kiểm phiếu"
            data-autofocus
            autoComplete="off"
            spellCheck={false}
            value={requestedBy}
            error={tried ? nameError : null}
            onChange={(event) => setRequestedBy(event.target.value)}
          />
          <Textarea
            label="Lý do"
            description={`Ít nhất ${MINIMUM_REOPEN_REASON} ký tự.`}
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
            error={tried && reasonShort ? `Ghi rõ lý do, ít nhất ${MINIMUM_REOPEN_REASON} ký tự.` : null}
            onChange={(event) => setReason(event.target.value)}
          />
          <HeadPin head={head} field={pin} />
          <DialogActions
            submitLabel={title}
            running={takeBack.running}
            destructive
            refusal={refusal}
            onClose={onClose}
            closeLabel={closeLabel}
          />
        </Stack>
      </form>
    </Modal>
  );
}

/** Said before the PIN is asked for, beside whatever else is wrong. */
function nameErrorOf(vote: TakeBackDialogProps['vote'], typed: string): string | null {
  if (typed.trim() === '') return 'Hãy nhập họ tên Trưởng ban kiểm phiếu.';
  const signature = signatureOfHead(vote, typed);
  return signature.ok ? null : errorMessage(signature.error);
}
