import { lastSaid, type SaidLine } from './last-said';
import { reachOf } from './reach';
import { recheckBallots, type RecheckedKind, type RecheckSetUp } from './recheck';

/** The figures of a closing by kind of ballot: as its line tells them, and as the lines known then come to when read again. */

export type Sheet = Readonly<Record<string, unknown>>;

export type ReadLine = SaidLine & { readonly withheld?: boolean };

export type SheetSetUp = Omit<RecheckSetUp, 'kinds'> & {
  readonly kinds: readonly {
    readonly id: string;
    readonly title: string;
    /** In printed order. */
    readonly officialIds: readonly string[];
  }[];
};

/** Null where the line tells none: it is no closing, or an older program wrote it. */
export function toldSheets({ payload: { frozen } }: SaidLine): ReadonlyMap<string, Sheet> | null {
  if (!Array.isArray(frozen)) return null;
  const sheets = (frozen as readonly unknown[]).filter((one) => typeof one === 'object' && one !== null);
  return new Map((sheets as readonly Sheet[]).map((sheet) => [kindIdOf(sheet), sheet]));
}

/** Null where the contents of a line that was known at the closing are not here: nothing can be said about the sum. */
export function recountedSheets(
  closing: SaidLine,
  lines: readonly ReadLine[],
  setUp: SheetSetUp,
): ReadonlyMap<string, Sheet> | null {
  const reach = reachOf(closing);
  const then = lines.filter(({ origin, seq }) => seq <= (reach.get(origin) ?? 0));
  if (then.some(({ withheld }) => withheld === true)) return null;
  const announced = lastSaid(then, 'ballots_announced', kindIdOf);
  const numbering = lastSaid(then, 'batches_made', kindIdOf);
  const counted = recheckBallots(then, {
    ...setUp,
    kinds: setUp.kinds.map(({ id, officialIds }) => ({
      id,
      persons: officialIds.length,
      numbers: numbersIn(numbering.get(id)?.['batches']),
    })),
  });
  const officialIds = new Map(setUp.kinds.map((kind) => [kind.id, kind.officialIds]));
  return new Map(
    counted.map((kind) => [
      kind.id,
      sheetOf(kind, announced.get(kind.id), officialIds.get(kind.id) ?? [], setUp.levels),
    ]),
  );
}

/** All figures of a closing as one text, equal where every person has the same at every level. */
export function figuresAt(closing: SaidLine, lines: readonly ReadLine[], setUp: SheetSetUp): string | null {
  const sheets = toldSheets(closing) ?? recountedSheets(closing, lines, setUp);
  if (sheets === null) return null;
  return [...sheets]
    .map(([id, sheet]) => `${id} ${sheetText(sheet)}`)
    .sort()
    .join('\n');
}

const kindIdOf = (said: Sheet): string => String(said['ballotKindId']);

function numbersIn(batches: unknown): readonly number[] {
  return (Array.isArray(batches) ? (batches as unknown[]) : []).flatMap((batch) => {
    const [, , first, size] = Array.isArray(batch) ? (batch as readonly unknown[]) : [];
    return Array.from({ length: Number(size) || 0 }, (_, index) => Number(first) + index);
  });
}

function sheetOf(
  { ballots, tally, invalidReasons }: RecheckedKind,
  announced: Sheet | undefined,
  officialIds: readonly string[],
  levels: number,
): Sheet {
  const none = announced?.['collected'] === 0 && ballots === 0 ? 0 : null;
  return {
    printed: announced?.['printed'] ?? null,
    issued: announced?.['issued'] ?? null,
    collected: announced?.['collected'] ?? null,
    valid: tally ? tally.valid : none,
    invalid: tally ? tally.invalid : none,
    invalidReasons: tally ? invalidReasons : {},
    rows: officialIds.map((id, place) => {
      const person = tally?.persons[place];
      const counts = Array.from({ length: levels }, (_, level) => (person ? person.counts[level] : none));
      return [id, counts, person ? person.invalidRows : none];
    }),
  };
}

const FIELDS = ['printed', 'issued', 'collected', 'valid', 'invalid'] as const;

/** The figures of one kind, whatever the order in which people and reasons are told. */
export function sheetText(sheet: Sheet | undefined): string {
  const rows = sheet?.['rows'];
  const reasons = Object.entries((sheet?.['invalidReasons'] ?? {}) as Sheet).map((one) =>
    JSON.stringify(one),
  );
  return JSON.stringify([
    ...FIELDS.map((field) => sheet?.[field]),
    Array.isArray(rows) ? rows.map((row) => JSON.stringify(row)).sort() : null,
    reasons.sort(),
  ]);
}
