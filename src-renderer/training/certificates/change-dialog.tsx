import { Alert, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { errorMessage } from '@shared/contract/error-messages';
import { isLocalDate } from '@shared/kernel/local-date';
import type { CertificateRecord } from '@shared/training/certificate-register/contract';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { DialogActions } from '../../ui/dialog-actions';
import { DateField, TextField } from '../../ui/fields';

export type ChangeKind = 'cancel' | 'reissue';

interface ChangeDialogProps {
  readonly kind: ChangeKind;
  readonly certificate: CertificateRecord;
  readonly issueDate: string;
  readonly onClose: () => void;
}

/** Row A15: names the number that goes; the reason stays in the register. */
export function ChangeDialog({ kind, certificate, issueDate, onClose }: ChangeDialogProps) {
  const cancel = useCommand('trainingCertificates.cancelCertificate', { quiet: true });
  const reissue = useCommand('trainingCertificates.reissueCertificate', { quiet: true });
  const [reason, setReason] = useState('');
  const [day, setDay] = useState<string | null>(issueDate);
  const [refused, setRefused] = useState('');
  const again = kind === 'reissue';
  const { id, version, number, fullName } = certificate;
  const complete = reason.trim() !== '' && (!again || (day !== null && isLocalDate(day)));

  async function submit(): Promise<void> {
    if (!complete) return;
    const reply = again
      ? await reissue.run({ id, version, reason, issueDate: day ?? issueDate })
      : await cancel.run({ id, version, reason });
    if (!reply.ok) {
      setRefused(errorMessage(reply.error));
      return;
    }
    showDone(
      'number' in reply.value
        ? `Đã cấp lại số ${reply.value.number}; số ${number} đã hủy.`
        : `Đã hủy giấy số ${number}.`,
    );
    onClose();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={
        <Text fw={600}>
          {again ? 'Cấp lại' : 'Hủy'} giấy số {number}, {fullName}
        </Text>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          {refused !== '' && (
            <Alert color="red" role="alert">
              {refused}
            </Alert>
          )}
          <Text>
            {again
              ? `Số ${number} bị hủy; học viên nhận số tiếp theo của sổ, theo thông tin hiện nay của lớp.`
              : `Số ${number} bị hủy và không dùng lại.`}
          </Text>
          <TextField
            label="Lý do"
            required
            data-autofocus
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {again && <DateField label="Ngày cấp lại" required defaultValue={issueDate} onChange={setDay} />}
          <DialogActions
            submitLabel={again ? 'Cấp lại giấy' : `Hủy giấy số ${number}`}
            running={cancel.running || reissue.running}
            disabled={!complete}
            destructive={!again}
            onClose={onClose}
            closeLabel="Giữ giấy này"
          />
        </Stack>
      </form>
    </Modal>
  );
}
