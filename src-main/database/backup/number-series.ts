import { CERTIFICATE_SERIES, NORMATIVE_SERIES } from '@shared/documents/kinds';
import type { LostNumbers } from '@shared/safety/contract';
import type { KeptNumbers } from '../../application/safety-services';
import type { RawDatabase } from '../open-database';

interface Series {
  readonly abbreviation: string;
  readonly year: number;
  readonly highest: number;
  readonly outside: number;
  readonly beforeRestore: number;
}

/** All numbers of a database. */
export interface Numbers {
  readonly series: ReadonlyMap<string, Series>;
  readonly symbols: ReadonlyMap<string, string>;
}

/** Where numbers stand that were given for good: on documents, on resolutions of sessions, on certificates of training. */
const GIVEN: readonly { readonly table: string; readonly rows: string }[] = [
  { table: 'document_number', rows: 'SELECT abbreviation, year, number, symbol FROM document_number' },
  {
    table: 'resolution',
    rows: `SELECT CASE resolution_kind WHEN 'normative' THEN '${NORMATIVE_SERIES}' ELSE 'NQ' END AS abbreviation,
      year, number, symbol FROM resolution WHERE number IS NOT NULL`,
  },
  {
    table: 'certificate',
    rows: `SELECT '${CERTIFICATE_SERIES}' AS abbreviation, register_year AS year, register_no AS number,
      register_no || '/' || register_year AS symbol FROM certificate`,
  },
];

/** A backup of an earlier program has no table of what that program did not know. */
function givenIn(raw: RawDatabase): string {
  const tables = new Set(
    raw.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all(),
  );
  return GIVEN.filter(({ table }) => tables.has(table))
    .map(({ rows }) => rows)
    .join(' UNION ALL ');
}

const seriesOf = (given: string): string => `
  SELECT abbreviation, year, max(given) AS highest, max(outside) AS outside, max(before) AS beforeRestore FROM (
    SELECT abbreviation, year, number AS given, 0 AS outside, 0 AS before FROM (${given})
    UNION ALL
    SELECT abbreviation, year, 0, given_outside, given_before_restore FROM number_series)
  GROUP BY abbreviation, year ORDER BY year DESC, abbreviation`;

const symbolsOf = (given: string): string =>
  `SELECT abbreviation, year, number, symbol FROM (${given}) ORDER BY abbreviation, year, number`;

export function numbersIn(raw: RawDatabase): Numbers {
  const everywhere = givenIn(raw);
  const given = raw
    .prepare<[], { abbreviation: string; year: number; number: number; symbol: string }>(
      symbolsOf(everywhere),
    )
    .all();
  return {
    series: new Map(
      raw
        .prepare<[], Series>(seriesOf(everywhere))
        .all()
        .map((series) => [keyOf(series), series]),
    ),
    symbols: new Map(given.map((row) => [`${keyOf(row)} ${row.number}`, row.symbol])),
  };
}

const keyOf = (row: { readonly abbreviation: string; readonly year: number }): string =>
  `${row.abbreviation} ${row.year}`;

/** The numbers that papers carry now and that the other state does not know. */
export function lostNumbers(now: Numbers, other: Numbers): LostNumbers[] {
  return [...now.series].flatMap(([key, { abbreviation, year }]) => {
    const symbols = [...now.symbols]
      .filter(([place]) => place.startsWith(`${key} `) && !other.symbols.has(place))
      .map(([, symbol]) => symbol);
    return symbols.length === 0 ? [] : [{ abbreviation, year, symbols }];
  });
}

/**
 * A number on paper cannot be taken back by a restore: in the restored data the series go on above everything given
 * before it, and what the office said it gave elsewhere stays said (Nghị định 30/2020/NĐ-CP Điều 15).
 */
export function keepNumbers(raw: RawDatabase, before: Numbers, at: string): KeptNumbers[] {
  const kept: KeptNumbers[] = [];
  const restored = numbersIn(raw);
  const keep = raw.prepare<[string, number, number, number, string, string]>(
    `INSERT INTO number_series
       (abbreviation, year, given_outside, given_before_restore, created_at, updated_at, version)
     VALUES (?, ?, ?, ?, ?, ?, 1)
     ON CONFLICT (abbreviation, year) DO UPDATE SET
       given_outside = excluded.given_outside, given_before_restore = excluded.given_before_restore,
       updated_at = excluded.updated_at, version = version + 1`,
  );
  raw.transaction(() => {
    for (const [key, series] of before.series) {
      const found = restored.series.get(key) ?? { highest: 0, outside: 0, beforeRestore: 0 };
      const given = Math.max(series.highest, series.beforeRestore);
      const known = Math.max(found.highest, found.beforeRestore);
      if (given <= known && series.outside <= found.outside) continue;
      const { abbreviation, year } = series;
      const givenOutside = Math.max(series.outside, found.outside);
      const givenBeforeRestore = given > known ? given : found.beforeRestore;
      keep.run(abbreviation, year, givenOutside, givenBeforeRestore, at, at);
      kept.push({ abbreviation, year, givenOutside, givenBeforeRestore });
    }
  })();
  return kept;
}
