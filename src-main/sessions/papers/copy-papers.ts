import type { PaperFields } from '@shared/sessions/papers/model';
import type { CommandContext } from '../../application/context';
import { loadSession } from '../session-store';
import { loadPapers } from './paper-store';
import { insertPapers, writeCovers } from './papers';

/** The checklist of an earlier session for a new one: what is needed and who hands it in, nothing of what came. */
export async function copyPapers(
  context: CommandContext,
  fromId: string,
  toId: string,
  newItem: ReadonlyMap<string, string>,
): Promise<void> {
  const source = await loadSession(context.tx, fromId);
  if (!source) return;
  const papers = (await loadPapers(context.tx, source, [...newItem.keys()])).filter(
    ({ dropped }) => !dropped,
  );
  const newId = new Map(papers.map(({ id }) => [id, context.newId()]));
  const copies = papers.map((paper): PaperFields & { readonly id: string } => ({
    id: newId.get(paper.id) ?? context.newId(),
    itemId: paper.itemId === null ? null : (newItem.get(paper.itemId) ?? null),
    kind: paper.kind,
    title: paper.title,
    responsible: paper.responsible,
    symbol: '',
    paperDate: null,
    dueDate: null,
    receivedDate: null,
    dropped: false,
    note: '',
    coversIds: [],
  }));
  await insertPapers(context, toId, copies, 0);
  for (const { id, coversIds } of papers) {
    const covered = coversIds.flatMap((one) => newId.get(one) ?? []);
    const reportId = newId.get(id);
    if (reportId !== undefined && covered.length > 0) await writeCovers(context, reportId, covered);
  }
}
