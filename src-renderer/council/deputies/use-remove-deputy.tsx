import type { Deputy } from '@shared/council/contract';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { useConfirm } from '../../ui/confirm-dialog';

export function useRemoveDeputy(afterwards: () => void) {
  const { ask, dialog } = useConfirm();
  const command = useCommand('council.removeDeputy');
  async function remove(deputy: Deputy): Promise<void> {
    const sure = await ask({
      title: `Xóa ${deputy.fullName} khỏi danh sách đại biểu?`,
      body: 'Nhiệm vụ đại biểu của khóa này bị xóa. Nếu đại biểu đã thôi nhiệm vụ, hãy ghi ngày thôi thay vì xóa.',
      confirm: 'Xóa khỏi danh sách',
      destructive: true,
    });
    if (!sure) return;
    const reply = await command.run({ id: deputy.id, version: deputy.version });
    if (!reply.ok) return;
    showDone(`Đã xóa ${deputy.fullName} khỏi danh sách đại biểu.`);
    afterwards();
  }
  return { remove, dialog };
}
