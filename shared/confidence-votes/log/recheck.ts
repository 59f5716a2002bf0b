import { nameKey } from '../../kernel/same-person';
import type { Positions, PositionsTally } from '../positions';
import { recountPositions } from '../recount';
import { namesWorkedUnder } from './names-worked-under';

/**
 * The second reading of a log, written to share no step with `foldBallots` and with the count of the program: it walks
 * the lines from the last to the first, keeps the paper of every ballot as columns of signs, and counts with the second
 * tally. Two programs that agree this way are unlikely to share a mistake. It decides nothing: the verify command and the
 * verify button compare with it.
 */

export interface RecheckLine {
  readonly origin: string;
  readonly seq: number;
  readonly at: string;
  readonly eventKind: string;
  /** As parsed; what is not of the expected shape is told as unreadable. */
  readonly payload: unknown;
}

export interface RecheckKind {
  readonly id: string;
  /** Numbers given to ballots of this kind. */
  readonly numbers: readonly number[];
  readonly persons: number;
}

export interface RecheckSetUp {
  /** Who works at the count; whoever bears one name, or worked under it, is one person. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly decision: boolean;
  readonly levels: number;
  readonly entries: number;
  readonly kinds: readonly RecheckKind[];
}

export interface RecheckedKind {
  readonly id: string;
  readonly ballots: number;
  /** Numbers of ballots that are not typed often enough, that differ, or that are told in two ways. */
  readonly missing: readonly number[];
  readonly differing: readonly number[];
  readonly contradicting: readonly number[];
  /** Null while a single ballot is open. */
  readonly tally: PositionsTally | null;
  readonly invalidReasons: Readonly<Record<string, number>>;
}

interface Typed {
  readonly entry: number;
  readonly by: string;
  readonly id: string;
  readonly at: string;
  /** The signs of the paper; the reason where the ballot is invalid as a whole. */
  readonly signs: string;
  readonly valid: boolean;
}

interface Paper {
  readonly typed: Typed[];
  /** Everybody who typed it, also what was set aside. */
  readonly typists: Set<string>;
  readonly read: Map<number, Set<string>>;
  readonly readers: Set<string>;
}

type Fields = Readonly<Record<string, unknown>>;

export function recheckBallots(lines: readonly RecheckLine[], setUp: RecheckSetUp): readonly RecheckedKind[] {
  const gone = new Set<string>();
  for (const { eventKind, payload } of lines) {
    if (eventKind === 'entries_voided') for (const id of listIn(payload, 'entryIds')) gone.add(id);
    if (eventKind !== 'entries_voided' && eventKind !== 'resolution_voided') continue;
    for (const id of listIn(payload, 'resolutionIds')) gone.add(id);
  }
  const names = oneNameEach([...setUp.people, ...namesWorkedUnder(lines)]);
  const nameOf = (id: unknown): string => names.get(String(id)) ?? String(id);
  const papers = new Map<string, Paper>();
  const paperAt = (kind: string, no: number): Paper => {
    const key = `${kind} ${no}`;
    const found = papers.get(key) ?? {
      typed: [],
      typists: new Set<string>(),
      read: new Map<number, Set<string>>(),
      readers: new Set<string>(),
    };
    papers.set(key, found);
    return found;
  };
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index]!;
    const says = line.payload as Fields;
    if (line.eventKind === 'ballot_closed') {
      const reason = says['invalidReason'];
      const { typed, typists } = paperAt(String(says['ballotKindId']), Number(says['ballotNo']));
      typists.add(nameOf(says['operatorId']));
      if (gone.has(String(says['entryId']))) continue;
      typed.push({
        entry: Number(says['entryNo']),
        by: nameOf(says['operatorId']),
        id: String(says['entryId']),
        at: line.at,
        signs: String(reason ?? says['marks']),
        valid: reason === null,
      });
    } else if (line.eventKind === 'field_resolved' && !gone.has(String(says['resolutionId']))) {
      const { read, readers } = paperAt(String(says['ballotKindId']), Number(says['ballotNo']));
      readers.add(nameOf(says['operatorId']));
      const place = Number(says['place']);
      read.set(place, (read.get(place) ?? new Set<string>()).add(String(says['value'])));
    }
  }
  return setUp.kinds.map((kind) => recheckKind(kind, setUp, papers));
}

/** One name for each person, where somebody is known by several: the least of all that hang together. */
function oneNameEach(people: RecheckSetUp['people']): ReadonlyMap<string, string> {
  const ofPerson = new Map<string, string>();
  const ofName = new Map<string, string>();
  for (let changed = true; changed;) {
    changed = false;
    for (const { id, name } of people) {
      const key = nameKey(name);
      const known = [ofPerson.get(id), ofName.get(key)];
      const least = [key, ...known].filter((one) => one !== undefined).sort()[0] ?? key;
      if (known.every((one) => one === least)) continue;
      ofPerson.set(id, least);
      ofName.set(key, least);
      changed = true;
    }
  }
  return ofPerson;
}

function recheckKind(
  kind: RecheckKind,
  setUp: RecheckSetUp,
  papers: ReadonlyMap<string, Paper>,
): RecheckedKind {
  const missing: number[] = [];
  const differing: number[] = [];
  const contradicting: number[] = [];
  const invalidReasons: Record<string, number> = {};
  const marks = new Uint8Array(kind.numbers.length * kind.persons);
  const invalidBallots = new Uint8Array(kind.numbers.length);
  kind.numbers.forEach((no, ballot) => {
    const says = saysOf(papers.get(`${kind.id} ${no}`), setUp.entries, kind.persons);
    if (says === 'missing') missing.push(no);
    else if (says === 'differs') differing.push(no);
    else if (says === 'contradicts') contradicting.push(no);
    else {
      const reason = wholeReason(says, setUp.decision);
      if (reason === null) {
        for (let place = 0; place < kind.persons; place += 1) {
          marks[ballot * kind.persons + place] = Number(says.signs.charAt(place));
        }
      } else {
        invalidBallots[ballot] = 1;
        invalidReasons[reason] = (invalidReasons[reason] ?? 0) + 1;
      }
    }
  });
  // What was typed under a number that no ballot bears.
  const given = new Set(kind.numbers);
  for (const [key, { typed }] of papers) {
    const [id, no] = key.split(' ');
    if (id === kind.id && typed.length > 0 && !given.has(Number(no))) contradicting.push(Number(no));
  }
  const positions: Positions = {
    ballots: kind.numbers.length,
    persons: kind.persons,
    levels: setUp.levels,
    marks,
    invalidBallots,
  };
  const open = missing.length + differing.length + contradicting.length > 0 || kind.numbers.length === 0;
  return {
    id: kind.id,
    ballots: kind.numbers.length,
    missing,
    differing,
    contradicting,
    tally: open ? null : recountPositions(positions),
    invalidReasons,
  };
}

interface Said {
  readonly signs: string;
  readonly valid: boolean;
}

/** A ballot of one person is invalid where its only mark is (NQ 85/2014/QH13 Điều 16). */
function wholeReason(said: Said, decision: boolean): string | null {
  if (!said.valid) return said.signs;
  if (!decision) return null;
  return said.signs === '0' ? 'no_mark' : said.signs === '9' ? 'multiple_marks' : null;
}

type Open = 'missing' | 'differs' | 'contradicts';

function saysOf(paper: Paper | undefined, entries: number, persons: number): Said | Open {
  const first: Typed[] = [];
  let complete = true;
  for (let entry = entries; entry >= 1; entry -= 1) {
    const same = (paper?.typed ?? []).filter((typed) => typed.entry === entry);
    if (new Set(same.map(({ valid, signs }) => `${valid} ${signs}`)).size > 1) return 'contradicts';
    const [oldest] = same.sort((left, right) =>
      `${left.at} ${left.id}` < `${right.at} ${right.id}` ? -1 : 1,
    );
    if (oldest) first.push(oldest);
    else complete = false;
  }
  if (first.some((typed, index) => first.findIndex(({ by }) => by === typed.by) !== index)) {
    return 'contradicts';
  }
  if (!complete) return 'missing';
  if (paper && [...paper.readers].some((reader) => paper.typists.has(reader))) return 'contradicts';
  const read = paper?.read ?? new Map<number, ReadonlySet<string>>();
  for (const values of read.values()) if (values.size > 1) return 'contradicts';
  const readOnce = (place: number): string | undefined => [...(read.get(place) ?? [])][0];

  const whole = agreedSign(first.map((typed) => (typed.valid ? 'valid' : typed.signs))) ?? readOnce(-1);
  if (whole === undefined) return 'differs';
  if (whole !== 'valid') return { signs: whole, valid: false };
  const valid = first.filter((typed) => typed.valid);
  let signs = '';
  for (let place = 0; place < persons; place += 1) {
    const sign = agreedSign(valid.map((typed) => typed.signs.charAt(place))) ?? readOnce(place);
    if (sign === undefined) return 'differs';
    signs += sign;
  }
  return { signs, valid: true };
}

/** What at least two people wrote, and nobody otherwise. */
function agreedSign(signs: readonly string[]): string | undefined {
  const [one, two] = signs;
  return two !== undefined && signs.every((sign) => sign === one) ? one : undefined;
}

function listIn(payload: unknown, name: string): readonly string[] {
  const found = (payload as Fields | null)?.[name];
  return Array.isArray(found) ? found.map(String) : [];
}
