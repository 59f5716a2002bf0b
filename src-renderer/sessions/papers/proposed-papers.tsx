import type { PapersReply } from '@shared/sessions/papers/contract';
import { missingPapers, type UsualPaper } from '@shared/sessions/papers/usual-papers';
import { showDone } from '../../api/notices';
import { useCommand } from '../../api/queries';
import { showDoneWithUndo } from '../../ui/dialogs/undo-notice';
import { UsualPapersDialog } from './usual-papers-dialog';

/** What an item of the agenda, or every one, usually has and does not have yet. */
export const proposedPapers = (
  { items, papers }: PapersReply,
  itemId: string | null,
): readonly UsualPaper[] =>
  missingPapers(items, papers).filter((paper) => itemId === null || paper.itemId === itemId);

interface ProposedPapersProps {
  readonly reply: PapersReply;
  readonly sessionId: string;
  readonly itemId: string | null;
  readonly onClose: () => void;
  readonly onKeep: (reply: PapersReply) => void;
}

/** Usual papers: looked at, added, and taken back in one step where that was too much. */
export function ProposedPapers({ itemId, onClose, onKeep, reply, sessionId }: ProposedPapersProps) {
  const adding = useCommand('sessionPapers.addUsualPapers');
  const removal = useCommand('sessionPapers.removePapers');
  const add = async (chosen: readonly UsualPaper[]) => {
    const papers = chosen.map((paper) => ({ ...paper, coversItemIds: [...paper.coversItemIds] }));
    const answer = await adding.run({ sessionId, papers });
    if (!answer.ok) return;
    const { addedIds, reply: after } = answer.value;
    onKeep(after);
    onClose();
    const added = after.papers.filter(({ id }) => addedIds.includes(id));
    showDoneWithUndo(`Đã thêm ${added.length} tài liệu thường có.`, async () => {
      const back = await removal.run({
        sessionId,
        papers: added.map(({ id, version }) => ({ id, version })),
      });
      if (!back.ok) return;
      onKeep(back.value);
      showDone(`Đã bỏ ${added.length} tài liệu vừa thêm.`);
    });
  };
  return (
    <UsualPapersDialog
      proposed={proposedPapers(reply, itemId)}
      items={reply.items}
      running={adding.running}
      onClose={onClose}
      onAdd={(papers) => void add(papers)}
    />
  );
}
