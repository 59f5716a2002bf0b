import { meetingNames } from '@shared/confidence-votes/announced';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import type { VoteFields, VoteReply } from '@shared/confidence-votes/contract';
import { countModeNames, procedureNames } from '@shared/confidence-votes/messages';
import type { Procedure, RuleSet, Vote } from '@shared/confidence-votes/model';
import { ruleSetByCode } from '@shared/confidence-votes/rule-sets';
import { formatDate } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { searchKey } from '@shared/kernel/vietnamese-text';
import { changedFields } from '../application/audit';
import type { CommandContext, Outcome } from '../application/context';
import type { ReadDb } from '../database/tables';
import { followFields } from './follow-fields';
import { hasReleases } from './paper-ballots/release-store';
import { hasPapers } from './papers-of-vote';
import { answerWith, noteVoteChange, voteInSetUp } from './vote-changes';

const ROUNDING_NAMES = { half_up: 'Làm tròn', truncated: 'Cắt bỏ' } as const;

export async function saveFields(
  context: CommandContext,
  input: Input<'confidenceVotes.saveFields'>,
): Outcome<VoteReply> {
  const found = await voteInSetUp(context, input);
  if (!found.ok) return found;
  const refused = await gradingRefusal(context.tx, input.fields.procedure);
  if (refused) return err(refused);
  const changes = changedFields(readableFields(fieldsOf(found.value)), readableFields(input.fields), LABELS);
  if (changes.length === 0) return answerWith(context, input.voteId);
  // Another procedure makes other ballots; those that were released stay on paper.
  const otherBallots = found.value.procedure !== input.fields.procedure;
  if (otherBallots && (await hasReleases(context.tx, input.voteId))) {
    return err(appError('vote.ballots-released'));
  }
  await context.tx
    .updateTable('confidence_vote')
    .set(columnsOf(input.fields))
    .where('id', '=', input.voteId)
    .execute();
  const listChanges = await followFields(context, found.value, input.fields);
  await noteVoteChange(context, input.voteId, 'Sửa thông tin cuộc bỏ phiếu', [...changes, ...listChanges]);
  return answerWith(context, input.voteId);
}

export async function removeVote(
  context: CommandContext,
  input: Input<'confidenceVotes.removeVote'>,
): Outcome<Record<never, never>> {
  const found = await voteInSetUp(context, input);
  if (!found.ok) return found;
  if (await hasPapers(context.tx, input.voteId)) return err(appError('vote.has-documents'));
  if (await hasReleases(context.tx, input.voteId)) return err(appError('vote.ballots-released'));
  // The log of a count is never deleted, so neither is a vote that people are declared for.
  const logged = await context.tx
    .selectFrom('count_log')
    .select('seq')
    .where('vote_id', '=', input.voteId)
    .limit(1)
    .executeTakeFirst();
  if (logged) return err(appError('vote.has-log'));
  const rehearsal = await context.tx
    .selectFrom('confidence_vote')
    .select('id')
    .where('rehearsal_of', '=', input.voteId)
    .limit(1)
    .executeTakeFirst();
  if (rehearsal) return err(appError('vote.has-rehearsals'));
  await context.tx.deleteFrom('confidence_vote').where('id', '=', input.voteId).execute();
  context.audit({
    entity: 'vote',
    entityId: input.voteId,
    summary: `Xóa cuộc bỏ phiếu “${found.value.title}”`,
    changes: [],
  });
  return ok({});
}

/**
 * NQ 96/2023/QH15 Điều 2 khoản 2 names provinces and districts only; whether communes grade since 1/7/2025 is
 * unsettled, so the office switches it on in its profile, with a reason.
 */
export async function gradingRefusal(db: ReadDb, procedure: Procedure): Promise<AppError | null> {
  if (procedure !== 'grading') return null;
  const profile = await db
    .selectFrom('office_profile')
    .select(['level', 'grading_enabled_for_commune'])
    .executeTakeFirst();
  if (profile?.level !== 'commune' || profile.grading_enabled_for_commune === 1) return null;
  return appError('vote.grading-not-enabled');
}

function ruleSetFor(fields: Pick<VoteFields, 'ruleSetCode' | 'decimals' | 'rounding'>): RuleSet {
  return { ...ruleSetByCode(fields.ruleSetCode), decimals: fields.decimals, rounding: fields.rounding };
}

export function columnsOf(fields: VoteFields) {
  return {
    title: fields.title,
    procedure: fields.procedure,
    rule_set: JSON.stringify(ruleSetFor(fields)),
    session_name: fields.sessionName,
    vote_date: fields.date,
    opening_date: fields.openingDate,
    start_time: fields.startTime,
    end_time: fields.endTime,
    place: fields.place,
    deputies_total: fields.deputiesTotal,
    deputies_present: fields.deputiesPresent,
    count_mode: fields.countMode,
    entries: fields.entries,
    batch_size: fields.batchSize,
    search_key: searchKey(`${fields.title} ${fields.sessionName}`),
  };
}

function fieldsOf(vote: Vote): VoteFields {
  return {
    title: vote.title,
    procedure: vote.procedure,
    ruleSetCode: vote.ruleSet.code,
    decimals: vote.ruleSet.decimals,
    rounding: vote.ruleSet.rounding,
    sessionName: vote.sessionName,
    date: vote.date,
    openingDate: vote.openingDate,
    startTime: vote.startTime,
    endTime: vote.endTime,
    place: vote.place,
    deputiesTotal: vote.deputiesTotal,
    deputiesPresent: vote.deputiesPresent,
    countMode: vote.countMode,
    entries: vote.entries,
    batchSize: vote.batchSize,
  };
}

/** As the history shows them: words instead of codes. */
export function readableFields(fields: VoteFields) {
  return {
    ...fields,
    procedure: procedureNames[fields.procedure],
    countMode: countModeNames[fields.countMode],
    ruleSetCode: ruleSetByCode(fields.ruleSetCode).shortTitle,
    rounding: ROUNDING_NAMES[fields.rounding],
    date: fields.date === null ? null : formatDate(fields.date),
    openingDate: fields.openingDate === null ? null : formatDate(fields.openingDate),
  };
}

export const LABELS = {
  title: 'Tên',
  procedure: 'Hình thức',
  ruleSetCode: 'Căn cứ',
  decimals: 'Số chữ số thập phân',
  rounding: 'Cách làm tròn',
  sessionName: 'Kỳ họp',
  date: 'Ngày bỏ phiếu',
  openingDate: 'Ngày khai mạc kỳ họp',
  startTime: meetingNames.startTime,
  endTime: meetingNames.endTime,
  place: 'Địa điểm',
  deputiesTotal: 'Tổng số đại biểu',
  deputiesPresent: meetingNames.deputiesPresent,
  countMode: 'Cách kiểm phiếu',
  entries: 'Số lần nhập mỗi phiếu',
  batchSize: 'Số phiếu mỗi xấp',
} as const;
