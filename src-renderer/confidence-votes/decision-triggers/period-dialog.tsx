import { Divider, Modal, Stack, Text } from '@mantine/core';
import type { PeriodRecord } from '@shared/confidence-votes/decision-triggers/contract';
import { errorMessage } from '@shared/contract/error-messages';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../../api/queries';
import { DialogActions } from '../../ui/dialogs/dialog-actions';
import { followFormKeys } from '../../ui/forms/form-keys';
import { HistoryPanel } from '../../ui/layout/history-panel';
import { DateField, TextField } from '../../ui/forms/fields';
import { RefusalLine } from '../../ui/refusal-line';
import { dateError } from './words';

interface PeriodDialogProps {
  /** Null to enter a new one. */
  readonly period: PeriodRecord | null;
  readonly onClose: () => void;
  readonly onSaved: (periodId: string) => void;
}

/** The session from whose opening petitions are counted. */
export function PeriodDialog({ period, onClose, onSaved }: PeriodDialogProps) {
  const save = useCommand('decisionTriggers.savePeriod', { quiet: true });
  const [title, setTitle] = useState(period?.title ?? '');
  const [opened, setOpened] = useState<string | null>(period?.openedDate ?? null);
  const [closed, setClosed] = useState<string | null>(period?.closedDate ?? null);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const titleError = title.trim() === '' ? 'Hãy nhập tên kỳ họp.' : null;
  const openedError = dateError(opened, true);
  const closedError = dateError(closed, false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (titleError !== null || openedError !== null || closedError !== null || opened === null) return;
    const reply = await save.run({
      id: period?.id ?? null,
      version: period?.version ?? null,
      fields: { title, openedDate: opened, closedDate: closed },
    });
    if (reply.ok) onSaved(reply.value.id);
    else setRefused(errorMessage(reply.error));
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{period ? 'Sửa kỳ họp' : 'Khai kỳ họp mới'}</Text>}>
      <form onSubmit={(event) => void submit(event)} onKeyDown={followFormKeys} noValidate>
        <Stack>
          <Text c="dimmed">
            Kiến nghị được tính từ ngày khai mạc kỳ họp này đến trước ngày khai mạc kỳ sau.
          </Text>
          <RefusalLine refusal={refused} />
          <TextField
            label="Kỳ họp"
            placeholder="Kỳ họp thứ 8"
            data-autofocus
            value={title}
            error={tried ? titleError : null}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <DateField
            label="Ngày khai mạc"
            defaultValue={opened}
            onChange={setOpened}
            error={tried ? openedError : null}
          />
          <DateField
            label="Ngày khai mạc kỳ họp sau"
            description="Để trống khi chưa biết; khai kỳ họp sau thì kỳ này tự kết thúc."
            defaultValue={closed}
            onChange={setClosed}
            error={tried ? closedError : null}
          />
          <DialogActions submitLabel="Lưu kỳ họp" running={save.running} onClose={onClose} />
        </Stack>
      </form>
      {period && (
        <>
          <Divider my="lg" label="Lịch sử" labelPosition="left" />
          <HistoryPanel entity="petition" id={period.id} />
        </>
      )}
    </Modal>
  );
}
