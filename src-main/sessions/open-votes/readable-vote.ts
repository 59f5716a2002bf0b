import { FORM_WORDS, VERDICT_WORDS, VOTE_LABELS } from '@shared/sessions/open-votes/labels';
import type { VoteFigures, VoteForm, VoteRule } from '@shared/sessions/open-votes/model';
import { voteOutcome } from '@shared/sessions/open-votes/outcome';
import { SHARE_NAMES } from '@shared/sessions/roll-call/labels';
import { shareName } from '@shared/sessions/sitting-rules/shares';

/** What the history of a session shows of a vote. */
export const READABLE_LABELS = {
  subject: VOTE_LABELS.subject,
  form: VOTE_LABELS.form,
  rule: VOTE_LABELS.rule,
  total: VOTE_LABELS.total,
  present: VOTE_LABELS.present,
  absent: VOTE_LABELS.absent,
  votesFor: VOTE_LABELS.votesFor,
  votesAgainst: VOTE_LABELS.votesAgainst,
  notVoting: VOTE_LABELS.notVoting,
  ballots: 'Phiếu phát ra, thu về, không hợp lệ',
  verdict: 'Kết quả',
  note: VOTE_LABELS.note,
} as const;

export function readable(
  vote: VoteFigures & { readonly form: VoteForm; readonly subject: string; readonly note: string },
  rule: VoteRule,
): Record<keyof typeof READABLE_LABELS, string> {
  const { ballots } = vote;
  return {
    subject: vote.subject,
    form: FORM_WORDS[vote.form],
    rule: `${SHARE_NAMES[rule.code]}, ${shareName(rule)}`,
    total: String(vote.total),
    present: String(vote.present),
    absent: String(vote.absent),
    votesFor: String(vote.votesFor),
    votesAgainst: String(vote.votesAgainst),
    notVoting: String(vote.notVoting),
    ballots: ballots === null ? '' : `${ballots.issued}, ${ballots.collected}, ${ballots.invalid}`,
    verdict: VERDICT_WORDS[voteOutcome({ ...vote, rule }).verdict],
    note: vote.note,
  };
}
