import { Modal, Stack, Text } from '@mantine/core';
import type { Vote } from '@shared/confidence-votes/model';
import { useState, type FormEvent } from 'react';
import { DialogActions } from '../../ui/dialog-actions';
import { HeadPin } from './head-pin';
import { useHeadSign, type Pass } from './use-head-sign';

interface HeadPinDialogProps {
  readonly vote: Pick<Vote, 'id' | 'countMode'>;
  readonly title: string;
  /** Why the head signs here. */
  readonly children: string;
  readonly confirm: string;
  /** Takes the pass over for the steps that follow at once; else it ends with this one. */
  readonly onKeep?: (pass: Pass) => void;
  readonly onSigned: (pass: Pass) => Promise<void>;
  readonly onClose: () => void;
}

/** The head signs for one step with the PIN, whoever is signed in at the window. */
export function HeadPinDialog(props: HeadPinDialogProps) {
  const { vote, title, children, confirm, onKeep, onSigned, onClose } = props;
  const head = useHeadSign(vote);
  const [running, setRunning] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setRunning(true);
    const pass = await head.sign();
    if (pass) {
      await onSigned(pass);
      if (onKeep) onKeep(pass);
      else head.release(pass);
      onClose();
    }
    setRunning(false);
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{title}</Text>}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text>{children}</Text>
          <HeadPin head={head} autoFocus />
          <DialogActions submitLabel={confirm} running={running} onClose={onClose} closeLabel="Đóng" />
        </Stack>
      </form>
    </Modal>
  );
}
