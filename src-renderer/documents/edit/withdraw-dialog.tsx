import type { DocumentRecord } from '@shared/documents/contract';
import { useCommand } from '../../api/queries';
import { ReasonDialog } from '../../ui/dialogs/reason-dialog';

interface WithdrawDialogProps {
  readonly record: DocumentRecord;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** An issued paper is never deleted: it stays in the register, marked, with the reason. */
export function WithdrawDialog({ record, onClose, onDone }: WithdrawDialogProps) {
  const withdraw = useCommand('documents.withdraw', { quiet: true });
  const name = record.symbol === '' ? 'văn bản này' : `văn bản số ${record.symbol}`;
  return (
    <ReasonDialog
      title={`Thu hồi ${name}`}
      label="Lý do thu hồi"
      submitLabel="Thu hồi văn bản"
      closeLabel="Giữ văn bản"
      destructive
      running={withdraw.running}
      onClose={onClose}
      onReason={async (reason) => {
        const reply = await withdraw.run({ documentId: record.id, version: record.version, reason });
        if (!reply.ok) return reply.error;
        onDone();
        return null;
      }}
    >
      Văn bản giữ nguyên trong sổ với dấu “đã thu hồi” và lý do; số không dùng lại. Sau đó lập được bản mới.
    </ReasonDialog>
  );
}
