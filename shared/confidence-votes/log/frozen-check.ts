import { lastSaid, type SaidLine } from './last-said';
import { recheckBallots, type RecheckedKind, type RecheckSetUp } from './recheck';

/**
 * The figures of every freezing, as the line of that freezing tells them, against what the lines known then come to when
 * they are read and counted a second time. `known` answers whether a line with this place was known at the freezing.
 */
export function frozenFindings(
  lines: readonly (SaidLine & { readonly withheld?: boolean })[],
  setUp: Omit<RecheckSetUp, 'kinds'> & {
    readonly kinds: readonly {
      readonly id: string;
      readonly title: string;
      /** In printed order. */
      readonly officialIds: readonly string[];
    }[];
  },
  momentWords: (instant: string) => string,
): readonly string[] {
  const findings: string[] = [];
  for (const freezing of lines) {
    const told = freezing.payload['frozen'];
    if (freezing.eventKind !== 'state_changed' || !Array.isArray(told)) continue;
    const reach = reachOf(freezing);
    const then = lines.filter(({ origin, seq }) => seq <= (reach.get(origin) ?? 0));
    // Without the contents of a line nothing can be said about the sum.
    if (then.some(({ withheld }) => withheld === true)) continue;
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
    for (const kind of setUp.kinds) {
      const sheet = (told as readonly unknown[]).find(
        (one) => (one as Record<string, unknown> | null)?.['ballotKindId'] === kind.id,
      );
      const again = counted.find(({ id }) => id === kind.id);
      const expected = again && sheetOf(again, announced.get(kind.id), kind.officialIds, setUp.levels);
      if (!again || asText(sheet) !== asText(expected)) {
        findings.push(
          `${kind.title}: số liệu chốt lúc ${momentWords(freezing.at)} khác kết quả đếm lại từ nhật ký.`,
        );
      }
    }
  }
  return findings;
}

/** How far each chain was known when a line was written: its own up to itself, the others as it names them. */
export function reachOf({ origin, seq, payload }: SaidLine): ReadonlyMap<string, number> {
  const heads = Array.isArray(payload['heads']) ? (payload['heads'] as unknown[]) : [];
  const reach = new Map<string, number>();
  for (const head of heads) {
    if (Array.isArray(head)) reach.set(String(head[0]), Number(head[1]));
  }
  return reach.set(origin, seq);
}

const kindIdOf = (payload: SaidLine['payload']): string => String(payload['ballotKindId']);

function numbersIn(batches: unknown): readonly number[] {
  return (Array.isArray(batches) ? (batches as unknown[]) : []).flatMap((batch) => {
    const [, , first, size] = Array.isArray(batch) ? (batch as readonly unknown[]) : [];
    return Array.from({ length: Number(size) || 0 }, (_, index) => Number(first) + index);
  });
}

type Sheet = Readonly<Record<string, unknown>>;

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

const FIELDS = ['printed', 'issued', 'collected', 'valid', 'invalid', 'rows'] as const;

function asText(sheet: unknown): string {
  const found = (sheet ?? {}) as Sheet;
  const reasons = Object.entries((found['invalidReasons'] ?? {}) as Sheet).sort(([left], [right]) =>
    left < right ? -1 : 1,
  );
  return JSON.stringify([...FIELDS.map((field) => found[field]), reasons]);
}
