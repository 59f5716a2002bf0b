import type { Selectable } from 'kysely';
import type { OpenVoteFields, OpenVoteShape } from '@shared/sessions/open-votes/contract';
import type { VoteRule } from '@shared/sessions/open-votes/model';
import { SHARE_CODES, type ShareCode } from '@shared/sessions/sitting-rules/model';
import type { OpenVoteTable, ReadDb } from '../../database/tables';
import { frozenRule, frozenRuleColumns } from '../sitting-rules/frozen-rule';

/** The votes of a session in the order in which they were taken. */
export async function loadVotes(db: ReadDb, sessionId: string): Promise<OpenVoteShape[]> {
  const rows = await db
    .selectFrom('open_vote')
    .selectAll()
    .where('session_id', '=', sessionId)
    .orderBy('ref_no')
    .execute();
  return rows.map(voteOf);
}

const ruleCode = (text: string): ShareCode => SHARE_CODES.find((code) => code === text) ?? 'resolution';

export function voteOf(row: Selectable<OpenVoteTable>): OpenVoteShape {
  const { ballots_collected: collected, ballots_invalid: invalid, ballots_issued: issued } = row;
  return {
    id: row.id,
    version: row.version,
    refNo: row.ref_no,
    sittingId: row.sitting_id,
    itemId: row.item_id,
    subject: row.subject,
    form: row.form,
    rule: { code: ruleCode(row.rule_code), ...frozenRule(row) },
    total: row.total,
    present: row.present,
    absent: row.absent,
    votesFor: row.votes_for,
    votesAgainst: row.votes_against,
    notVoting: row.not_voting,
    ballots:
      collected === null || invalid === null || issued === null ? null : { issued, collected, invalid },
    repeatOfId: row.repeat_of_id,
    repeatReason: row.repeat_reason,
    takenAt: row.taken_at,
    note: row.note,
  };
}

export function voteColumns(fields: OpenVoteFields, rule: VoteRule) {
  const ballots = fields.form === 'ballot' ? fields.ballots : null;
  return {
    sitting_id: fields.sittingId,
    item_id: fields.itemId,
    subject: fields.subject,
    form: fields.form,
    rule_code: rule.code,
    ...frozenRuleColumns(rule),
    total: fields.total,
    present: fields.present,
    absent: fields.absent,
    votes_for: fields.votesFor,
    votes_against: fields.votesAgainst,
    not_voting: fields.notVoting,
    ballots_issued: ballots?.issued ?? null,
    ballots_collected: ballots?.collected ?? null,
    ballots_invalid: ballots?.invalid ?? null,
    repeat_of_id: fields.repeatOfId,
    repeat_reason: fields.repeatReason,
    note: fields.note,
  };
}
