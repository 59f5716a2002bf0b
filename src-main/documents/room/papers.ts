import { issueRefusal, papersOf, ruleOf, type DocumentSource } from '@shared/confidence-votes/documents';
import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { DocumentRecord, VotePaper } from '@shared/documents/contract';
import { currentDocument } from '@shared/documents/current-document';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import { listRecords } from './document-store';
import { mayBeMade, writeDraft } from './drafts';
import { loadOfficeNames } from './office-names';
import { detailsFor } from './propose-details';
import { loadSource } from './source';

/** Which papers a vote has at these stages, and where each stands. */
export async function listPapers(
  { db }: QueryContext,
  { voteId, stages }: Input<'documents.listPapers'>,
): Outcome<VotePaper[]> {
  const source = await loadSource(db, voteId);
  if (!source) return err(appError('not-found'));
  return ok(withRecords(source, stages, await listRecords(db, voteId)));
}

function withRecords(
  source: DocumentSource,
  stages: Input<'documents.listPapers'>['stages'],
  records: readonly DocumentRecord[],
): VotePaper[] {
  return papersOf(source, stages)
    .map(({ kind, official }) => ({
      kind,
      officialId: official?.id ?? null,
      officialName: official?.name ?? '',
      record: currentDocument(records, kind, official?.id ?? null),
      canIssue: issueRefusal(kind, source.vote) === null,
    }))
    .filter(({ kind, record }) => record !== null || !isPast(kind, source));
}

/** Its moment is over, and nobody made it: it is not asked for any more. */
function isPast(kind: VotePaper['kind'], source: DocumentSource): boolean {
  return ruleOf(kind, source.vote).made === 'before-count' && mayBeMade(kind, source) !== null;
}

/** One press of a button makes what is missing; what a person has issued or what is up to date is left alone. */
export async function makeMissingDrafts(
  context: CommandContext,
  { voteId, stages }: Input<'documents.makeMissingDrafts'>,
): Outcome<DocumentRecord[]> {
  const { tx } = context;
  const source = await loadSource(tx, voteId);
  if (!source) return err(appError('not-found'));
  const office = await loadOfficeNames(tx);
  if (!office.ok) return office;
  const made: DocumentRecord[] = [];
  for (const paper of withRecords(source, stages, await listRecords(tx, voteId))) {
    const { kind, officialId, record } = paper;
    if (record?.status === 'official' || (record?.status === 'draft' && !record.stale)) continue;
    const refused = mayBeMade(kind, source);
    if (refused) return err(refused);
    const official = source.vote.officials.find(({ id }) => id === officialId) ?? null;
    const today = localDateOf(context.now);
    const details = await detailsFor(tx, office.value, source.vote, { kind, official, today });
    const version = record?.status === 'draft' ? record.version : null;
    const draft = await writeDraft(context, {
      source,
      office: office.value,
      kind,
      official,
      details,
      version,
    });
    if (!draft.ok) return draft;
    made.push(draft.value);
  }
  return ok(made);
}
