import { useNavigate } from '@tanstack/react-router';
import { showDone } from '../../api/notices';
import { PageHeader } from '../../ui/layout/page-header';
import { TakeInFile } from './take-in-file';

/** A PC that does not have the vote yet gets it with a file of another one, under the same ids. */
export function ReceivePage() {
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title="Nhận từ máy khác" detail="Cuộc bỏ phiếu do máy khác lập, để cùng nhập phiếu." />
      <TakeInFile
        voteId={null}
        onTaken={({ voteId, created }) => {
          // A vote that was not here begins with the people, who have no PIN on this PC yet.
          const to = created ? '/confidence-votes/$voteId/counting' : '/confidence-votes/$voteId/machines';
          if (created) showDone('Đã nhận cuộc bỏ phiếu. Hãy đặt mã PIN trên máy này.');
          void navigate({ to, params: { voteId } });
        }}
      />
    </>
  );
}
