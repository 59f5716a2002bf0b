import type { ElectionFields, ElectionShape } from '@shared/sessions/elections/contract';
import { electionOutcome } from '@shared/sessions/elections/outcome';
import { cleanText } from '@shared/kernel/vietnamese-text';
import type { HallReply } from '@shared/sessions/now/contract';
import { hallFigures, typedFigure } from '../session/hall-figures';

export const COUNTS = ['total', 'present', 'issued', 'collected', 'invalid'] as const;
export type CountName = (typeof COUNTS)[number];

export interface CandidateDraft {
  readonly key: number;
  readonly id: string | null;
  readonly name: string;
  readonly post: string;
  readonly votesFor: string;
  /** What was typed; '' follows the valid ballots. */
  readonly votesAgainst: string;
}

/** What the form holds: figures as they were typed. */
export interface ElectionDraft {
  readonly sittingId: string | null;
  readonly itemId: string | null;
  readonly title: string;
  readonly seats: string;
  readonly repeatOfId: string | null;
  readonly note: string;
  readonly counts: Readonly<Record<CountName, string>>;
  readonly candidates: readonly CandidateDraft[];
}

let keys = 0;
export const newCandidate = (changes: Partial<CandidateDraft> = {}): CandidateDraft => ({
  key: (keys += 1),
  ...{ id: null, name: '', post: '', votesFor: '', votesAgainst: '' },
  ...changes,
});

/** A new election on an item, with who is in the hall by the roll. */
export function newElection(hall: HallReply, itemId: string | null): ElectionDraft {
  const item = hall.items.find(({ id }) => id === itemId) ?? null;
  const { present, total } = hallFigures(hall);
  return {
    sittingId: hall.currentSittingId ?? item?.sittingId ?? null,
    itemId,
    title: (item?.title ?? '').replace(/^bầu(?:\s+bổ sung)?\s+/iu, '').replace(/\s*\(bỏ phiếu kín\)$/iu, ''),
    seats: '1',
    repeatOfId: null,
    note: '',
    counts: { total, present, issued: '', collected: '', invalid: '' },
    candidates: [newCandidate()],
  };
}

const text = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

export function draftOf(election: ElectionShape, hall: HallReply): ElectionDraft {
  const { candidates, count, itemId, note, repeatOfId, seats, sittingId, title } = election;
  const { counts } = newElection(hall, itemId);
  return {
    ...{ itemId, note, repeatOfId, sittingId, title },
    seats: String(seats),
    counts:
      count === null
        ? counts
        : {
            total: String(count.total),
            present: String(count.present),
            issued: String(count.issued),
            collected: String(count.collected),
            invalid: String(count.invalid),
          },
    candidates: candidates.map(({ id, name, post, votesAgainst, votesFor }) =>
      newCandidate({ id, name, post, votesFor: text(votesFor), votesAgainst: text(votesAgainst) }),
    ),
  };
}

/** The next election for the seats that stayed open: between those who were tied, else all who were not elected. */
export function nextElection(election: ElectionShape, hall: HallReply): ElectionDraft {
  const { candidates, openSeats } = electionOutcome(election);
  const tied = candidates.filter(({ result }) => result === 'tied');
  const again = tied.length > 0 ? tied : candidates.filter(({ result }) => result !== 'elected');
  const { itemId, sittingId, title } = election;
  return {
    ...newElection(hall, itemId),
    ...{ sittingId: hall.currentSittingId ?? sittingId, title, repeatOfId: election.id },
    seats: String(openSeats),
    candidates: again.map(({ candidate: { name, post } }) => newCandidate({ name, post })),
  };
}

/** Valid ballots; null while they are not known. */
function validBallots({ counts }: ElectionDraft): number | null {
  const [collected, invalid] = [typedFigure(counts.collected), typedFigure(counts.invalid)];
  return collected === null || invalid === null || invalid > collected ? null : collected - invalid;
}

/** Not for a candidate: what was typed, else the valid ballots that are not for the candidate. */
export function againstOf(draft: ElectionDraft, candidate: CandidateDraft): number | null {
  if (candidate.votesAgainst.trim() !== '') return typedFigure(candidate.votesAgainst);
  const [valid, votesFor] = [validBallots(draft), typedFigure(candidate.votesFor)];
  return valid === null || votesFor === null || votesFor > valid ? null : valid - votesFor;
}

/** Something of the count was typed: then all of it is wanted. */
const isCounted = ({ candidates, counts }: ElectionDraft): boolean =>
  [counts.issued, counts.collected, counts.invalid, ...candidates.map(({ votesFor }) => votesFor)].some(
    (typed) => typed.trim() !== '',
  );

const named = ({ candidates }: ElectionDraft): readonly CandidateDraft[] =>
  candidates.filter(({ name, post, votesFor }) => `${name}${post}${votesFor}`.trim() !== '');

/** Fields that hold nothing or no number where one is wanted, by their names: `seats`, `collected`, `for 3`. */
export function wrongFields(draft: ElectionDraft): ReadonlySet<string> {
  const wrong = new Set<string>();
  if (cleanText(draft.title) === '') wrong.add('title');
  const seats = typedFigure(draft.seats);
  if (seats === null || seats < 1 || seats > 200) wrong.add('seats');
  const candidates = named(draft);
  if (candidates.length === 0) wrong.add('candidates');
  for (const { key, name } of candidates) if (cleanText(name) === '') wrong.add(`name ${key}`);
  if (!isCounted(draft)) return wrong;
  for (const name of COUNTS) if (typedFigure(draft.counts[name]) === null) wrong.add(name);
  for (const one of candidates) {
    if (typedFigure(one.votesFor) === null) wrong.add(`for ${one.key}`);
    else if (againstOf(draft, one) === null && validBallots(draft) !== null) wrong.add(`against ${one.key}`);
  }
  return wrong;
}

/** What is sent, or null while something is missing. */
export function fieldsOfDraft(draft: ElectionDraft): ElectionFields | null {
  if (wrongFields(draft).size > 0) return null;
  const counted = isCounted(draft);
  const of = (name: CountName): number => typedFigure(draft.counts[name]) ?? 0;
  const { itemId, note, repeatOfId, sittingId, title } = draft;
  return {
    ...{ itemId, note, repeatOfId, sittingId, title },
    seats: typedFigure(draft.seats) ?? 1,
    count: counted
      ? {
          total: of('total'),
          present: of('present'),
          issued: of('issued'),
          collected: of('collected'),
          invalid: of('invalid'),
        }
      : null,
    candidates: named(draft).map((one) => ({
      ...{ id: one.id, name: one.name, post: one.post },
      votesFor: counted ? typedFigure(one.votesFor) : null,
      votesAgainst: counted ? againstOf(draft, one) : null,
    })),
  };
}
