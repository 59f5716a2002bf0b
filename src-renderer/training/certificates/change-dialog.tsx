import { useState } from 'react';
import type { AppError } from '@shared/contract/error-messages';
import { isLocalDate } from '@shared/kernel/local-date';
import type { CertificateRecord } from '@shared/training/certificate-register/contract';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { DateField } from '../../ui/forms/fields';
import { ReasonDialog } from '../../ui/dialogs/reason-dialog';

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
  const [day, setDay] = useState<string | null>(issueDate);
  const [tried, setTried] = useState(false);
  const again = kind === 'reissue';
  const { id, version, number, fullName } = certificate;
  const dayError = again && (day === null || !isLocalDate(day)) ? 'Hãy nhập ngày cấp lại.' : null;

  async function change(reason: string): Promise<AppError | null> {
    setTried(true);
    if (dayError !== null) return null;
    const reply = again
      ? await reissue.run({ id, version, reason, issueDate: day ?? issueDate })
      : await cancel.run({ id, version, reason });
    if (!reply.ok) return reply.error;
    showDone(
      'number' in reply.value
        ? `Đã cấp lại số ${reply.value.number}; số ${number} đã hủy.`
        : `Đã hủy giấy số ${number}.`,
    );
    onClose();
    return null;
  }

  return (
    <ReasonDialog
      title={`${again ? 'Cấp lại' : 'Hủy'} giấy số ${number}, ${fullName}`}
      submitLabel={again ? 'Cấp lại giấy' : `Hủy giấy số ${number}`}
      closeLabel="Giữ giấy này"
      running={cancel.running || reissue.running}
      destructive={!again}
      below={
        again && (
          <DateField
            label="Ngày cấp lại"
            required
            defaultValue={issueDate}
            error={tried ? dayError : null}
            onChange={setDay}
          />
        )
      }
      onClose={onClose}
      onReason={change}
    >
      {again
        ? `Số ${number} bị hủy; học viên nhận số tiếp theo của sổ, theo thông tin hiện nay của lớp.`
        : `Số ${number} bị hủy và không dùng lại.`}
    </ReasonDialog>
  );
}
