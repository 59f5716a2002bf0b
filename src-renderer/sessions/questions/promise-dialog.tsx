import { Group, Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import { cleanMultilineText } from '@shared/kernel/vietnamese-text';
import type { PromiseFields } from '@shared/sessions/questions/contract';
import { PROMISE_LABELS, PROMISE_WORDS } from '@shared/sessions/questions/labels';
import { PROMISE_KINDS } from '@shared/sessions/questions/model';
import { useState, type FormEvent } from 'react';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { DateField, TextField } from '../../ui/forms/fields';
import { RefusalLine } from '../../ui/refusal-line';
import { dayProblem } from '../words';

interface PromiseDialogProps {
  readonly askedOf: string;
  readonly promise: (PromiseFields & { readonly dueBasis: string }) | null;
  readonly running: boolean;
  readonly onClose: () => void;
  readonly onSave: (fields: PromiseFields) => Promise<AppError | null>;
  readonly onRemove: (() => void) | null;
}

const kinds = PROMISE_KINDS.map((value) => ({ value, label: PROMISE_WORDS[value] }));

export function PromiseDialog({ askedOf, promise, running, onClose, onSave, onRemove }: PromiseDialogProps) {
  const [fields, setFields] = useState<PromiseFields>(() => ({
    kind: promise?.kind ?? 'commitment',
    content: promise?.content ?? '',
    dueDate: promise?.dueDate ?? null,
    doneDate: promise?.doneDate ?? null,
    doneNote: promise?.doneNote ?? '',
  }));
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);
  const change = (part: Partial<PromiseFields>) => setFields((before) => ({ ...before, ...part }));
  const due = dayProblem(fields.dueDate, false);
  const done = dayProblem(fields.doneDate, false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (due !== null || done !== null) return;
    setRefused(await onSave({ ...fields, content: cleanMultilineText(fields.content) }));
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={<Text fw={600}>Lời hứa của {askedOf}</Text>}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <RefusalLine refusal={refused} />
          <NativeSelect
            label={PROMISE_LABELS.kind}
            data={kinds}
            value={fields.kind}
            onChange={(event) => change({ kind: event.currentTarget.value as PromiseFields['kind'] })}
          />
          <Textarea
            label={PROMISE_LABELS.content}
            data-autofocus
            autosize
            minRows={2}
            maxRows={8}
            maxLength={1000}
            spellCheck={false}
            value={fields.content}
            onChange={(event) => change({ content: event.currentTarget.value })}
          />
          <Group grow align="flex-start">
            <DateField
              label={PROMISE_LABELS.dueDate}
              description={promise?.dueBasis === '' ? undefined : promise?.dueBasis}
              defaultValue={fields.dueDate}
              error={tried ? due : null}
              onChange={(dueDate) => change({ dueDate })}
            />
            <DateField
              label={PROMISE_LABELS.doneDate}
              defaultValue={fields.doneDate}
              error={tried ? done : null}
              onChange={(doneDate) => change({ doneDate })}
            />
          </Group>
          <TextField
            label={PROMISE_LABELS.doneNote}
            maxLength={300}
            value={fields.doneNote}
            onChange={(event) => change({ doneNote: event.currentTarget.value })}
          />
          <DialogActions
            submitLabel="Lưu lời hứa"
            running={running}
            onClose={onClose}
            remove={onRemove ? { label: 'Bỏ lời hứa', onClick: onRemove } : null}
          />
        </Stack>
      </form>
    </Modal>
  );
}
