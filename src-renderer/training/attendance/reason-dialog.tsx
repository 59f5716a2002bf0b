import { Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { STATUS_WORDS } from '@shared/training/labels';
import type { AttendanceStatus } from '@shared/training/model';
import { DialogActions } from '../../ui/dialog-actions';
import { TextField } from '../../ui/fields';

interface ReasonDialogProps {
  readonly who: string;
  readonly slotName: string;
  readonly before: AttendanceStatus;
  readonly after: AttendanceStatus;
  /** The reason given last, offered again. */
  readonly last: string;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
}

/** Row A20: what was recorded on an earlier day changes only with a reason. */
export function ReasonDialog(props: ReasonDialogProps) {
  const [reason, setReason] = useState(props.last);
  const [tried, setTried] = useState(false);
  return (
    <Modal opened onClose={props.onClose} title={<Text fw={600}>Sửa điểm danh đã ghi từ trước</Text>}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (reason.trim() !== '') props.onReason(reason.trim());
        }}
      >
        <Stack>
          <Text>
            <b>{props.who}</b>, {props.slotName.toLowerCase()}: {STATUS_WORDS[props.before].toLowerCase()} →{' '}
            {STATUS_WORDS[props.after].toLowerCase()}
          </Text>
          <TextField
            label="Lý do sửa"
            required
            data-autofocus
            maxLength={300}
            value={reason}
            error={tried && reason.trim() === '' ? 'Hãy ghi lý do.' : null}
            onChange={(event) => setReason(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
          />
          <DialogActions submitLabel="Sửa điểm danh" onClose={props.onClose} closeLabel="Giữ như cũ" />
        </Stack>
      </form>
    </Modal>
  );
}
