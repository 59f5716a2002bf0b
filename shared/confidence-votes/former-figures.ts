import { levelWords } from './balance-checks';
import { LEVELS_OF, type VoteResult } from './model';

/** The figures of one kind of ballot or of one person in words, as they are kept when a result is taken back. */
export interface ToldFigures {
  /** "Phiếu khối HĐND" or "Phiếu khối HĐND, 3. Nguyễn Văn An". */
  readonly what: string;
  /** "tín nhiệm cao 5, tín nhiệm 3": always the same names in the same order for the same `what`. */
  readonly figures: string;
}

/** A result as it stood when it was taken back; `at` is the instant of that reopening. */
export interface FormerResult {
  readonly at: string;
  readonly told: readonly ToldFigures[];
}

export function toldFigures({
  procedure,
  kinds,
}: Pick<VoteResult, 'procedure' | 'kinds'>): readonly ToldFigures[] {
  const inWords = (figures: readonly (readonly [string, number | null | undefined])[]): string =>
    figures.map(([name, count]) => `${name} ${count ?? '–'}`).join(', ');
  return kinds.flatMap(({ kind, rows }) => [
    {
      what: kind.title,
      figures: inWords([
        ['phát ra', kind.issued],
        ['thu về', kind.collected],
        ['hợp lệ', kind.valid],
        ['không hợp lệ', kind.invalid],
      ]),
    },
    ...rows.map((row) => ({
      what: `${kind.title}, ${row.no}. ${row.name}`,
      figures: inWords([
        ...LEVELS_OF[procedure].map((level) => [levelWords(level), row.counts[level]] as const),
        ['không hợp lệ', row.invalidRows],
      ]),
    })),
  ]);
}

/** What differs between two results, in the order of the paper: "Phiếu, 1. An: tín nhiệm cao 5 → 6, tín nhiệm thấp 3 → 2". */
export function changedFigures(
  before: readonly ToldFigures[],
  after: readonly ToldFigures[],
): readonly string[] {
  const now = new Map(after.map(({ what, figures }) => [what, figures]));
  return before.flatMap(({ what, figures }) => {
    const then = figures.split(', ');
    const later = (now.get(what) ?? figures).split(', ');
    const moved = then.flatMap((figure, at) => {
      const other = later[at] ?? figure;
      return other === figure ? [] : [`${figure} → ${other.slice(other.lastIndexOf(' ') + 1)}`];
    });
    return moved.length === 0 ? [] : [`${what}: ${moved.join(', ')}`];
  });
}
