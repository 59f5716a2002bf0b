import { Button } from '@mantine/core';
import type { Vote } from '@shared/confidence-votes/model';
import { useNavigate } from '@tanstack/react-router';
import { useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';

/** A wrong file is taken back as a whole. */
export function RemoveTakenOver({ vote }: { readonly vote: Pick<Vote, 'id' | 'version' | 'title'> }) {
  const navigate = useNavigate();
  const remove = useCommand('voteHistory.removeTakenOver');
  const { ask, dialog } = useConfirm();
  const run = async () => {
    const sure = await ask({
      title: `Xóa “${vote.title}”?`,
      body: 'Kết quả nhập từ tệp mất khỏi chương trình; tệp gốc vẫn còn, nhập lại được.',
      confirm: 'Xóa cuộc nhập từ tệp',
      destructive: true,
    });
    if (!sure) return;
    const reply = await remove.run({ voteId: vote.id, version: vote.version });
    if (reply.ok) await navigate({ to: '/confidence-votes/history' });
  };
  return (
    <>
      <Button variant="default" color="red" loading={remove.running} onClick={() => void run()}>
        Xóa cuộc nhập từ tệp…
      </Button>
      {dialog}
    </>
  );
}
