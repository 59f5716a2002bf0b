import type { FrozenCodes } from '@shared/confidence-votes/log/model';
import { checkCodeOf } from '../../documents/room/check-code';

/** The codes of an exported vote, computed a second time from its lines alone (see file-verification.ts). */

export interface CheckedLine {
  readonly origin: string;
  readonly seq: number;
  readonly at: string;
  readonly eventKind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly hash: string;
  /** Its contents are not in this file. */
  readonly withheld: boolean;
}

type Codes = Pick<FrozenCodes, 'headCode' | 'contentCode'>;

export function codesIn(kindIds: readonly string[], lines: readonly CheckedLine[]): Codes {
  const last = new Map<string, string>();
  for (const { origin, hash } of lines) last.set(origin, hash);
  return { headCode: headCode(last), contentCode: contentCode(kindIds, lines) };
}

/** What the minutes print: both codes at the last freezing that was not taken back. */
export function frozenIn(kindIds: readonly string[], lines: readonly CheckedLine[]): FrozenCodes | null {
  let frozen: CheckedLine | null = null;
  for (const line of lines.filter(({ eventKind }) => eventKind === 'state_changed').sort(byTime)) {
    const to = line.payload['to'];
    if (to === 'counted') frozen = line;
    if (to === 'counting') frozen = null;
  }
  if (!frozen) return null;
  const heads = new Map<string, string>();
  const reach = new Map<string, number>();
  const others = frozen.payload['heads'] as readonly (readonly [string, number, string])[] | undefined;
  for (const [origin, seq, hash] of others ?? []) {
    heads.set(origin, hash);
    reach.set(origin, seq);
  }
  heads.set(frozen.origin, frozen.hash);
  reach.set(frozen.origin, frozen.seq);
  const known = lines.filter(({ origin, seq }) => seq <= (reach.get(origin) ?? 0));
  if (known.some(({ withheld }) => withheld)) return null;
  return { at: frozen.at, headCode: headCode(heads), contentCode: contentCode(kindIds, known) };
}

const byTime = (left: CheckedLine, right: CheckedLine): number =>
  left.origin === right.origin ? left.seq - right.seq : left.at < right.at ? -1 : 1;

function headCode(last: ReadonlyMap<string, string>): string {
  if (last.size === 0) return '';
  return checkCodeOf([...last].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function contentCode(kindIds: readonly string[], lines: readonly CheckedLine[]): string {
  const gone = new Set<unknown>();
  for (const { payload } of lines) {
    for (const name of ['entryIds', 'resolutionIds']) {
      const ids = payload[name];
      if (Array.isArray(ids)) for (const id of ids) gone.add(id);
    }
  }
  const words = new Set<string>();
  for (const { eventKind, payload: p } of lines) {
    const kind = kindIds.indexOf(String(p['ballotKindId'])) + 1;
    if (eventKind === 'ballot_closed' && !gone.has(p['entryId'])) {
      words.add(
        `E|${kind}|${String(p['ballotNo'])}|${String(p['entryNo'])}|${String(p['invalidReason'] ?? p['marks'])}`,
      );
    }
    if (eventKind === 'field_resolved' && !gone.has(p['resolutionId'])) {
      words.add(`R|${kind}|${String(p['ballotNo'])}|${String(p['place'])}|${String(p['value'])}`);
    }
  }
  return checkCodeOf([...words].sort());
}
