import type { SetAsideBallot } from '@shared/confidence-votes/documents';
import { toldFigures, type FormerResult } from '@shared/confidence-votes/former-figures';
import { firstUnproved } from '@shared/confidence-votes/log/unproved';
import type { VoteResult } from '@shared/confidence-votes/model';
import type { FieldChange } from '../application/context';
import type { ReadDb } from '../database/tables';

/** The words of the history for a result that is taken back, and where its figures begin. */
export const REOPENED = 'Mở lại kiểm phiếu';
const BEFORE = 'Trước khi mở lại: ';

/**
 * Kept in the history of the vote beside who and why: the minutes tell what is another figure afterwards. Figures that nothing
 * proves are kept no more than they are told: the history says why there are none.
 */
export function figuresTakenBack(result: VoteResult): readonly FieldChange[] {
  const unproved = firstUnproved(result.problems);
  if (unproved) return [{ field: 'Không giữ số liệu trước khi mở lại', before: '', after: unproved.message }];
  return toldFigures(result).map(({ what, figures }) => ({
    field: `${BEFORE}${what}`,
    before: figures,
    after: '',
  }));
}

/** The results of a vote that were taken back, oldest first; those of older programs kept no figures. */
export async function loadFormerResults(db: ReadDb, voteId: string): Promise<readonly FormerResult[]> {
  const rows = await db
    .selectFrom('audit_log')
    .select(['at', 'changes'])
    .where('entity', '=', 'vote')
    .where('entity_id', '=', voteId)
    .where('summary', '=', REOPENED)
    .orderBy('seq')
    .execute();
  return rows.flatMap(({ at, changes }) => {
    const told = (JSON.parse(changes) as readonly FieldChange[])
      .filter(({ field }) => field.startsWith(BEFORE))
      .map(({ field, before }) => ({ what: field.slice(BEFORE.length), figures: before }));
    return told.length === 0 ? [] : [{ at, told }];
  });
}

/** Ballots and readings that were set aside, with their reasons, by time. */
export async function loadSetAside(db: ReadDb, voteId: string): Promise<readonly SetAsideBallot[]> {
  const entries = await db
    .selectFrom('ballot_entry as entry')
    .innerJoin('ballot_kind as kind', 'kind.id', 'entry.ballot_kind_id')
    .select(['entry.voided_at as at', 'entry.ballot_no', 'entry.entry_no', 'entry.void_reason', 'kind.title'])
    .where('entry.vote_id', '=', voteId)
    .where('entry.voided_at', 'is not', null)
    .execute();
  const readings = await db
    .selectFrom('field_resolution as reading')
    .innerJoin('ballot_kind as kind', 'kind.id', 'reading.ballot_kind_id')
    .select(['reading.voided_at as at', 'reading.ballot_no', 'reading.void_reason', 'kind.title'])
    .where('reading.vote_id', '=', voteId)
    .where('reading.voided_at', 'is not', null)
    .execute();
  return [...entries, ...readings.map((reading) => ({ ...reading, entry_no: null }))]
    .map((row) => ({
      at: row.at ?? '',
      kindTitle: row.title,
      ballotNo: row.ballot_no,
      entryNo: row.entry_no,
      reason: row.void_reason,
    }))
    .toSorted((left, right) =>
      left.at < right.at ? -1 : left.at > right.at ? 1 : left.ballotNo - right.ballotNo,
    );
}
