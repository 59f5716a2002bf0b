import { loadVote, resultOf } from '../../confidence-votes';
import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { DocumentRecord, VoteDocumentKind } from '@shared/documents/contract';
import { documentKindNames } from '@shared/documents/messages';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, Outcome } from '../../application/context';
import { composeDraft, figuresCodeOf } from './compose';
import { findRecord } from './document-store';
import { loadOfficeNames } from './office-names';

/** Drafts with the figures as they stand now; a draft that exists is made again in place. */
export async function makeDrafts(
  context: CommandContext,
  { voteId, documents }: Input<'documents.makeDrafts'>,
): Outcome<DocumentRecord[]> {
  const { tx } = context;
  const vote = await loadVote(tx, voteId);
  if (!vote) return err(appError('not-found'));
  const office = await loadOfficeNames(tx);
  if (!office.ok) return office;
  if (new Set(documents.map((document) => document.kind)).size < documents.length) {
    return err({
      code: 'invalid-input',
      issues: [{ path: ['documents'], message: 'Mỗi loại văn bản chỉ lập một bản.' }],
    });
  }
  const result = resultOf(vote);
  const count = result.problems.filter((problem) => problem.severity === 'blocking').length;
  if (count > 0) return err(appError('document.unbalanced', { count }));

  const figuresCode = figuresCodeOf(vote, result);
  const made: DocumentRecord[] = [];
  for (const { kind, details, version } of documents) {
    const earlier = await findDraft(context, voteId, kind);
    // Somebody else has made, edited or issued the draft since the caller looked at it.
    if ((earlier?.version ?? null) !== version) return err(appError('conflict'));
    const { model, checkCode } = composeDraft({
      kind,
      vote,
      result,
      office: office.value,
      details,
      madeBy: { programVersion: context.program.version, at: context.now, operator: context.actor },
    });
    const contents = {
      title: model.title,
      details: JSON.stringify(details),
      model: JSON.stringify(model),
      figures_code: figuresCode,
      check_code: checkCode,
      updated_at: context.now,
      version: (version ?? 0) + 1,
    };
    const id = earlier?.id ?? context.newId();
    if (earlier) {
      await tx.updateTable('official_document').set(contents).where('id', '=', id).execute();
    } else {
      await tx
        .insertInto('official_document')
        .values({
          ...contents,
          id,
          kind,
          vote_id: voteId,
          status: 'draft',
          issue_date: null,
          withdrawn_reason: '',
          created_at: context.now,
        })
        .execute();
    }
    context.audit({
      entity: 'document',
      entityId: id,
      summary: `${earlier ? 'Lập lại' : 'Lập'} dự thảo: ${documentKindNames[kind]}`,
      changes: [{ field: 'Mã kiểm tra', before: earlier?.check_code ?? '', after: checkCode }],
    });
    const record = await findRecord(tx, id);
    if (record) made.push(record);
  }
  return ok(made);
}

/** A vote has one draft of a kind at most: making it again keeps its record, and with it its history. */
function findDraft({ tx }: CommandContext, voteId: string, kind: VoteDocumentKind) {
  return tx
    .selectFrom('official_document')
    .select(['id', 'version', 'check_code'])
    .where('vote_id', '=', voteId)
    .where('kind', '=', kind)
    .where('status', '=', 'draft')
    .executeTakeFirst();
}
