import { useNavigate } from '@tanstack/react-router';
import { PageHeader } from '../../ui/page-header';
import { TakeInFile } from './take-in-file';

/** A PC that does not have the vote yet gets it with a file of another one, under the same ids. */
export function ReceivePage() {
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title="Nhận từ máy khác" detail="Cuộc bỏ phiếu do máy khác lập, để cùng nhập phiếu." />
      <TakeInFile
        voteId={null}
        onTaken={({ voteId }) =>
          void navigate({ to: '/confidence-votes/$voteId/machines', params: { voteId } })
        }
      />
    </>
  );
}
