import { Group, List, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { isLocalDate, type LocalDate } from '@shared/kernel/local-date';
import { cleanText } from '@shared/kernel/vietnamese-text';
import { approvalNames } from '@shared/sessions/papers/messages';
import { APPROVAL_STATUSES, type ApprovalStatus } from '@shared/sessions/papers/model';
import { useState, type FormEvent } from 'react';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { DateField, TextField } from '../../ui/forms/fields';
import { RefusalLine } from '../../ui/refusal-line';
import { dayProblem } from '../words';
import type { ShownPaper } from './paper-filters';

interface ApprovalDialogProps {
  readonly papers: readonly ShownPaper[];
  /** Who approved before is proposed again. */
  readonly all: readonly ShownPaper[];
  readonly sending: boolean;
  readonly today: LocalDate;
  readonly running: boolean;
  readonly onClose: () => void;
  /** Answers the sentence of a refusal, or nothing. */
  readonly onSave: (status: ApprovalStatus, by: string, date: LocalDate) => Promise<string | null>;
}

const MOST_NAMED = 6;

/** dự thảo → đã duyệt → đã gửi: who and when. */
export function ApprovalDialog(props: ApprovalDialogProps) {
  const { all, papers, sending, today } = props;
  const [status, setStatus] = useState<ApprovalStatus>(sending ? 'sent' : 'approved');
  const proposed = (key: 'approvedBy' | 'sentBy'): string =>
    all.findLast((paper) => paper[key] !== '')?.[key] ?? '';
  const [by, setBy] = useState(() => proposed(sending ? 'sentBy' : 'approvedBy'));
  const [date, setDate] = useState<string | null>(today);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const named = status !== 'draft';
  const byMissing = named && cleanText(by) === '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (byMissing || date === null || !isLocalDate(date)) return;
    setRefused(await props.onSave(status, by, date));
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="lg"
      title={<Text fw={600}>{sending ? 'Gửi tài liệu' : 'Duyệt tài liệu'}</Text>}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <RefusalLine refusal={refused} />
          <List size="sm" spacing={2}>
            {papers.slice(0, MOST_NAMED).map(({ id, title }) => (
              <List.Item key={id}>{title}</List.Item>
            ))}
            {papers.length > MOST_NAMED && (
              <List.Item>và {papers.length - MOST_NAMED} tài liệu khác</List.Item>
            )}
          </List>
          <NativeSelect
            label="Tình trạng duyệt"
            value={status}
            data={APPROVAL_STATUSES.map((value) => ({ value, label: approvalNames[value] }))}
            onChange={(event) => setStatus(event.target.value as ApprovalStatus)}
          />
          {named && (
            <Group grow align="flex-start">
              <TextField
                label={status === 'sent' ? 'Người gửi' : 'Người duyệt'}
                data-autofocus
                maxLength={120}
                value={by}
                error={tried && byMissing ? 'Hãy ghi tên.' : null}
                onChange={(event) => setBy(event.currentTarget.value)}
              />
              <DateField
                label="Ngày"
                defaultValue={today}
                error={tried ? dayProblem(date, true) : null}
                onChange={setDate}
              />
            </Group>
          )}
          <DialogActions submitLabel="Ghi nhận" running={props.running} onClose={props.onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
