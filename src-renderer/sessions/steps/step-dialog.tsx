import { Button, Checkbox, Collapse, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import type { AppError } from '@shared/contract/error-messages';
import { dateText } from '@shared/kernel/local-date';
import { cleanMultilineText } from '@shared/kernel/vietnamese-text';
import type { StepFields } from '@shared/sessions/deadlines/shapes-contract';
import type { DatedStep } from '@shared/sessions/deadlines/model';
import { stepLabels } from '@shared/sessions/messages';
import { useState, type FormEvent } from 'react';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { DateField } from '../../ui/forms/fields';
import { RefusalLine } from '../../ui/refusal-line';
import { dayOf, draftOf, rulesOfDraft } from '../rules/rule-draft';
import { RuleEditor } from '../rules/rule-editor';
import { StepNames } from '../rules/step-names';
import { NO_SUCH_DAY } from '../words';

interface StepDialogProps {
  /** Null for a new step of the office's own. */
  readonly step: DatedStep | null;
  readonly others: readonly DatedStep[];
  readonly running: boolean;
  readonly onClose: () => void;
  /** Answers why it was refused, or null. */
  readonly onSave: (fields: StepFields) => Promise<AppError | null>;
  /** Takes out a step of the office's own; null for the others. */
  readonly onRemove: (() => Promise<AppError | null>) | null;
}

/** Everything that people may say about a step; how its day is computed stands behind one more press. */
export function StepDialog({ step, others, running, onClose, onSave, onRemove }: StepDialogProps) {
  const [draft, setDraft] = useState(() => draftOf(step));
  const [fixed, setFixed] = useState(dateText(step?.fixedDate ?? null));
  const [done, setDone] = useState(dateText(step?.doneDate ?? null));
  const [skipped, setSkipped] = useState(step?.skipped ?? false);
  const [note, setNote] = useState(step?.note ?? '');
  const [ruleOpen, setRuleOpen] = useState(step === null);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);
  const read = rulesOfDraft(draft);
  const problems = tried && 'problems' in read ? read.problems : {};
  const fixedDate = dayOf(fixed);
  const doneDate = dayOf(done);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ('problems' in read) {
      setRuleOpen(true);
      return;
    }
    if (fixedDate === undefined || doneDate === undefined) return;
    setRefused(
      await onSave({ ...read.fields, fixedDate, doneDate, skipped, note: cleanMultilineText(note) }),
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={<Text fw={600}>{step === null ? 'Thêm việc' : 'Sửa việc'}</Text>}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <RefusalLine refusal={refused} />
          <StepNames
            draft={draft}
            problems={problems}
            onChange={(change) => setDraft({ ...draft, ...change })}
          />
          <Group align="flex-start">
            <DateField
              label={stepLabels.fixedDate}
              // What is done with a step most: its day; a new one is named first.
              {...(step === null ? {} : { 'data-autofocus': true })}
              placeholder={
                step?.date && step.fixedDate === null
                  ? `theo cách tính: ${dateText(step.date)}`
                  : '05/02/2026'
              }
              w={240}
              defaultValue={fixed}
              error={tried && fixedDate === undefined ? NO_SUCH_DAY : null}
              onChange={(day) => setFixed(day === null ? '' : day)}
            />
            <DateField
              label={stepLabels.doneDate}
              w={240}
              defaultValue={done}
              error={tried && doneDate === undefined ? NO_SUCH_DAY : null}
              onChange={(day) => setDone(day === null ? '' : day)}
            />
          </Group>
          <Checkbox
            size="md"
            label="Kỳ họp này không làm việc này"
            checked={skipped}
            onChange={(event) => setSkipped(event.target.checked)}
          />
          <Textarea
            label={stepLabels.note}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={1000}
            spellCheck={false}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button
            variant="subtle"
            aria-expanded={ruleOpen}
            onClick={() => setRuleOpen(!ruleOpen)}
            style={{ alignSelf: 'flex-start' }}
          >
            {ruleOpen ? 'Thu gọn cách tính ngày và căn cứ' : 'Cách tính ngày và căn cứ…'}
          </Button>
          <Collapse expanded={ruleOpen}>
            <RuleEditor
              draft={draft}
              problems={problems}
              others={others}
              onChange={(change) => setDraft({ ...draft, ...change })}
            />
          </Collapse>
          <DialogActions
            submitLabel={step === null ? 'Thêm việc' : 'Lưu thay đổi'}
            running={running}
            onClose={onClose}
            remove={
              onRemove === null
                ? null
                : { label: 'Bỏ việc này', onClick: () => void onRemove().then(setRefused) }
            }
          />
        </Stack>
      </form>
    </Modal>
  );
}
