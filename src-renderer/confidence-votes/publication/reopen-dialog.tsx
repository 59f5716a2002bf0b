import type { Vote } from '@shared/confidence-votes/model';
import { canShowResult } from '@shared/confidence-votes/state';
import { TakeBackDialog } from './take-back-dialog';

interface ReopenDialogProps {
  readonly vote: Pick<Vote, 'id' | 'version' | 'board' | 'status' | 'countMode'>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Back to counting (T36). */
export function ReopenDialog({ vote, onClose, onDone }: ReopenDialogProps) {
  return (
    <TakeBackDialog
      vote={vote}
      command="confidenceVotes.reopen"
      title="Mở lại kiểm phiếu"
      consequences={[
        'Cuộc bỏ phiếu trở về bước Kiểm phiếu; số đã nhập vẫn còn.',
        ...(canShowResult(vote.status) ? ['Kết quả thôi hiện trên màn chiếu, phải xác nhận lại.'] : []),
        'Văn bản đã lập có thể không còn đúng số liệu; phải lập lại.',
        'Chỉ Trưởng ban kiểm phiếu mở lại; họ tên và lý do được ghi lại và in trong biên bản.',
      ]}
      closeLabel="Giữ nguyên kết quả"
      onClose={onClose}
      onDone={onDone}
    />
  );
}
