import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { errorMessage } from '@shared/contract/error-messages';
import type { Result } from '@shared/kernel/result';
import type { AppError } from '@shared/contract/error-messages';
import type { Vote } from '@shared/confidence-votes/model';
import { useState, type FormEvent } from 'react';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { HeadPin } from '../publication/head-pin';
import { useHeadSign } from '../publication/use-head-sign';

interface SetAsideDialogProps {
  readonly vote: Pick<Vote, 'id' | 'countMode'>;
  readonly title: string;
  /** What is set aside, whose, and what counts then. */
  readonly children: string;
  readonly submitLabel: string;
  /** What both sides keep where one leaves. */
  readonly closeLabel: string;
  readonly onSigned: (decision: {
    readonly token: string;
    readonly reason: string;
  }) => Promise<Result<unknown, AppError>>;
  /** What the sides say, once the head signed for it; left out where there is no single ballot to read. */
  readonly onRead?: (token: string) => Promise<Result<readonly string[], AppError>>;
  readonly onClose: () => void;
}

/** The head signs with the PIN for this one decision, whoever is signed in to type. */
export function SetAsideDialog(props: SetAsideDialogProps) {
  const { vote, title, children, submitLabel, closeLabel, onSigned, onRead, onClose } = props;
  const head = useHeadSign(vote);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const [said, setSaid] = useState<readonly string[]>([]);

  async function decide(): Promise<void> {
    const pass = await head.sign();
    if (pass?.token === undefined) return;
    const reply = await onSigned({ token: pass.token, reason });
    head.release(pass);
    if (reply.ok) onClose();
    else setRefused(errorMessage(reply.error));
  }

  async function read(): Promise<void> {
    const pass = await head.sign();
    if (pass?.token === undefined || !onRead) return;
    const reply = await onRead(pass.token);
    head.release(pass);
    if (reply.ok) setSaid(reply.value);
    else setRefused(errorMessage(reply.error));
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') {
      setRefused('Hãy ghi lý do bỏ.');
      return;
    }
    setRunning(true);
    await decide();
    setRunning(false);
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{title}</Text>}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text>{children}</Text>
          <TextInput
            label="Lý do"
            maxLength={300}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            value={reason}
            error={refused}
            onChange={(event) => {
              setReason(event.target.value);
              setRefused(null);
            }}
          />
          <HeadPin head={head} />
          {onRead && said.length === 0 && (
            <Button variant="default" onClick={() => void read()}>
              Xem mỗi bên ghi gì
            </Button>
          )}
          {said.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
          <DialogActions
            submitLabel={submitLabel}
            running={running}
            destructive
            onClose={onClose}
            closeLabel={closeLabel}
          />
        </Stack>
      </form>
    </Modal>
  );
}
