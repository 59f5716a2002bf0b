import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { PapersReply } from '@shared/sessions/papers/contract';
import type { Paper, PaperFields } from '@shared/sessions/papers/model';
import { usualPapers, type UsualPaper } from '@shared/sessions/papers/usual-papers';
import type { CommandContext, Outcome } from '../../application/context';
import { loadAgenda } from '../agenda-store';
import { papersReply } from './paper-store';
import { insertPapers, openPapers, writeCovers } from './papers';

const fieldsOf = (itemId: string, usual: UsualPaper): PaperFields => ({
  itemId,
  ...usual,
  symbol: '',
  paperDate: null,
  dueDate: null,
  receivedDate: null,
  dropped: false,
  note: '',
  coversIds: [],
});

/** The usual papers of an item, or of all of them, in one step. A kind that an item has already is left alone. */
export async function proposePapers(
  context: CommandContext,
  { sessionId, itemId }: Input<'sessionPapers.proposePapers'>,
): Outcome<PapersReply> {
  const opened = await openPapers(context, sessionId);
  if (!opened.ok) return opened;
  const { session, papers } = opened.value;
  const items = (await loadAgenda(context.tx, session)).filter(({ id }) => itemId === null || id === itemId);
  if (items.length === 0) return err(appError('not-found'));
  const added = items.flatMap((item) => {
    const own = papers.filter((paper) => paper.itemId === item.id);
    return usualPapers(item)
      .filter(({ kind }) => !own.some((paper) => paper.kind === kind))
      .map((usual) => ({ ...fieldsOf(item.id, usual), id: context.newId() }));
  });
  await insertPapers(context, sessionId, added, papers.length);
  const all: readonly (PaperFields & Pick<Paper, 'id'>)[] = [...papers, ...added];
  for (const report of added.filter(({ kind }) => kind === 'verification_report')) {
    const covered = all.filter((paper) => paper.itemId === report.itemId && isVerified(paper));
    await writeCovers(
      context,
      report.id,
      covered.map(({ id }) => id),
    );
  }
  if (added.length > 0) {
    context.audit({
      entity: 'session',
      entityId: sessionId,
      summary: `Đề nghị ${added.length} tài liệu thường có`,
      changes: [],
    });
  }
  return ok(await papersReply(context.tx, session, context.now));
}

/** What a Ban verifies of an item: the draft resolution goes with its submission. */
const isVerified = ({ kind }: Pick<PaperFields, 'kind'>): boolean =>
  kind === 'submission' || kind === 'report';
