import type { Difference } from '@shared/confidence-votes/ballots/contract';
import { useCommand } from '../../../api/queries';
import { ReasonDialog } from '../../../ui/dialogs/reason-dialog';

interface ReadAgainDialogProps {
  readonly difference: Difference;
  readonly token: string;
  readonly onClose: () => void;
  readonly onOpened: () => void;
}

/** What was read of one field is set aside with its reason, and the paper is read once more. */
export function ReadAgainDialog({ difference, token, onClose, onOpened }: ReadAgainDialogProps) {
  const { run, running } = useCommand('ballotCount.readAgain', { quiet: true });
  const where = difference.place < 0 ? 'cả phiếu' : `${difference.no}. ${difference.name}`;
  return (
    <ReasonDialog
      title={`Đọc lại phiếu ${difference.ballotNo}?`}
      submitLabel="Đọc lại"
      closeLabel="Giữ nguyên"
      running={running}
      onClose={onClose}
      onReason={async (reason) => {
        const resolutionId = difference.resolved?.resolutionId ?? '';
        const reply = await run({ token, resolutionId, reason });
        if (!reply.ok) return reply.error;
        onOpened();
        return null;
      }}
    >
      {difference.kindTitle}, {where}. Lần đọc trước vẫn còn trong nhật ký, cùng lý do; lấy tờ phiếu và gõ lại
      như trên giấy.
    </ReasonDialog>
  );
}
