import type { OfficialEntry } from '@shared/confidence-votes/contract';
import type { Vote, VoteOfficial } from '@shared/confidence-votes/model';
import type { CommandContext } from '../application/context';
import { NOTHING_COUNTED } from './new-rows';

/** The list with the printed number of each person within their ballot; who stands on one is not left out for anything. */
export function numbered(entries: readonly OfficialEntry[], newId: () => string): readonly VoteOfficial[] {
  const last = new Map<string, number>();
  return entries.map((entry) => {
    const group = entry.included ? (entry.ballotKindId ?? 'without ballot') : 'left out';
    const no = (last.get(group) ?? 0) + 1;
    last.set(group, no);
    return {
      ...entry,
      id: entry.id ?? newId(),
      no,
      ballotKindId: entry.included ? entry.ballotKindId : null,
      exclusionReason: entry.included ? null : entry.exclusionReason,
      exclusionNote: entry.included ? '' : entry.exclusionNote,
      exclusionEvidence: entry.included ? '' : entry.exclusionEvidence,
      decidedBy: entry.included ? '' : entry.decidedBy,
    };
  });
}

/** Lines that stay keep their ids: other records hang on them. */
export async function writeOfficials(
  { tx }: CommandContext,
  vote: Vote,
  list: readonly VoteOfficial[],
): Promise<void> {
  const before = new Set(vote.officials.map((official) => official.id));
  const after = new Set(list.map((official) => official.id));
  for (const id of before) {
    if (!after.has(id)) await tx.deleteFrom('vote_official').where('id', '=', id).execute();
  }
  for (const official of list) {
    const columns = {
      person_id: official.personId,
      name: official.name,
      birth_year: official.birthYear,
      posts: official.posts,
      block: official.block,
      ballot_kind_id: official.ballotKindId,
      printed_no: official.no,
      included: official.included ? (1 as const) : (0 as const),
      exclusion_reason: official.exclusionReason,
      exclusion_note: official.exclusionNote,
      exclusion_evidence: official.exclusionEvidence,
      decided_by: official.decidedBy,
      elected_date: official.electedDate,
      trigger_kind: official.triggerKind,
      trigger_note: official.triggerNote,
    };
    if (before.has(official.id)) {
      await tx.updateTable('vote_official').set(columns).where('id', '=', official.id).execute();
    } else {
      await tx
        .insertInto('vote_official')
        .values({
          id: official.id,
          vote_id: vote.id,
          ...columns,
          ...NOTHING_COUNTED,
        })
        .execute();
    }
  }
}
