import { papersOf, type DocumentSource, type DocumentStage } from '@shared/confidence-votes/documents';
import type { VoteOfficial } from '@shared/confidence-votes/model';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { VoteDocumentKind } from '@shared/documents/contract';
import { err, ok, type Result } from '@shared/kernel/result';
import { loadMaterial, loadVote, resultOf } from '../../confidence-votes';
import type { ReadDb } from '../../database/tables';

/** A vote with its result and its material, or null. */
export async function loadSource(db: ReadDb, voteId: string): Promise<DocumentSource | null> {
  const vote = await loadVote(db, voteId);
  return vote && { vote, result: resultOf(vote), material: await loadMaterial(db, voteId) };
}

const ALL_STAGES: readonly DocumentStage[] = ['preparation', 'rehearsal', 'count', 'result'];

/** The person a paper is about, null for a paper that serves all; refused where the vote has no such paper. */
export function findPaper(
  source: DocumentSource,
  kind: VoteDocumentKind,
  officialId: string | undefined,
): Result<VoteOfficial | null, AppError> {
  const paper = papersOf(source, ALL_STAGES).find(
    (one) => one.kind === kind && (one.official?.id ?? null) === (officialId ?? null),
  );
  return paper ? ok(paper.official) : err(appError('document.not-applicable'));
}
