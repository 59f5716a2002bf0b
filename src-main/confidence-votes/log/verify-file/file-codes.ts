import type { ContentRule } from '@shared/confidence-votes/log/event-contract';
import type { FrozenCodes } from '@shared/confidence-votes/log/model';
import { standingOpenings } from '@shared/confidence-votes/log/openings';
import { checkCodeOf } from '../../../application/check-code';

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

/** Of which vote, by which rule of the content code, and its kinds of ballot in their order. */
export interface CodedFile {
  readonly voteId: string;
  readonly rule: ContentRule;
  readonly kindIds: readonly string[];
}

export function codesIn(of: CodedFile, lines: readonly CheckedLine[]): Codes {
  const last = new Map<string, string>();
  for (const { origin, hash } of lines) last.set(origin, hash);
  return { headCode: headCode(last), contentCode: contentCode(of, lines) };
}

/** Both codes at a closing, as the minutes that were made then print them; its own line says by which rule. */
export function codesAtClosing(
  of: Omit<CodedFile, 'rule'>,
  lines: readonly CheckedLine[],
  closing: CheckedLine,
): FrozenCodes | null {
  const heads = new Map<string, string>();
  const reach = new Map<string, number>();
  const others = closing.payload['heads'] as readonly (readonly [string, number, string])[] | undefined;
  for (const [origin, seq, hash] of others ?? []) {
    heads.set(origin, hash);
    reach.set(origin, seq);
  }
  heads.set(closing.origin, closing.hash);
  reach.set(closing.origin, closing.seq);
  const known = lines.filter(({ origin, seq }) => seq <= (reach.get(origin) ?? 0));
  if (known.some(({ withheld }) => withheld)) return null;
  const told = closing.payload['contentRule'];
  const rule = told === 2 || told === 3 ? told : 1;
  return { at: closing.at, headCode: headCode(heads), contentCode: contentCode({ ...of, rule }, known) };
}

function headCode(last: ReadonlyMap<string, string>): string {
  if (last.size === 0) return '';
  return checkCodeOf([...last].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function contentCode({ voteId, rule, kindIds }: CodedFile, lines: readonly CheckedLine[]): string {
  const gone = new Set<unknown>();
  for (const { payload } of lines) {
    for (const name of ['entryIds', 'resolutionIds']) {
      const ids = payload[name];
      if (Array.isArray(ids)) for (const id of ids) gone.add(id);
    }
  }
  const words = new Set<string>(rule === 1 ? [] : [`V|${voteId}`]);
  if (rule === 3) for (const { hash } of standingOpenings(lines)) words.add(`O|${hash}`);
  const add = (word: string, id: unknown): unknown => words.add(rule === 1 ? word : `${word}|${String(id)}`);
  for (const { eventKind, payload: p } of lines) {
    const kind = kindIds.indexOf(String(p['ballotKindId'])) + 1;
    if (eventKind === 'ballot_closed' && !gone.has(p['entryId'])) {
      add(
        `E|${kind}|${String(p['ballotNo'])}|${String(p['entryNo'])}|${String(p['invalidReason'] ?? p['marks'])}`,
        p['entryId'],
      );
    }
    if (eventKind === 'field_resolved' && !gone.has(p['resolutionId'])) {
      add(
        `R|${kind}|${String(p['ballotNo'])}|${String(p['place'])}|${String(p['value'])}`,
        p['resolutionId'],
      );
    }
  }
  return checkCodeOf([...words].sort());
}
