import { Modal, Stack, Text } from '@mantine/core';
import { errorMessage, type AppError } from '@shared/contract/error-messages';
import { cleanText } from '@shared/kernel/vietnamese-text';
import type { HallReply } from '@shared/sessions/now/contract';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type SubmitEvent } from 'react';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { TextField } from '../../ui/forms/fields';
import { focusFirstError, followFormKeys } from '../../ui/forms/form-keys';
import { RefusalLine } from '../../ui/refusal-line';
import { ItemChoice } from './item-choice';

interface TakenFormProps<F> {
  readonly title: string;
  readonly items: HallReply['items'];
  readonly itemId: string | null;
  readonly note: string;
  readonly labels: { readonly item: string; readonly note: string };
  readonly onItem: (itemId: string | null) => void;
  readonly onNote: (note: string) => void;
  /** What was recorded before is changed with a reason. */
  readonly asksReason: boolean;
  /** What is sent; null while something is missing. */
  readonly fields: F | null;
  /** Answers why it was refused, or null. */
  readonly onSend: (fields: F, correction: string) => Promise<AppError | null>;
  readonly submitLabel: string;
  readonly running: boolean;
  readonly onClose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLFormElement>) => void;
  /** What it comes to, while figures are typed. */
  readonly result: ReactNode;
  /** The fields of its own; `tried`: somebody asked to keep it, so that what is missing is named. */
  readonly children: (tried: boolean) => ReactNode;
}

/** What was decided in the hall, by hands or by ballots, is written down in one form: item, figures, result. */
export function TakenForm<F>(props: TakenFormProps<F>) {
  const { fields, labels, onClose } = props;
  const [correction, setCorrection] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (fields === null) focusFirstError(() => form.current);
    else setRefused(await props.onSend(fields, cleanText(correction)));
  };
  // Said at its own field, which a scrolled form may show when the head of it is out of sight.
  const reasonMissing = refused?.code === 'vote-taken.reason-needed';
  useEffect(() => {
    if (reasonMissing) focusFirstError(() => form.current);
  }, [reasonMissing, refused]);
  return (
    <Modal opened onClose={onClose} size="xl" title={<Text fw={600}>{props.title}</Text>}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => void submit(event)}
        onKeyDown={props.onKeyDown ?? followFormKeys}
      >
        <Stack gap="sm">
          <RefusalLine refusal={reasonMissing ? null : refused} />
          <ItemChoice label={labels.item} items={props.items} value={props.itemId} onChoose={props.onItem} />
          {props.children(tried)}
          {props.asksReason && (
            <TextField
              label="Lý do sửa"
              required
              maxLength={200}
              value={correction}
              error={reasonMissing ? errorMessage(refused) : null}
              onChange={(event) => {
                setCorrection(event.currentTarget.value);
                if (reasonMissing) setRefused(null);
              }}
            />
          )}
          <TextField
            label={labels.note}
            maxLength={400}
            value={props.note}
            onChange={(event) => props.onNote(event.currentTarget.value)}
          />
          {props.result}
          <DialogActions submitLabel={props.submitLabel} running={props.running} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
