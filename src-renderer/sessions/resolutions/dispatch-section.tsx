import { Badge, Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { deadlineStateOf } from '@shared/kernel/deadline-state';
import { formatDate } from '@shared/kernel/local-date';
import { cleanText } from '@shared/kernel/vietnamese-text';
import type { DispatchFields, DispatchShape, ResolutionsReply } from '@shared/sessions/resolutions/contract';
import { DISPATCH_LABELS } from '@shared/sessions/resolutions/labels';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../../api/queries';
import { deadlineColours, deadlineNames } from '../../ui/deadline-words';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { DateField, TextField } from '../../ui/forms/fields';
import { dayProblem } from '../words';
import styles from './resolutions.module.css';

interface DispatchSectionProps {
  readonly sessionId: string;
  readonly reply: ResolutionsReply;
  readonly onSaved: (answer: ResolutionsReply) => void;
}

const NEW: DispatchFields = {
  recipient: '',
  papers: 'Nghị quyết, báo cáo, biên bản kỳ họp',
  dueDate: null,
  sentDate: null,
  sentNote: '',
};

/** Who receives the papers of the session, by when, and what has gone. */
export function DispatchSection({ sessionId, reply, onSaved }: DispatchSectionProps) {
  const fill = useCommand('resolutions.fillDispatches');
  const save = useCommand('resolutions.saveDispatch');
  const remove = useCommand('resolutions.removeDispatch');
  const [open, setOpen] = useState<DispatchShape | 'new' | null>(null);
  const { dispatches, today } = reply;
  const sent = dispatches.filter(({ sentDate }) => sentDate !== null).length;
  const store = async (line: DispatchShape | null, fields: DispatchFields) => {
    const ref = { sessionId, id: line?.id ?? null, version: line?.version ?? null };
    const answer = await save.run({ ...ref, fields });
    if (!answer.ok) return;
    onSaved(answer.value);
    setOpen(null);
  };
  return (
    <section aria-label="Gửi nghị quyết, biên bản">
      <Group justify="space-between" mb="xs">
        <Title order={2}>Gửi nghị quyết, biên bản</Title>
        <Group gap="sm">
          {dispatches.length === 0 && (
            <Button
              variant="light"
              loading={fill.running}
              onClick={() =>
                void fill.run({ sessionId }).then((answer) => {
                  if (answer.ok) onSaved(answer.value);
                })
              }
            >
              Lập danh sách gửi
            </Button>
          )}
          <Button variant="default" onClick={() => setOpen('new')}>
            Thêm nơi nhận
          </Button>
        </Group>
      </Group>
      {dispatches.length === 0 && (
        <Text c="dimmed">
          Chưa có nơi nhận. “Lập danh sách gửi” ghi sẵn cấp trên và các cơ quan thường nhận, kèm hạn gửi.
        </Text>
      )}
      {dispatches.length > 0 && (
        <>
          <Text size="sm" c="dimmed" mb="xs">
            Đã gửi {sent}/{dispatches.length}. {dispatches[0]?.dueBasis}
          </Text>
          <ol className={styles['list']}>
            {dispatches.map((line) => {
              const state = deadlineStateOf({ date: line.dueDate, doneDate: line.sentDate }, today);
              return (
                <li key={line.id}>
                  <Badge color={deadlineColours[state]} variant="light" tt="none" fw={500} size="lg" w="8rem">
                    {state === 'done' ? 'đã gửi' : deadlineNames[state]}
                  </Badge>
                  <div className={styles['what']}>
                    <span className={styles['title']}>{line.recipient}</span>
                    <span className={styles['about']}>
                      {[
                        line.papers,
                        line.dueDate === null ? '' : `hạn ${formatDate(line.dueDate)}`,
                        line.sentDate === null ? '' : `gửi ${formatDate(line.sentDate)}`,
                        line.sentNote,
                      ]
                        .filter((part) => part !== '')
                        .join(' · ')}
                    </span>
                  </div>
                  <Group gap={4} wrap="nowrap">
                    {line.sentDate === null && (
                      <Button
                        size="compact-md"
                        variant="light"
                        aria-label={`Đã gửi hôm nay: ${line.recipient}`}
                        onClick={() => void store(line, { ...fieldsOf(line), sentDate: today })}
                      >
                        Đã gửi hôm nay
                      </Button>
                    )}
                    <Button
                      size="compact-md"
                      variant="subtle"
                      aria-label={`Sửa: ${line.recipient}`}
                      onClick={() => setOpen(line)}
                    >
                      Sửa
                    </Button>
                  </Group>
                </li>
              );
            })}
          </ol>
        </>
      )}
      {open !== null && (
        <DispatchDialog
          line={open === 'new' ? null : open}
          running={save.running}
          onClose={() => setOpen(null)}
          onSave={(fields) => void store(open === 'new' ? null : open, fields)}
          onRemove={({ id, version }) =>
            void remove.run({ sessionId, id, version }).then((answer) => {
              if (!answer.ok) return;
              onSaved(answer.value);
              setOpen(null);
            })
          }
        />
      )}
    </section>
  );
}

const fieldsOf = ({ dueDate, papers, recipient, sentDate, sentNote }: DispatchShape): DispatchFields => ({
  recipient,
  papers,
  dueDate,
  sentDate,
  sentNote,
});

interface DispatchDialogProps {
  readonly line: DispatchShape | null;
  readonly running: boolean;
  readonly onClose: () => void;
  readonly onSave: (fields: DispatchFields) => void;
  readonly onRemove: (line: DispatchShape) => void;
}

function DispatchDialog({ line, running, onClose, onSave, onRemove }: DispatchDialogProps) {
  const [fields, setFields] = useState<DispatchFields>(line === null ? NEW : fieldsOf(line));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<DispatchFields>) => setFields((before) => ({ ...before, ...part }));
  const missing = cleanText(fields.recipient) === '';
  const due = dayProblem(fields.dueDate, false);
  const sent = dayProblem(fields.sentDate, false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing && due === null && sent === null) onSave(fields);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Text fw={600}>{line ? 'Sửa nơi nhận' : 'Thêm nơi nhận'}</Text>}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <TextField
            label={DISPATCH_LABELS.recipient}
            data-autofocus
            maxLength={200}
            value={fields.recipient}
            error={tried && missing ? 'Hãy ghi nơi nhận.' : null}
            onChange={(event) => change({ recipient: event.currentTarget.value })}
          />
          <TextField
            label={DISPATCH_LABELS.papers}
            maxLength={400}
            value={fields.papers}
            onChange={(event) => change({ papers: event.currentTarget.value })}
          />
          <Group grow align="flex-start">
            <DateField
              label={DISPATCH_LABELS.dueDate}
              description={line === null ? 'Để trống thì lấy hạn theo quy định.' : line.dueBasis}
              defaultValue={fields.dueDate}
              error={tried ? due : null}
              onChange={(dueDate) => change({ dueDate })}
            />
            <DateField
              label={DISPATCH_LABELS.sentDate}
              description="Để trống nếu chưa gửi."
              defaultValue={fields.sentDate}
              error={tried ? sent : null}
              onChange={(sentDate) => change({ sentDate })}
            />
          </Group>
          <TextField
            label={DISPATCH_LABELS.sentNote}
            maxLength={200}
            value={fields.sentNote}
            onChange={(event) => change({ sentNote: event.currentTarget.value })}
          />
          <DialogActions
            submitLabel="Lưu nơi nhận"
            running={running}
            onClose={onClose}
            remove={line ? { label: 'Bỏ nơi nhận', onClick: () => onRemove(line) } : null}
          />
        </Stack>
      </form>
    </Modal>
  );
}
