import { foldBallots } from '@shared/confidence-votes/log/fold';
import { foldBoardWork } from '@shared/confidence-votes/log/fold-board-work';
import type { CountEvent } from '@shared/confidence-votes/log/event-contract';
import type { ReadDb } from '../../../database/tables';
import { entryRow, resolutionRow } from '../projection';

/** Whoever works at the count bears a name and a role that the log declares for them. */
export async function peopleFindings(
  db: ReadDb,
  voteId: string,
  events: readonly CountEvent[],
): Promise<readonly string[]> {
  const people = await db
    .selectFrom('count_operator')
    .select(['id', 'name', 'role'])
    .where('vote_id', '=', voteId)
    .execute();
  const declared = new Set(
    events.flatMap(({ eventKind, payload }) =>
      eventKind === 'operator_saved'
        ? [[payload['operatorId'], payload['name'], payload['role']].join('|')]
        : [],
    ),
  );
  return people
    .filter(({ id, name, role }) => !declared.has([id, name, role].join('|')))
    .map(({ name }) => `Người kiểm phiếu ${name}: tên hoặc vai trò khác nhật ký.`);
}

/** The tables of entries and decisions against what the log says. */
export async function tableFindings(
  db: ReadDb,
  voteId: string,
  events: readonly CountEvent[],
): Promise<readonly string[]> {
  const logged = foldBallots(events);
  const entries = await db.selectFrom('ballot_entry').selectAll().where('vote_id', '=', voteId).execute();
  const resolutions = await db
    .selectFrom('field_resolution')
    .selectAll()
    .where('vote_id', '=', voteId)
    .execute();
  const different = [
    ...differences(
      entries,
      logged.entries.map((one) => entryRow(voteId, one)),
    ).map(({ ballot_no: no, entry_no: entryNo }) => `Phiếu ${no}, lần ${entryNo}: bảng khác nhật ký.`),
    ...differences(
      resolutions,
      logged.resolutions.map((one) => resolutionRow(voteId, one)),
    ).map(({ ballot_no: no }) => `Phân xử phiếu ${no}: bảng khác nhật ký.`),
  ];
  return [...new Set(different)].slice(0, MOST_FINDINGS);
}

const MOST_FINDINGS = 20;

/** Rows that are not on both sides with the same contents. */
function differences<T extends { readonly id: string }>(
  rows: readonly T[],
  expected: readonly T[],
): readonly T[] {
  const byId = new Map(expected.map((row) => [row.id, row]));
  const seen = new Set(rows.map(({ id }) => id));
  return [
    ...rows.filter((row) => {
      const other = byId.get(row.id);
      return !other || Object.keys(other).some((key) => other[key as keyof T] !== row[key as keyof T]);
    }),
    ...expected.filter(({ id }) => !seen.has(id)),
  ];
}

/** The numbering of the ballots against what the log says. */
export async function numberingFindings(
  db: ReadDb,
  voteId: string,
  events: readonly CountEvent[],
): Promise<readonly string[]> {
  const rows = await db.selectFrom('ballot_batch').selectAll().where('vote_id', '=', voteId).execute();
  const standing = rows.map((row) => [row.id, row.batch_no, row.first_no, row.size].join(' ')).sort();
  const said = [...foldBoardWork(events).batches.values()].flat().map((batch) => batch.join(' '));
  return standing.join() === said.sort().join() ? [] : ['Cách đánh số phiếu khác nhật ký.'];
}
