import type { OpenVoteShape } from '@shared/sessions/open-votes/contract';
import { rememberAnswer, useCommand } from '../../api/queries';
import { ReasonDialog } from '../../ui/dialogs/reason-dialog';

interface RemoveVoteDialogProps {
  readonly sessionId: string;
  readonly vote: OpenVoteShape;
  readonly onClose: () => void;
}

/** A vote that was entered by mistake goes with a reason; its figures stay in the history of the session. */
export function RemoveVoteDialog({ sessionId, vote, onClose }: RemoveVoteDialogProps) {
  const remove = useCommand('openVotes.removeVote', { quiet: true });
  return (
    <ReasonDialog
      title={`Bỏ lượt biểu quyết ${vote.refNo}?`}
      maxLength={200}
      submitLabel="Bỏ lượt biểu quyết"
      closeLabel="Giữ lại"
      destructive
      running={remove.running}
      onClose={onClose}
      onReason={async (reason) => {
        const { id, version } = vote;
        const reply = await remove.run({ sessionId, id, version, reason });
        if (!reply.ok) return reply.error;
        rememberAnswer('openVotes.getVotes', { sessionId }, reply.value);
        onClose();
        return null;
      }}
    >
      Chỉ bỏ lượt ghi nhầm. Số đã ghi và lý do còn trong lịch sử của kỳ họp.
    </ReasonDialog>
  );
}
