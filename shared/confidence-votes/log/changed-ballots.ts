import { personsByName } from '../ballots/one-person';
import { ballotOutcome } from '../ballots/outcome';
import type { CountEvent } from './event-contract';
import { liveOf } from './fold';
import type { LoggedBallots, LoggedEntry, LoggedResolution } from './model';
import { machineName } from '../../kernel/machine-name';

export interface ChangedBallot {
  readonly ballotKindId: string;
  readonly ballotNo: number;
}

interface CountShape {
  readonly entries: number;
  /** People on the ballots of a kind. */
  readonly personsOf: (kindId: string) => number;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/**
 * Ballots that are decided here and would say something else, or nothing any more, once a file is taken in: their work was
 * set aside on another PC, typed anew or read otherwise. What contradicts is not among them; it stands as a conflict.
 */
export function changedBallots(
  before: LoggedBallots,
  after: LoggedBallots,
  { entries, personsOf, people }: CountShape,
): readonly ChangedBallot[] {
  const personOf = personsByName(people);
  const [were, are] = [before, after].map((ballots) => {
    const live = liveOf(ballots);
    return {
      entries: Map.groupBy(live.entries, keyOf),
      resolutions: Map.groupBy(live.resolutions, keyOf),
      former: Map.groupBy(
        ballots.entries.filter(({ voided }) => voided !== null),
        keyOf,
      ),
    };
  });
  if (!were || !are) return [];
  const outcomeIn = (side: typeof were, key: string, kindId: string) =>
    ballotOutcome(
      (side.entries.get(key) ?? []).map((one) => ({ ...one, operatorId: personOf(one.operatorId) })),
      (side.resolutions.get(key) ?? []).map((one) => ({ ...one, operatorId: personOf(one.operatorId) })),
      { entries, persons: personsOf(kindId) },
      (side.former.get(key) ?? []).map(({ operatorId }) => personOf(operatorId)),
    );
  const changed: ChangedBallot[] = [];
  for (const [key, [first]] of were.entries) {
    if (!first) continue;
    const { ballotKindId, ballotNo } = first;
    const was = outcomeIn(were, key, ballotKindId);
    if (was.state !== 'decided') continue;
    const is = outcomeIn(are, key, ballotKindId);
    if (is.state === 'conflict' || JSON.stringify(is) === JSON.stringify(was)) continue;
    changed.push({ ballotKindId, ballotNo });
  }
  return changed.sort((left, right) => left.ballotNo - right.ballotNo);
}

interface Names {
  readonly kindTitle: (kindId: string) => string;
  readonly operatorName: (operatorId: string) => string;
}

/** What other PCs set aside of the work that counts here, a sentence for each time. */
export function setAsideNotes(
  before: LoggedBallots,
  added: readonly CountEvent[],
  { kindTitle, operatorName }: Names,
): readonly string[] {
  const live = liveOf(before);
  const entries = new Map(live.entries.map((one) => [one.id, one]));
  const readings = new Map(live.resolutions.map((one) => [one.id, one]));
  return added.flatMap((event) => {
    if (event.eventKind !== 'entries_voided' && event.eventKind !== 'resolution_voided') return [];
    const typed =
      event.eventKind === 'entries_voided'
        ? event.payload.entryIds.flatMap((id) => entries.get(id) ?? [])
        : [];
    const read = event.payload.resolutionIds.flatMap((id) => readings.get(id) ?? []);
    if (typed.length + read.length === 0) return [];
    const what = [
      ...(typed.length > 0 ? [`${typed.length} phiếu đã nhập ở đây (${places(typed, kindTitle)})`] : []),
      ...(read.length > 0 ? [`${read.length} lần phân xử ở đây (${places(read, kindTitle)})`] : []),
    ].join(', ');
    const { reason, operatorId } = event.payload;
    return [
      `Máy ${machineName(event.origin)} bỏ ${what}. Lý do: ${reason}. Người bỏ: ${operatorName(operatorId)}.`,
    ];
  });
}

/** "Khối HĐND: phiếu 2, 3; Khối UBND: phiếu 1". */
export function places(
  ballots: readonly (ChangedBallot | LoggedEntry | LoggedResolution)[],
  kindTitle: Names['kindTitle'],
): string {
  return [...Map.groupBy(ballots, ({ ballotKindId }) => ballotKindId)]
    .map(([kindId, of]) => {
      const numbers = [...new Set(of.map(({ ballotNo }) => ballotNo))].sort((left, right) => left - right);
      const more = numbers.length > MOST ? `, … (${numbers.length} phiếu)` : '';
      return `${kindTitle(kindId)}: phiếu ${numbers.slice(0, MOST).join(', ')}${more}`;
    })
    .join('; ');
}

const MOST = 20;

const keyOf = ({ ballotKindId, ballotNo }: ChangedBallot): string => `${ballotKindId} ${ballotNo}`;
