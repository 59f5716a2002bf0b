import { createHash, hash as sha256 } from 'node:crypto';
import { canonicalJson } from '@shared/kernel/canonical-json';
import type { BrokenLink } from '@shared/confidence-votes/log/contract';
import { MASK } from '@shared/confidence-votes/log/file-contract';
import { isRecord } from '@shared/kernel/json-record';
import type { CheckedLine } from './file-codes';

/** The bytes of an exported vote read line by line, each against the hash that it carries (see file-verification.ts). */

/** Where the line after the one at `start` begins; the end of the file where there is none. */
export function nextLine(file: Buffer, start: number): number {
  const end = file.indexOf(NEWLINE, start);
  return end < 0 ? file.length : end + 1;
}

export function lineAt(file: Buffer, start: number): string {
  const end = file.indexOf(NEWLINE, start);
  return file.toString('utf8', start, end < 0 ? file.length : end);
}

const NEWLINE = 0x0a;

/** The header's digest stands for the header itself and for every byte after it. */
export function digestHolds(
  file: Buffer,
  headerText: string,
  raw: Readonly<Record<string, unknown>>,
): boolean {
  const { digest, ...rest } = raw;
  const whole = createHash('sha256').update(canonicalJson(rest)).update('\n');
  const found = whole.update(file.subarray(nextLine(file, 0))).digest('hex');
  return found === digest && canonicalJson(raw) === headerText;
}

interface ReadLines {
  readonly lines: readonly CheckedLine[];
  readonly broken: BrokenLink | null;
}

/** `,"<64 digits>"]`: what stands at the end of a line after everything that its hash is computed from. */
const HASH_LENGTH = 68;

/** Line by line as they stand: the first one that does not follow from the one before ends the reading. */
export function readLines(voteId: string, file: Buffer, from: number): ReadLines {
  const lines: CheckedLine[] = [];
  const begun = new Set<string>();
  const opening = `[${JSON.stringify(voteId)},`;
  let origin = '';
  let seq = 0;
  let hash = '';
  const stop = (what: BrokenLink['what']): ReadLines => ({ lines, broken: { origin, seq, what } });
  for (let start = from; start < file.length; start = nextLine(file, start)) {
    const text = lineAt(file, start);
    const cells = jsonOf(text);
    seq += 1;
    if (!isLine(cells)) return stop('unreadable');
    const [lineOrigin, lineSeq, at, eventKind, cell, previousHash, lineHash] = cells;
    if (lineOrigin !== origin) {
      [origin, seq, hash] = [lineOrigin, 1, ''];
      if (begun.has(origin)) return stop('gap');
      begun.add(origin);
    }
    if (lineSeq !== seq) return stop('gap');
    if (previousHash !== hash) return stop('link');
    if (cell === null) {
      // What it says is elsewhere; the next line still names its hash.
      hash = lineHash;
      lines.push({ origin, seq, at, eventKind, payload: NOTHING_TOLD, hash, withheld: true });
      continue;
    }
    const payloadText = uncovered(cell);
    // The text itself is hashed, not what a parser made of it; only where it was covered the cell is put back.
    const plain =
      payloadText === cell
        ? text.slice(1, -HASH_LENGTH)
        : JSON.stringify([lineOrigin, lineSeq, at, eventKind, payloadText, previousHash]).slice(1, -1);
    hash = sha256('sha256', `${opening}${plain}]`);
    if (hash !== lineHash) return stop('contents');
    const payload = jsonOf(payloadText);
    if (!isRecord(payload)) return stop('unreadable');
    lines.push({ origin, seq, at, eventKind, payload, hash, withheld: false });
  }
  return { lines, broken: null };
}

const NOTHING_TOLD = {} as const;

/** Contents as they were hashed, also where they are covered while the count is open. */
function uncovered(cell: string): string {
  return cell.startsWith(MASK) ? Buffer.from(cell.slice(1), 'base64url').toString() : cell;
}

type Line = readonly [string, number, string, string, string | null, string, string];

function isLine(cells: unknown): cells is Line {
  return (
    Array.isArray(cells) &&
    cells.length === 7 &&
    cells.every((cell, index) => {
      if (index === 1) return Number.isInteger(cell);
      return typeof cell === 'string' || (index === 4 && cell === null);
    })
  );
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
