import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { NumberSeries } from '@shared/documents/contract';
import { NORMATIVE_SERIES } from '@shared/documents/kinds';
import { lowestOutside, nextNumber, NUMBER_REGISTER_ID } from '@shared/documents/number-register';
import { err, ok } from '@shared/kernel/result';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';

export async function listNumberSeries(
  { db }: QueryContext,
  { year }: Input<'documents.listNumberSeries'>,
): Outcome<NumberSeries[]> {
  return ok(await seriesOf(db, year));
}

/**
 * An office's register does not begin with this program: minutes, reports and resolutions of other kinds take numbers
 * of the same series, before and in between (Nghị định 30/2020/NĐ-CP Điều 15).
 */
export async function setNumbersGivenOutside(
  context: CommandContext,
  { abbreviation, year, upTo, version }: Input<'documents.setNumbersGivenOutside'>,
): Outcome<NumberSeries> {
  const { tx, now } = context;
  const before = await findSeries(tx, abbreviation, year);
  if (before.version !== version) return err(appError('conflict'));
  const lowest = lowestOutside(before);
  if (upTo < lowest) return err(appError('document.number-in-use', { number: lowest }));
  if (upTo === before.givenOutside) return ok(before);
  await tx
    .insertInto('number_series')
    .values({
      abbreviation,
      year,
      given_outside: upTo,
      given_before_restore: 0,
      created_at: now,
      updated_at: now,
      version: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['abbreviation', 'year'])
        .doUpdateSet({ given_outside: upTo, updated_at: now, version: (version ?? 0) + 1 }),
    )
    .execute();
  context.audit({
    entity: 'document',
    entityId: NUMBER_REGISTER_ID,
    summary: `Khai số đã cấp ngoài chương trình: ${abbreviation} năm ${year}`,
    changes: [{ field: 'Đến số', before: numberText(before.givenOutside), after: numberText(upTo) }],
  });
  return ok(await findSeries(tx, abbreviation, year));
}

const numberText = (number: number): string => (number === 0 ? '' : String(number));

interface Given {
  readonly abbreviation: string;
  readonly year: number;
  readonly highest: number;
}

/** The highest numbers that stand on resolutions of sessions: individual ones share the series of all other resolutions. */
async function resolutionsGiven(db: ReadDb, year: number | null): Promise<readonly Given[]> {
  let given = db
    .selectFrom('resolution')
    .select((eb) => ['resolution_kind', 'year', eb.fn.max<number | null>('number').as('highest')])
    .where('number', 'is not', null)
    .groupBy(['resolution_kind', 'year']);
  if (year !== null) given = given.where('year', '=', year);
  return (await given.execute()).map((row) => ({
    abbreviation: row.resolution_kind === 'normative' ? NORMATIVE_SERIES : 'NQ',
    year: row.year,
    highest: row.highest ?? 0,
  }));
}

/** Newest year first. */
async function seriesOf(db: ReadDb, year: number | null): Promise<NumberSeries[]> {
  let given = db
    .selectFrom('document_number')
    .select((eb) => ['abbreviation', 'year', eb.fn.max('number').as('highest')])
    .groupBy(['abbreviation', 'year']);
  let elsewhere = db.selectFrom('number_series').selectAll();
  if (year !== null) {
    given = given.where('year', '=', year);
    elsewhere = elsewhere.where('year', '=', year);
  }
  const found = new Map<string, NumberSeries>();
  const keyOf = (row: { abbreviation: string; year: number }) => `${9999 - row.year} ${row.abbreviation}`;
  for (const row of [...(await given.execute()), ...(await resolutionsGiven(db, year))]) {
    const highest = Math.max(row.highest, found.get(keyOf(row))?.highest ?? 0);
    found.set(keyOf(row), seriesFrom(row, highest, null));
  }
  for (const row of await elsewhere.execute()) {
    found.set(keyOf(row), seriesFrom(row, found.get(keyOf(row))?.highest ?? 0, row));
  }
  return [...found].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, series]) => series);
}

export async function findSeries(db: ReadDb, abbreviation: string, year: number): Promise<NumberSeries> {
  const all = await seriesOf(db, year);
  const found = all.find((series) => series.abbreviation === abbreviation);
  return found ?? seriesFrom({ abbreviation, year }, 0, null);
}

function seriesFrom(
  { abbreviation, year }: { readonly abbreviation: string; readonly year: number },
  highest: number,
  stored: {
    readonly given_outside: number;
    readonly given_before_restore: number;
    readonly version: number;
  } | null,
): NumberSeries {
  const numbers = {
    highest,
    givenOutside: stored?.given_outside ?? 0,
    givenBeforeRestore: stored?.given_before_restore ?? 0,
  };
  return { abbreviation, year, ...numbers, next: nextNumber(numbers), version: stored?.version ?? null };
}
