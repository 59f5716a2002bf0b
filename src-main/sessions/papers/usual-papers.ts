import { appError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { Paper, PaperFields } from '@shared/sessions/papers/model';
import type { CommandContext, Outcome } from '../../application/context';
import { papersReply } from './paper-store';
import { insertPapers, openPapers, writeCovers } from './papers';

type Chosen = Input<'sessionPapers.addUsualPapers'>['papers'][number];

const fieldsOf = ({ itemId, kind, responsible, title }: Chosen): PaperFields => ({
  ...{ itemId, kind, title, responsible },
  symbol: '',
  paperDate: null,
  dueDate: null,
  receivedDate: null,
  dropped: false,
  note: '',
  coversIds: [],
});

/** The usual papers that a person chose, in one step. A kind that an item has already is left alone. */
export async function addUsualPapers(
  context: CommandContext,
  { sessionId, papers: wished }: Input<'sessionPapers.addUsualPapers'>,
): Outcome<Output<'sessionPapers.addUsualPapers'>> {
  const opened = await openPapers(context, sessionId);
  if (!opened.ok) return opened;
  const { itemIds, papers, session } = opened.value;
  if (wished.some(({ itemId }) => !itemIds.includes(itemId))) return err(appError('not-found'));
  const added = wished
    .filter(({ itemId, kind }) => !papers.some((paper) => paper.itemId === itemId && paper.kind === kind))
    .map((wish) => ({ ...fieldsOf(wish), id: context.newId(), coversItemIds: wish.coversItemIds }));
  await insertPapers(context, sessionId, added, papers.length);
  const all: readonly (PaperFields & Pick<Paper, 'id'>)[] = [...papers, ...added];
  for (const report of added.filter(({ kind }) => kind === 'verification_report')) {
    const covered = all.filter(
      (paper) => paper.itemId !== null && report.coversItemIds.includes(paper.itemId) && isVerified(paper),
    );
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
      summary: `Thêm ${added.length} tài liệu thường có`,
      changes: [],
    });
  }
  return ok({
    addedIds: added.map(({ id }) => id),
    reply: await papersReply(context.tx, session, context.now),
  });
}

/** What a Ban verifies of an item: the draft resolution goes with its submission. */
const isVerified = ({ kind }: Pick<PaperFields, 'kind'>): boolean =>
  kind === 'submission' || kind === 'report';
