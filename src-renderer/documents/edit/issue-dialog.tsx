import { Anchor, Checkbox, Modal, Stack, Text, TextInput } from '@mantine/core';
import { errorMessage } from '@shared/contract/error-messages';
import type { DocumentRecord } from '@shared/documents/contract';
import { factsOf } from '@shared/documents/kinds';
import { formatDate, localDateOf, parseTypedDate } from '@shared/kernel/local-date';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { call } from '../../api/client';
import { useCall, useCommand } from '../../api/queries';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { PaperBlanks } from '../vote/paper-blanks';
import { nextOf } from './next-number';
import { sameDetails } from './same-details';

interface IssueDialogProps {
  readonly record: DocumentRecord;
  readonly onClose: () => void;
  readonly onDone: (record: DocumentRecord) => void;
}

/** The version of the draft as it stands now, where nobody wrote other words into it; null otherwise. */
async function versionWithSameWords({
  subject,
  kind,
  part,
  details,
}: DocumentRecord): Promise<number | null> {
  const now = await call('documents.getPaper', { subject, kind, ...(part === null ? {} : { part }) });
  const draft = now.ok ? now.value.record : null;
  if (draft?.status !== 'draft') return null;
  return sameDetails(draft.details, details) ? draft.version : null;
}

/** Gives the next number of the kind and year. A number is never given back, so the step says what it does. */
export function IssueDialog({ record, onClose, onDone }: IssueDialogProps) {
  const issue = useCommand('documents.issue', { quiet: true });
  const [date, setDate] = useState(
    formatDate(record.details.issueDate ?? localDateOf(new Date().toISOString())),
  );
  const [meant, setMeant] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const { abbreviation, name } = factsOf(record.kind);
  const numbered = abbreviation !== null;
  const series = useCall('documents.listNumberSeries', { year: null });
  const day = parseTypedDate(date);
  // A number cannot be given back: a day that has not come yet is confirmed, or it was mistyped.
  const early = day !== null && day > localDateOf(new Date().toISOString());
  const next = nextOf(series.data, abbreviation, day);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (day === null) {
      setError('Ngày không có thật; nhập dạng 05/02/2026.');
      return;
    }
    if (early && !meant) {
      setError('Ngày này chưa đến; hãy sửa, hoặc xác nhận bên dưới.');
      return;
    }
    const sign = (version: number) => issue.run({ documentId: record.id, version, issueDate: day });
    let reply = await sign(record.version);
    if (!reply.ok && reply.error.code === 'conflict') {
      // This window keeps what was typed by itself, and makes the draft anew for it: that is nobody else's change.
      const newest = await versionWithSameWords(record);
      if (newest !== null) reply = await sign(newest);
    }
    if (reply.ok) onDone(reply.value);
    else setError(reply.error.issues?.[0]?.message ?? errorMessage(reply.error));
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>Ban hành {name.toLocaleLowerCase('vi')}</Text>}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text>
            {numbered
              ? 'Văn bản nhận số tiếp theo trong sổ, thôi mang dấu dự thảo và không sửa được nữa. Muốn đổi thì thu hồi, có lý do; số đã cấp không dùng lại.'
              : `${record.symbol === '' ? 'Văn bản này không có số riêng' : `Văn bản mang số ${record.symbol} đã lấy ở Sổ nghị quyết`}; sau bước này thôi mang dấu dự thảo và không sửa được nữa.`}
          </Text>
          <PaperBlanks record={record} />
          <TextInput
            label="Ngày ban hành"
            data-autofocus
            inputMode="numeric"
            placeholder="05/02/2026"
            value={date}
            error={error}
            onChange={(event) => {
              setDate(event.target.value);
              setMeant(false);
              setError(null);
            }}
          />
          {early && (
            <Checkbox
              label="Đúng là ngày này, sau hôm nay"
              checked={meant}
              onChange={(event) => {
                setMeant(event.currentTarget.checked);
                setError(null);
              }}
            />
          )}
          {next !== null && (
            <Text size="sm">
              Số tiếp theo trong sổ: <b>{next}</b>. Nếu cơ quan đã cấp đến số cao hơn, hãy khai trước ở{' '}
              <Anchor component={Link} to="/documents/numbers" inherit>
                Sổ đăng ký số
              </Anchor>
              .
            </Text>
          )}
          <DialogActions
            submitLabel={numbered ? 'Ban hành và lấy số' : 'Ban hành'}
            running={issue.running}
            onClose={onClose}
            closeLabel="Để sau"
          />
        </Stack>
      </form>
    </Modal>
  );
}
