import type { Problem } from '@shared/confidence-votes/model';
import type { ReadDb } from '../../database/tables';

/** As the history names it: what reading a sample again found was written down, or changed. */
export const SAMPLE_RECORDED = 'Ghi kết quả đọc lại phiếu';

/**
 * What reading a sample again found (T41), or that nobody wrote it yet. A sample that was drawn, or whose result was written,
 * when the figures were closed already is told and asks for nothing: at the closing nobody knew of it.
 */
export async function sampleFindings(
  db: ReadDb,
  voteId: string,
  closedAt: string | null,
): Promise<readonly Problem[]> {
  const samples = await db
    .selectFrom('recheck_sample as sample')
    .innerJoin('ballot_kind as kind', 'kind.id', 'sample.ballot_kind_id')
    .select(['sample.ballot_kind_id', 'sample.size', 'sample.differences', 'sample.drawn_at', 'kind.title'])
    .where('sample.vote_id', '=', voteId)
    .where((eb) => eb.or([eb('sample.differences', 'is', null), eb('sample.differences', '>', 0)]))
    .orderBy('sample.drawn_at')
    .orderBy('sample.id')
    .execute();
  const writtenSince = closedAt !== null && (await isRecordedSince(db, voteId, closedAt));
  return samples.map(({ ballot_kind_id: ballotKindId, title, size, differences, drawn_at: drawnAt }) => ({
    ballotKindId,
    severity:
      closedAt !== null && (drawnAt > closedAt || (writtenSince && differences !== null))
        ? ('note' as const)
        : ('warning' as const),
    ...(differences === null
      ? {
          code: 'sample_open' as const,
          message: `${title}: đã rút ${size} phiếu đọc lại, chưa ghi kết quả.`,
          advice: 'Đọc lại các phiếu ấy, ghi số ô khác.',
        }
      : {
          code: 'sample_differs' as const,
          message: `${title}: đọc lại ${size} phiếu thấy ${differences} ô khác.`,
          advice: 'Xem lại các phiếu giấy ấy; đúng thì nêu lý do.',
        }),
  }));
}

/** Which of several samples it was the history does not say: none of them is told as accepted then. */
async function isRecordedSince(db: ReadDb, voteId: string, closedAt: string): Promise<boolean> {
  const written = await db
    .selectFrom('audit_log')
    .select('seq')
    .where('entity', '=', 'vote')
    .where('entity_id', '=', voteId)
    .where('summary', '=', SAMPLE_RECORDED)
    .where('at', '>', closedAt)
    .limit(1)
    .executeTakeFirst();
  return written !== undefined;
}
