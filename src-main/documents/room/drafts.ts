import { loadVote, resultOf } from '../../confidence-votes';
import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { DocumentRecord, VoteDocumentKind } from '@shared/documents/contract';
import { documentKindNames } from '@shared/documents/messages';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, Outcome } from '../../application/context';
import { composeVoteDocument, figuresCodeOf } from './compose';
import { findRecord } from './document-store';
import { loadOfficeNames } from './office-names';

/** Drafts with the figures as they stand now; an earlier draft of the same kind gives way. */
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
  for (const { kind, details } of documents) {
    const id = context.newId();
    const { model, checkCode } = composeVoteDocument({
      kind,
      vote,
      result,
      office: office.value,
      details,
      status: 'draft',
      number: null,
      year: details.issueDate === null ? null : Number(details.issueDate.slice(0, 4)),
      madeBy: { programVersion: context.program.version, at: context.now, operator: context.actor },
    });
    const replaced = await dropDraft(context, voteId, kind);
    await tx
      .insertInto('official_document')
      .values({
        id,
        kind,
        vote_id: voteId,
        title: model.title,
        status: 'draft',
        details: JSON.stringify(details),
        model: JSON.stringify(model),
        figures_code: figuresCode,
        check_code: checkCode,
        issue_date: null,
        withdrawn_reason: '',
        created_at: context.now,
        updated_at: context.now,
        version: 1,
      })
      .execute();
    context.audit({
      entity: 'document',
      entityId: id,
      summary: `${replaced === null ? 'Lập' : 'Lập lại'} dự thảo: ${documentKindNames[kind]}`,
      changes: [{ field: 'Mã kiểm tra', before: replaced ?? '', after: checkCode }],
    });
    const record = await findRecord(tx, id);
    if (record) made.push(record);
  }
  return ok(made);
}

/** The check code of the draft that gave way, or null. Only drafts go; what was issued or withdrawn stays. */
async function dropDraft(
  { tx }: CommandContext,
  voteId: string,
  kind: VoteDocumentKind,
): Promise<string | null> {
  const old = await tx
    .deleteFrom('official_document')
    .where('vote_id', '=', voteId)
    .where('kind', '=', kind)
    .where('status', '=', 'draft')
    .returning('check_code')
    .executeTakeFirst();
  return old?.check_code ?? null;
}
