import type { Selectable } from 'kysely';
import { ballotCountNames, meetingNames } from '@shared/confidence-votes/announced';
import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import type { VoteReply } from '@shared/confidence-votes/contract';
import { invalidReasonNames, levelNames } from '@shared/confidence-votes/messages';
import { LEVELS_OF, type InvalidReason, type Level, type Vote } from '@shared/confidence-votes/model';
import { canEditTally } from '@shared/confidence-votes/state';
import { err, ok, type Result } from '@shared/kernel/result';
import { changedFields } from '../application/audit';
import type { CommandContext, Outcome } from '../application/context';
import { compiledOnce, readOnce } from '../database/compiled-once';
import type { VoteOfficialTable } from '../database/tables';
import { whoAnnounces } from './ballots/who-announces';
import { appendLog } from './log/append-log';
import { answerWith, fieldError, lockedError } from './vote-changes';
import { loadVote } from './vote-store';

const COLUMN_OF = {
  high: 'high',
  medium: 'medium',
  low: 'low',
  trust: 'trust',
  noTrust: 'no_trust',
} as const satisfies Record<Level, string>;

const ROW_LABELS = {
  high: levelNames.high,
  medium: levelNames.medium,
  low: levelNames.low,
  trust: levelNames.trust,
  no_trust: levelNames.noTrust,
  invalid_rows: 'Không hợp lệ',
} as const;

const selectLine = readOnce((db, line: { officialId: string; voteId: string }) =>
  db
    .selectFrom('vote_official as official')
    .innerJoin('confidence_vote as vote', 'vote.id', 'official.vote_id')
    .select(['vote.status', 'vote.procedure', 'vote.count_mode', 'official.name', 'official.included'])
    .select(['official.high', 'official.medium', 'official.low', 'official.trust', 'official.no_trust'])
    .select(['official.invalid_rows', 'official.row_version'])
    .where('official.id', '=', line.officialId)
    .where('official.vote_id', '=', line.voteId),
);

type CountsOfLine = Pick<
  Selectable<VoteOfficialTable>,
  'high' | 'medium' | 'low' | 'trust' | 'no_trust' | 'invalid_rows' | 'row_version'
>;

const updateLine = compiledOnce((db, line: CountsOfLine & { readonly officialId: string }) =>
  db
    .updateTable('vote_official')
    .set({
      high: line.high,
      medium: line.medium,
      low: line.low,
      trust: line.trust,
      no_trust: line.no_trust,
      invalid_rows: line.invalid_rows,
      row_version: line.row_version,
    })
    .where('id', '=', line.officialId),
);

/**
 * One person's line, on every Enter: one read, one write, one line in the log, one durable commit. A level that is
 * not sent stays as it was; null takes a figure back. What stands there already is not written again.
 */
export async function recordRow(
  context: CommandContext,
  input: Input<'confidenceVotes.recordRow'>,
): Outcome<Output<'confidenceVotes.recordRow'>> {
  const [row] = await selectLine(context.tx, { officialId: input.officialId, voteId: input.voteId });
  if (!row) return err(appError('not-found'));
  if (!canEditTally(row.status)) return err(lockedError(row));
  if (row.count_mode === 'ballots') return err(appError('ballots.ballots-mode'));
  if (row.included === 0) return err(appError('not-found'));
  const sent = Object.keys(input.counts) as Level[];
  const foreign = sent.find((level) => !LEVELS_OF[row.procedure].includes(level));
  if (foreign) return err(fieldError(['counts', foreign], 'Hình thức bỏ phiếu này không có mức đó.'));

  const columns = {
    ...Object.fromEntries(sent.map((level) => [COLUMN_OF[level], input.counts[level] ?? null])),
    invalid_rows: input.invalidRows,
  };
  const after = { ...row, ...columns };
  const changes = changedFields(row, after, ROW_LABELS);
  // Also the second sending of a line whose first answer was lost.
  if (changes.length === 0) return ok({ version: row.row_version });
  if (row.row_version !== input.version) return err(appError('conflict'));
  const version = row.row_version + 1;
  await updateLine(context.tx, { ...after, row_version: version, officialId: input.officialId });
  context.audit({
    entity: 'vote',
    entityId: input.voteId,
    summary: `Nhập kết quả của ${row.name}`,
    changes,
  });
  return ok({ version });
}

const BALLOT_LABELS = {
  ...ballotCountNames,
  ...invalidReasonNames,
} as const;

export async function recordBallots(
  context: CommandContext,
  input: Input<'confidenceVotes.recordBallots'>,
): Outcome<VoteReply> {
  const found = await voteInCount(context, input.voteId);
  if (!found.ok) return found;
  const by = await whoAnnounces(context.tx, found.value, input.token);
  if (!by.ok) return by;
  const kind = found.value.ballotKinds.find(({ ballotKindId }) => ballotKindId === input.ballotKindId);
  if (!kind) return err(appError('not-found'));
  const byBallot = found.value.countMode === 'ballots';
  const { printed, issued, collected } = input;
  // Where ballots are typed, what is valid is counted from them and never stored beside them.
  const { valid, invalid, invalidReasons } = byBallot ? kind : input;
  const counts = { printed, issued, collected, valid, invalid };
  const reasons = Object.fromEntries(
    (Object.entries(invalidReasons) as [InvalidReason, number][]).filter(([, count]) => count > 0),
  );
  const changes = changedFields(
    { ...kind, ...kind.invalidReasons },
    { ...counts, ...reasons },
    BALLOT_LABELS,
  );
  if (changes.length === 0) return answerWith(context, input.voteId);
  if (kind.version !== input.version) return err(appError('conflict'));
  await context.tx
    .updateTable('ballot_kind')
    .set({
      ...(byBallot
        ? { printed, issued, collected }
        : { ...counts, invalid_reasons: JSON.stringify(reasons) }),
      row_version: kind.version + 1,
    })
    .where('id', '=', input.ballotKindId)
    .execute();
  if (byBallot) {
    await appendLog(context, input.voteId, 'ballots_announced', {
      ballotKindId: input.ballotKindId,
      printed,
      issued,
      collected,
      by: by.value,
    });
  }
  context.audit({
    entity: 'vote',
    entityId: input.voteId,
    summary: `Nhập số phiếu: ${kind.title}`,
    changes,
  });
  return answerWith(context, input.voteId);
}

export async function recordMeeting(
  context: CommandContext,
  input: Input<'confidenceVotes.recordMeeting'>,
): Outcome<VoteReply> {
  const found = await voteInCount(context, input.voteId);
  if (!found.ok) return found;
  const by = await whoAnnounces(context.tx, found.value, input.token);
  if (!by.ok) return by;
  const { startTime, endTime, deputiesPresent } = input;
  const { meetingVersion } = found.value;
  const changes = changedFields(found.value, { startTime, endTime, deputiesPresent }, meetingNames);
  if (changes.length === 0) return answerWith(context, input.voteId);
  if (meetingVersion !== input.version) return err(appError('conflict'));
  await context.tx
    .updateTable('confidence_vote')
    .set({
      start_time: startTime,
      end_time: endTime,
      deputies_present: deputiesPresent,
      meeting_version: meetingVersion + 1,
    })
    .where('id', '=', input.voteId)
    .execute();
  if (found.value.countMode === 'ballots') {
    await appendLog(context, input.voteId, 'meeting_recorded', {
      ...{ startTime, endTime, deputiesPresent },
      by: by.value,
    });
  }
  context.audit({
    entity: 'vote',
    entityId: input.voteId,
    summary: 'Nhập giờ họp và số đại biểu có mặt',
    changes,
  });
  return answerWith(context, input.voteId);
}

async function voteInCount(context: CommandContext, voteId: string): Promise<Result<Vote, AppError>> {
  const vote = await loadVote(context.tx, voteId);
  if (!vote) return err(appError('not-found'));
  return canEditTally(vote.status) ? ok(vote) : err(lockedError(vote));
}
