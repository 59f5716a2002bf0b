import { Text } from '@mantine/core';
import type { Vote } from '@shared/confidence-votes/model';
import { useState } from 'react';
import { FormDialog } from '../../ui/dialogs/form-dialog';
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
  const submit = async () => {
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
    <FormDialog
      title={title}
      submitLabel={confirm}
      running={running}
      enterSubmits
      onClose={onClose}
      onSubmit={submit}
      fields={
        <>
          <Text>{children}</Text>
          <HeadPin head={head} autoFocus />
        </>
      }
    />
  );
}
