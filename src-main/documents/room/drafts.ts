import { isEmpty, ruleOf, type DocumentSource } from '@shared/confidence-votes/documents';
import type { VoteOfficial } from '@shared/confidence-votes/model';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { DocumentDetails, DocumentRecord, VoteDocumentKind } from '@shared/documents/contract';
import { documentKindNames } from '@shared/documents/messages';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, Outcome } from '../../application/context';
import { composeDraft, figuresCodeOf } from './compose';
import { findRecord } from './document-store';
import { loadOfficeNames, type OfficeNames } from './office-names';
import { findPaper, loadSource } from './source';

/** Drafts with the figures as they stand now; a draft that exists is made again in place. */
export async function makeDrafts(
  context: CommandContext,
  { voteId, documents }: Input<'documents.makeDrafts'>,
): Outcome<DocumentRecord[]> {
  const source = await loadSource(context.tx, voteId);
  if (!source) return err(appError('not-found'));
  const office = await loadOfficeNames(context.tx);
  if (!office.ok) return office;
  const keys = documents.map(({ kind, officialId }) => `${kind} ${officialId ?? ''}`);
  if (new Set(keys).size < keys.length) {
    return err({
      code: 'invalid-input',
      issues: [{ path: ['documents'], message: 'Mỗi loại văn bản chỉ lập một bản.' }],
    });
  }
  const made: DocumentRecord[] = [];
  for (const { kind, officialId, details, version } of documents) {
    const refused = mayBeMade(kind, source);
    if (refused) return err(refused);
    const paper = findPaper(source, kind, officialId);
    if (!paper.ok) return paper;
    const draft = await writeDraft(context, {
      source,
      office: office.value,
      kind,
      official: paper.value,
      details,
      version,
    });
    if (!draft.ok) return draft;
    made.push(draft.value);
  }
  return ok(made);
}

/**
 * A paper of the result is not made while the count contradicts itself, one that says that nothing is counted not
 * afterwards; what comes before the count never waits.
 */
export function mayBeMade(kind: VoteDocumentKind, { result, vote }: DocumentSource): AppError | null {
  switch (ruleOf(kind, vote).made) {
    case 'always':
      return null;
    case 'before-count':
      return isEmpty({ result }) ? null : appError('document.count-begun');
    case 'balanced': {
      const count = result.problems.filter((problem) => problem.severity === 'blocking').length;
      return count > 0 ? appError('document.unbalanced', { count }) : null;
    }
  }
}

interface DraftToWrite {
  readonly source: DocumentSource;
  readonly office: OfficeNames;
  readonly kind: VoteDocumentKind;
  readonly official: VoteOfficial | null;
  readonly details: DocumentDetails;
  /** That of the draft that the caller has seen; null says that there was none. */
  readonly version: number | null;
}

export async function writeDraft(
  context: CommandContext,
  { source, office, kind, official, details, version }: DraftToWrite,
): Outcome<DocumentRecord> {
  const { tx } = context;
  const earlier = await findDraft(context, source.vote.id, kind, official?.id ?? null);
  // Somebody else has made, edited or issued the draft since the caller looked at it.
  if ((earlier?.version ?? null) !== version) return err(appError('conflict'));
  const { model, checkCode } = composeDraft({
    kind,
    source,
    official,
    office,
    details,
    madeBy: { programVersion: context.program.version, at: context.now, operator: context.actor },
  });
  const contents = {
    title: model.title,
    details: JSON.stringify(details),
    model: JSON.stringify(model),
    figures_code: figuresCodeOf(kind, source, official?.id ?? null),
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
        vote_id: source.vote.id,
        official_id: official?.id ?? null,
        status: 'draft',
        issue_date: null,
        withdrawn_reason: '',
        created_at: context.now,
      })
      .execute();
  }
  const whose = official === null ? '' : `, ${official.name}`;
  context.audit({
    entity: 'document',
    entityId: id,
    summary: `${earlier ? 'Lập lại' : 'Lập'} dự thảo: ${documentKindNames[kind]}${whose}`,
    changes: [{ field: 'Mã kiểm tra', before: earlier?.check_code ?? '', after: checkCode }],
  });
  const record = await findRecord(tx, id);
  return record ? ok(record) : err(appError('not-found'));
}

/** A vote has one draft of a paper at most: making it again keeps its record, and with it its history. */
function findDraft(
  { tx }: CommandContext,
  voteId: string,
  kind: VoteDocumentKind,
  officialId: string | null,
) {
  return tx
    .selectFrom('official_document')
    .select(['id', 'version', 'check_code'])
    .where('vote_id', '=', voteId)
    .where('kind', '=', kind)
    .where('official_id', officialId === null ? 'is' : '=', officialId)
    .where('status', '=', 'draft')
    .executeTakeFirst();
}
