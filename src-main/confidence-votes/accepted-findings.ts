import type { Problem, StateChange } from '@shared/confidence-votes/model';
import type { FieldChange } from '../application/context';
import type { ReadDb } from '../database/tables';

/** The words of the history for figures that are closed, and for each finding that was accepted with the one reason. */
export const CLOSED = 'Chốt số liệu kiểm phiếu';
const ACCEPTED = /^Cảnh báo \d+ được chấp nhận$/u;
const NOTHING_FOUND = { field: 'Cảnh báo khi chốt', before: '', after: 'không có' } as const;

/** A reason that nothing asked for is kept with the closing; the history says that it accepts nothing. */
export function acceptedNotes(warnings: readonly Problem[], reason: string): readonly FieldChange[] {
  if (warnings.length === 0) return reason === '' ? [] : [NOTHING_FOUND];
  return warnings.map(({ message }, index) => ({
    field: `Cảnh báo ${index + 1} được chấp nhận`,
    before: '',
    after: message,
  }));
}

/**
 * The findings that a closing with a reason was asked about, in the words they had then. Null where the history of this PC
 * does not tell them: the figures were closed on another one.
 */
export async function acceptedAt(
  db: ReadDb,
  voteId: string,
  closing: StateChange | null,
): Promise<readonly string[] | null> {
  if (closing === null || closing.reason === '') return null;
  const row = await db
    .selectFrom('audit_log')
    .select('changes')
    .where('entity', '=', 'vote')
    .where('entity_id', '=', voteId)
    .where('summary', '=', CLOSED)
    .where('at', '=', closing.at)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const changes = JSON.parse(row.changes) as readonly FieldChange[];
  if (changes.some(({ field }) => field === NOTHING_FOUND.field)) return [];
  const told = changes.filter(({ field }) => ACCEPTED.test(field)).map(({ after }) => after);
  return told.length === 0 ? null : told;
}
