import { nameKey } from '../../kernel/same-person';

interface Line {
  readonly origin: string;
  readonly seq: number;
  readonly eventKind: string;
  readonly payload: unknown;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** The lines that say what somebody is called. */
export const NAMING = 'operator_saved';
/** The lines that are somebody's work on a ballot. */
export const WORK: readonly string[] = ['ballot_closed', 'field_resolved'];

/** Whether somebody was called otherwise before: only then it matters under which name who worked. */
export function isRenamed(naming: readonly Pick<Line, 'payload'>[]): boolean {
  const first = new Map<string, string>();
  return naming.some(({ payload }) => {
    const { operatorId, name } = payload as Fields;
    const [id, key] = [String(operatorId), nameKey(String(name))];
    const before = first.get(id);
    if (before === undefined) first.set(id, key);
    return before !== undefined && before !== key;
  });
}

/**
 * Under which names people typed and read ballots, as the chain of the PC tells it on which they did: a PC that does not
 * know of that work may give the person another name afterwards, and the name to somebody else. Whoever worked under a
 * name is the person of that name, whatever a file brings later.
 */
export function namesWorkedUnder(lines: readonly Line[]): readonly Named[] {
  const naming = lines.filter(({ eventKind }) => eventKind === NAMING);
  if (!isRenamed(naming)) return [];
  const known = Map.groupBy(naming, ({ origin, payload }) => placeOf(origin, payload));
  for (const names of known.values()) names.sort((left, right) => left.seq - right.seq);
  const found = new Map<string, Named>();
  for (const { origin, seq, eventKind, payload } of lines) {
    if (!WORK.includes(eventKind)) continue;
    const saved = known.get(placeOf(origin, payload))?.findLast((line) => line.seq < seq);
    if (!saved) continue;
    const { operatorId, name } = saved.payload as Fields;
    const named = { id: String(operatorId), name: String(name) };
    found.set(`${named.id} ${named.name}`, named);
  }
  return [...found.values()];
}

const placeOf = (origin: string, payload: unknown): string =>
  `${origin} ${String((payload as Fields | null)?.['operatorId'])}`;
