import { CONTENT_RULE, type OpeningField } from '@shared/confidence-votes/log/event-contract';
import { frozenSheet } from '@shared/confidence-votes/log/frozen-sheet';
import type { Vote, VoteStatus } from '@shared/confidence-votes/model';
import type { CommandContext } from '../../application/context';
import { checkCodeOf } from '../../application/check-code';
import { resultOf } from '../vote-result';
import { originOf } from '../../database/origin';
import { appendLog } from './append-log';
import { headsIn } from './codes/codes';

/**
 * What the count begins with: whoever reads the log alone knows who stands where on which ballot, when the vote was, who
 * counted, and by which rules.
 */
export async function logOpening(context: CommandContext, vote: Vote, by: string): Promise<void> {
  if (vote.countMode !== 'ballots') return;
  await appendLog(context, vote.id, 'opened', {
    ...openingOf(vote),
    batchSize: vote.batchSize,
    program: context.program.version,
    by,
  });
  // Said while the vote was prepared, when nothing was logged yet; printed on the minutes like what is said later.
  const { startTime, endTime, deputiesPresent } = vote;
  if (startTime !== '' || endTime !== '' || deputiesPresent !== null) {
    await appendLog(context, vote.id, 'meeting_recorded', { startTime, endTime, deputiesPresent, by });
  }
}

/** The same of the vote as it stands; the verify button compares. */
export function openingOf(vote: Vote) {
  return {
    title: vote.title,
    sessionName: vote.sessionName,
    place: vote.place,
    procedure: vote.procedure,
    entries: vote.entries,
    rehearsalOf: vote.rehearsalOf,
    date: vote.date,
    deputiesTotal: vote.deputiesTotal,
    ruleSet: vote.ruleSet,
    board: vote.board.map(({ name, posts, role }) => ({ name, posts, role })),
    kinds: vote.ballotKinds.map(({ ballotKindId, title }) => ({
      ballotKindId,
      title,
      officials: vote.tally
        .filter((row) => row.ballotKindId === ballotKindId)
        .map(({ officialId, no, name, posts }) => ({ officialId, no, name, posts })),
    })),
  } satisfies Readonly<Record<OpeningField, unknown>>;
}

/**
 * Every change of state, with the code of the figures at that moment and the last lines of all other PCs: this line alone
 * then says what was known, and its hash anchors all of it on the minutes.
 */
export async function logStateChange(
  context: CommandContext,
  vote: Vote,
  change: { readonly to: VoteStatus; readonly actor: string; readonly reason: string },
): Promise<void> {
  if (vote.countMode !== 'ballots') return;
  const origin = await originOf(context.tx);
  const heads = await headsIn(context.tx, vote.id);
  await appendLog(context, vote.id, 'state_changed', {
    from: vote.status,
    to: change.to,
    actor: change.actor,
    reason: change.reason,
    figures: checkCodeOf(resultOf(vote).kinds),
    ...(change.to === 'counted' ? { frozen: [...frozenSheet(vote)], contentRule: CONTENT_RULE } : {}),
    heads: heads
      .filter((head) => head.origin !== origin)
      .map(({ origin: other, seq, hash }) => [other, seq, hash]),
  });
}
