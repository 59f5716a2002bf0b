import { NORMATIVE_SERIES } from '@shared/documents/kinds';
import { documentSymbol } from '@shared/official-documents/numbering';
import { numberGaps, type ResolutionKind } from '@shared/sessions/resolutions/model';
import type { ReadDb } from '../../database/tables';
import { findSeries } from '../../documents/room/number-series';
import { loadOfficeNames, symbolFor } from '../../documents/room/office-names';

/** The kind of document whose numbers individual resolutions share with every other resolution of the office. */
const SERIES = 'NQ';

const seriesNameOf = (kind: ResolutionKind): string => (kind === 'normative' ? NORMATIVE_SERIES : SERIES);

/**
 * "52/NQ-HĐND" for individual ones, by the pattern that the office set for its resolutions; "05/2025/NQ-HĐND" for normative
 * ones, which the law shapes (Nghị định 78/2025/NĐ-CP).
 */
export async function symbolOf(
  db: ReadDb,
  kind: ResolutionKind,
  year: number,
  number: number,
): Promise<string> {
  const office = await loadOfficeNames(db);
  const { body, numberPatterns } = office.ok
    ? { body: office.value.councilAbbreviation, numberPatterns: office.value.numberPatterns }
    : { body: 'HĐND', numberPatterns: [] };
  const parts = { number, year, kind: SERIES, body };
  return kind === 'normative'
    ? documentSymbol('{no}/{year}/{kind}-{body}', parts)
    : symbolFor({ numberPatterns }, parts);
}

/**
 * The next number of a kind and year. Individual resolutions go on where the office's register of numbers stands, because
 * resolutions that confirm a vote take theirs there; normative ones have a series of their own.
 */
export async function nextNumberOf(db: ReadDb, kind: ResolutionKind, year: number): Promise<number> {
  return (await findSeries(db, seriesNameOf(kind), year)).next;
}

/**
 * Numbers of a kind and year that nothing stands for: no resolution, no document, and nothing that the office says it gave
 * elsewhere. One that was given before a restore and is in no register now is among them.
 */
export async function gapsOf(
  db: ReadDb,
  kind: ResolutionKind,
  year: number,
  given: readonly number[],
): Promise<readonly number[]> {
  const name = seriesNameOf(kind);
  const documents = await db
    .selectFrom('document_number')
    .select('number')
    .where('abbreviation', '=', name)
    .where('year', '=', year)
    .execute();
  const { givenBeforeRestore, givenOutside } = await findSeries(db, name, year);
  const outside = Array.from({ length: givenOutside }, (_, index) => index + 1);
  return numberGaps([...given, ...documents.map(({ number }) => number)], outside, givenBeforeRestore);
}
