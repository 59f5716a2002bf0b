import { showDone } from '../api/notices';
import { useCommand } from '../api/queries';
import { useConfirm } from '../ui/dialogs/confirm-dialog';

interface RemovalWords<T> {
  readonly title: (record: T) => string;
  readonly body: string;
  readonly confirm: string;
  readonly done: (record: T) => string;
}

type Removal = 'council.removeBody' | 'council.removeDeputy' | 'council.removePost' | 'council.removeUnit';

/** Asks, removes, says so. A refusal is shown in its own words. */
export function useRemoveRecord<T extends { readonly id: string; readonly version: number }>(
  name: Removal,
  words: RemovalWords<T>,
  afterwards: () => void,
) {
  const { ask, dialog } = useConfirm();
  const command = useCommand(name);
  async function remove(record: T): Promise<void> {
    const sure = await ask({
      title: words.title(record),
      body: words.body,
      confirm: words.confirm,
      destructive: true,
    });
    if (!sure) return;
    const reply = await command.run({ id: record.id, version: record.version });
    if (!reply.ok) return;
    showDone(words.done(record));
    afterwards();
  }
  return { remove: (record: T) => void remove(record), dialog };
}
