import type { HallReply } from '@shared/sessions/now/contract';
import type { OpenVoteFields, OpenVoteShape } from '@shared/sessions/open-votes/contract';
import { proposedSubject, proposedVote } from '@shared/sessions/open-votes/proposal';
import type { ShareCode } from '@shared/sessions/sitting-rules/model';
import { hallFigures, typedFigure } from '../session/hall-figures';

export const COUNT_FIELDS = ['total', 'present', 'absent', 'votesFor', 'votesAgainst', 'notVoting'] as const;
export const BALLOT_FIELDS = ['issued', 'collected', 'invalid'] as const;
export type CountField = (typeof COUNT_FIELDS)[number] | (typeof BALLOT_FIELDS)[number];

/** What the form holds: figures as they were typed. */
export interface VoteDraft {
  readonly sittingId: string | null;
  readonly itemId: string | null;
  readonly subject: string;
  readonly form: OpenVoteFields['form'];
  readonly ruleCode: ShareCode;
  /** The rule that decided a recorded vote: it is judged by it, whatever the office's rule says by now. */
  readonly storedRule: OpenVoteShape['rule'] | null;
  readonly counts: Readonly<Record<CountField, string>>;
  readonly repeatOfId: string | null;
  readonly repeatReason: string;
  readonly note: string;
}

const NONE: VoteDraft['counts'] = {
  total: '',
  present: '',
  absent: '',
  votesFor: '',
  votesAgainst: '',
  notVoting: '',
  issued: '',
  collected: '',
  invalid: '',
};

/** A new vote on an item, with who is in the hall by the roll. */
export function newVote(hall: HallReply, itemId: string | null): VoteDraft {
  const item = hall.items.find(({ id }) => id === itemId) ?? null;
  return {
    sittingId: hall.currentSittingId,
    itemId,
    subject: proposedSubject(item?.title ?? ''),
    ...proposedVote(item),
    storedRule: null,
    counts: { ...NONE, ...hallFigures(hall) },
    repeatOfId: null,
    repeatReason: '',
    note: '',
  };
}

export function draftOf(vote: OpenVoteShape): VoteDraft {
  const { ballots, form, itemId, note, repeatOfId, repeatReason, rule, sittingId, subject } = vote;
  const counts = { ...NONE };
  for (const field of COUNT_FIELDS) counts[field] = String(vote[field]);
  if (ballots) for (const field of BALLOT_FIELDS) counts[field] = String(ballots[field]);
  return {
    ...{ sittingId, itemId, subject, form, ruleCode: rule.code, storedRule: rule },
    ...{ counts, repeatOfId, repeatReason, note },
  };
}

/** The same question once more: who is in the hall stays, what was counted is counted anew. */
export function repeatOf(vote: OpenVoteShape): VoteDraft {
  const draft = draftOf(vote);
  const counts = {
    ...draft.counts,
    votesFor: '',
    votesAgainst: '',
    notVoting: '',
    collected: '',
    invalid: '',
  };
  return { ...draft, storedRule: null, counts, repeatOfId: vote.id, repeatReason: '' };
}

/** Fields that hold no whole number. */
export function wrongCounts({ counts, form }: VoteDraft): readonly CountField[] {
  const wanted = form === 'ballot' ? [...COUNT_FIELDS, ...BALLOT_FIELDS] : COUNT_FIELDS;
  return wanted.filter((field) => typedFigure(counts[field]) === null);
}

/** What is sent, or null while a figure is missing. */
export function fieldsOfDraft(draft: VoteDraft): OpenVoteFields | null {
  if (wrongCounts(draft).length > 0) return null;
  const count = (field: CountField): number => typedFigure(draft.counts[field]) ?? 0;
  const { form, itemId, note, repeatOfId, repeatReason, ruleCode, sittingId, subject } = draft;
  return {
    ...{ sittingId, itemId, subject, form, ruleCode, repeatOfId, repeatReason, note },
    total: count('total'),
    present: count('present'),
    absent: count('absent'),
    votesFor: count('votesFor'),
    votesAgainst: count('votesAgainst'),
    notVoting: count('notVoting'),
    ballots:
      form === 'ballot'
        ? { issued: count('issued'), collected: count('collected'), invalid: count('invalid') }
        : null,
  };
}
