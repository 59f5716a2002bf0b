import { useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/dialogs/confirm-dialog';

/** Asks, then throws a rehearsal away; answers whether it is gone. */
export function useDiscard() {
  const { ask, dialog } = useConfirm();
  const command = useCommand('rehearsal.discardRehearsal');
  const run = async (rehearsal: { readonly voteId: string; readonly version: number }): Promise<boolean> => {
    const sure = await ask({
      title: 'Hủy cuộc diễn tập?',
      body: 'Phiếu thử đã nhập, nhật ký và văn bản của buổi diễn tập mất hẳn. Cuộc thật giữ nguyên.',
      confirm: 'Hủy cuộc diễn tập',
      destructive: true,
    });
    if (!sure) return false;
    const { voteId, version } = rehearsal;
    return (await command.run({ voteId, version })).ok;
  };
  return { run, dialog };
}
