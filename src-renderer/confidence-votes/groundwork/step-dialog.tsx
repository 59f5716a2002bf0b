import { Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { CalendarStep } from '@shared/confidence-votes/groundwork/calendar';
import type { StepFields } from '@shared/confidence-votes/groundwork/contract';
import { dateText, parseTypedDate } from '@shared/kernel/local-date';
import { cleanMultilineText, cleanText } from '@shared/kernel/vietnamese-text';
import { useState, type FormEvent } from 'react';
import { DialogActions } from '../../ui/dialogs/dialog-actions';

interface StepDialogProps {
  /** Null for a new step of the office's own. */
  readonly step: CalendarStep | null;
  readonly onClose: () => void;
  readonly onSave: (fields: StepFields) => void;
  /** Takes out an own step or gives a known one back to its rule; null where nothing was changed yet. */
  readonly onReset: (() => void) | null;
}

/** "", a whole number, or something that cannot be read. */
function daysOf(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  return /^-?\d{1,3}$/u.test(typed) && Math.abs(Number(typed)) <= 400 ? Number(typed) : undefined;
}

/** Everything that people may say about a step, with where its day comes from. */
export function StepDialog({ step, onClose, onSave, onReset }: StepDialogProps) {
  const [title, setTitle] = useState(step?.title ?? '');
  const [owner, setOwner] = useState(step?.owner ?? '');
  const [days, setDays] = useState(String(step?.daysBefore ?? ''));
  const [fixed, setFixed] = useState(dateText(step?.fixedDate ?? null));
  // A day that a paper tells is not the office's to keep: it goes again with the paper.
  const [done, setDone] = useState(dateText(step?.doneByPaper === true ? null : (step?.doneDate ?? null)));
  const [note, setNote] = useState(step?.note ?? '');
  const [tried, setTried] = useState(false);
  const daysBefore = daysOf(days);
  const day = (text: string) => (text.trim() === '' ? null : (parseTypedDate(text) ?? undefined));
  const fixedDate = day(fixed);
  const doneDate = day(done);
  const dateError = (date: string | null | undefined) =>
    tried && date === undefined ? 'Ngày không có thật; nhập dạng 05/02/2026.' : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (
      cleanText(title) === '' ||
      daysBefore === undefined ||
      fixedDate === undefined ||
      doneDate === undefined
    ) {
      return;
    }
    onSave({
      title: cleanText(title),
      owner: cleanText(owner),
      daysBefore,
      fixedDate,
      doneDate,
      note: cleanMultilineText(note),
      basis: step?.basis ?? 'Theo cách làm của văn phòng',
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Text fw={600}>{step === null ? 'Thêm việc vào lịch' : 'Sửa việc trong lịch'}</Text>}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            label="Tên việc"
            data-autofocus
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={title}
            error={tried && cleanText(title) === '' ? 'Hãy ghi tên việc.' : null}
            onChange={(event) => setTitle(event.target.value)}
          />
          <TextInput
            label="Người, cơ quan làm"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={owner}
            onChange={(event) => setOwner(event.target.value)}
          />
          <Group grow align="flex-start">
            {step?.onTheDay !== true && (
              <TextInput
                label="Trước khai mạc (ngày)"
                inputMode="numeric"
                autoComplete="off"
                value={days}
                error={tried && daysBefore === undefined ? 'Hãy nhập số nguyên đến 400.' : null}
                onChange={(event) => setDays(event.target.value)}
              />
            )}
            <TextInput
              label="Hoặc ngày ấn định"
              placeholder="05/02/2026"
              inputMode="numeric"
              autoComplete="off"
              value={fixed}
              error={dateError(fixedDate)}
              onChange={(event) => setFixed(event.target.value)}
            />
            <TextInput
              label="Ngày làm xong"
              placeholder="05/02/2026"
              inputMode="numeric"
              autoComplete="off"
              value={done}
              error={dateError(doneDate)}
              onChange={(event) => setDone(event.target.value)}
            />
          </Group>
          <Textarea
            label="Ghi chú"
            autosize
            minRows={2}
            maxRows={8}
            maxLength={1000}
            spellCheck={false}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          {step !== null && (
            <Text size="sm" c="dimmed">
              Căn cứ: {step.basis}
              {step.verification === 'unverified' ? ' (chưa kiểm chứng).' : '.'}
            </Text>
          )}
          <DialogActions
            submitLabel={step === null ? 'Thêm việc' : 'Lưu thay đổi'}
            onClose={onClose}
            remove={
              onReset === null
                ? null
                : {
                    label: step?.own === true ? 'Bỏ việc này' : 'Trả về lịch chung',
                    onClick: onReset,
                    gentle: step?.own !== true,
                  }
            }
          />
        </Stack>
      </form>
    </Modal>
  );
}
