import type { PetitionPeriod } from '@shared/confidence-votes/decision-triggers/model';
import type { TriggerKind, VoteResult, VoteStatus } from '@shared/confidence-votes/model';
import { heldResult, kindsNotHeld } from '@shared/confidence-votes/not-held';
import { localDateOf, type LocalDate } from '@shared/kernel/local-date';
import type { ReadDb } from '../../database/tables';
import type { ConfirmedVotes } from '../history/confirmed-votes';

interface DecisionVote {
  readonly voteId: string;
  readonly title: string;
  readonly status: VoteStatus;
  readonly personId: string;
  readonly madeOn: LocalDate;
  /** What was counted for the person and where it leads, in words; null before the head confirmed it. */
  readonly outcome: string | null;
}

/** Every decision vote and whom it was held on, oldest first; rehearsals are none. */
export async function decisionVotes(db: ReadDb, confirmed: ConfirmedVotes): Promise<readonly DecisionVote[]> {
  const results = new Map(confirmed.map(({ vote, result }) => [vote.id, heldResult(result)]));
  const unasked = new Set(confirmed.flatMap(({ result }) => officialsOf(kindsNotHeld(result))));
  const rows = await db
    .selectFrom('confidence_vote as vote')
    .innerJoin('vote_official as official', 'official.vote_id', 'vote.id')
    .select(['vote.id', 'vote.title', 'vote.status', 'vote.created_at'])
    .select(['official.id as official_id', 'official.person_id'])
    .where('vote.procedure', '=', 'decision')
    .where('official.included', '=', 1)
    .where('vote.rehearsal_of', 'is', null)
    .orderBy('vote.created_at')
    .execute();
  return rows.flatMap((row) =>
    // Nobody got a ballot on them: the cause waits for a vote as before.
    row.person_id === null || unasked.has(row.official_id)
      ? []
      : [
          {
            voteId: row.id,
            title: row.title,
            status: row.status,
            personId: row.person_id,
            madeOn: localDateOf(row.created_at),
            outcome: outcomeWords(results.get(row.id), row.official_id),
          },
        ],
  );
}

const officialsOf = (kinds: VoteResult['kinds']): readonly string[] =>
  kinds.flatMap(({ rows }) => rows.map(({ officialId }) => officialId));

function outcomeWords(
  result: ConfirmedVotes[number]['result'] | undefined,
  officialId: string,
): string | null {
  for (const { base, rows } of result?.kinds ?? []) {
    const row = rows.find((one) => one.officialId === officialId);
    if (!row) continue;
    const counted = `${row.counts.noTrust ?? 0}/${base.value ?? '…'} phiếu không tín nhiệm`;
    return row.consequence === 'over_half_no_trust'
      ? `${counted}, quá nửa: phải trình miễn nhiệm`
      : `${counted}, chưa quá nửa: không phải trình miễn nhiệm`;
  }
  return null;
}

/**
 * The vote that was held, or is being prepared, on this person since the session opened, or since the grading: one vote
 * answers every cause that stood then, also for somebody who was put on the ballot of another person's vote.
 */
export function voteFor(
  votes: readonly DecisionVote[],
  personId: string,
  kind: TriggerKind,
  period: PetitionPeriod,
  gradedOn: LocalDate | null,
): Pick<DecisionVote, 'voteId' | 'title' | 'status' | 'outcome'> | null {
  const since = kind === 'grading_result' ? (gradedOn ?? '') : period.from;
  const found = votes.findLast((vote) => vote.personId === personId && vote.madeOn >= since);
  if (!found) return null;
  const { voteId, title, status, outcome } = found;
  return { voteId, title, status, outcome };
}
