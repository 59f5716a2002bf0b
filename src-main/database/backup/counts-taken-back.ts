import type { CountState, CountTakenBack } from '../../application/safety-services';
import type { RawDatabase } from '../open-database';

interface Count extends CountState {
  readonly voteId: string;
  readonly title: string;
  readonly rehearsal: boolean;
  /** Another value once anything of the count was written. */
  readonly written: string;
}

/** The line with which a restore begins a chain says nothing of the count. */
const WRITTEN_LINES = `(SELECT count(*) FROM count_log
  WHERE vote_id = vote.id AND json_extract(payload, '$.restored') IS NULL)`;

/** By vote: where its count stands. */
export function countsIn(raw: RawDatabase): ReadonlyMap<string, Count> {
  const query = countsQuery(raw);
  if (query === null) return new Map();
  const rows = raw.prepare<[], Omit<Count, 'rehearsal'> & { readonly rehearsal: number }>(query).all();
  return new Map(rows.map((row) => [row.voteId, { ...row, rehearsal: row.rehearsal === 1 }]));
}

/** A backup of an earlier program has no table of what that program did not know; null where it knew no vote. */
function countsQuery(raw: RawDatabase): string | null {
  const tables = raw.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  const column = raw.prepare<[string, string]>('SELECT 1 FROM pragma_table_info(?) WHERE name = ?');
  const has = (table: string, name: string): boolean => column.get(table, name) !== undefined;
  if (!tables.includes('confidence_vote') || !tables.includes('vote_state_change')) return null;
  const ballots = has('ballot_entry', 'voided_at')
    ? '(SELECT count(*) FROM ballot_entry WHERE vote_id = vote.id AND voided_at IS NULL)'
    : '0';
  const rehearsal = has('confidence_vote', 'rehearsal_of') ? 'rehearsal_of IS NOT NULL' : '0';
  const written = [
    tables.includes('count_log') ? WRITTEN_LINES : '0',
    ...['ballot_kind', 'vote_official']
      .filter((table) => has(table, 'row_version'))
      .map((table) => `(SELECT total(row_version) FROM ${table} WHERE vote_id = vote.id)`),
  ];
  return `SELECT id AS voteId, title, status, ${ballots} AS ballots, ${rehearsal} AS rehearsal,
      CASE WHEN status IN ('prepared', 'counting') THEN NULL ELSE
        (SELECT max(at) FROM vote_state_change WHERE vote_id = vote.id AND to_status = 'counted') END AS closedAt,
      ${written.join(" || ' ' || ")} AS written
    FROM confidence_vote AS vote ORDER BY title, id`;
}

/** Open counts that stand otherwise in the other state, and results that are closed now and were not, or otherwise, then. */
export function countsTakenBack(
  now: ReadonlyMap<string, Count>,
  other: ReadonlyMap<string, Count>,
): CountTakenBack[] {
  return [...now.values()].flatMap((count) => {
    if (count.rehearsal || count.status === 'prepared') return [];
    // A result of former years that was taken over was never counted here.
    if (count.status !== 'counting' && count.closedAt === null) return [];
    const then = other.get(count.voteId);
    const same =
      then?.status === count.status &&
      (count.status === 'counting' ? then.written === count.written : then.closedAt === count.closedAt);
    return same
      ? []
      : [
          {
            voteId: count.voteId,
            title: count.title,
            now: stateOf(count),
            then: then ? stateOf(then) : null,
          },
        ];
  });
}

const stateOf = ({ status, ballots, closedAt }: CountState): CountState => ({ status, ballots, closedAt });
