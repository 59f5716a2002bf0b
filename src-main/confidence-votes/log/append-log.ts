import type { CommandContext } from '../../application/context';
import { compiledOnce, readOnce } from '../../database/compiled-once';
import { hashOfLine, type HashedLine } from '../../database/log-line-hash';
import { originOf } from '../../database/origin';
import { otherProgram } from './program-version';
import { afterWhatIsKnown } from './last-word';
import type { CountLogTable } from '../../database/tables';

export type CountEventKind = CountLogTable['event_kind']['__select__'];

const selectLastLine = readOnce((db, chain: { readonly voteId: string; readonly origin: string }) =>
  db
    .selectFrom('count_log')
    .select(['seq', 'hash'])
    .where('vote_id', '=', chain.voteId)
    .where('origin', '=', chain.origin)
    .orderBy('seq', 'desc')
    .limit(1),
);

const insertLine = compiledOnce(
  (tx, line: HashedLine & { readonly eventKind: CountEventKind; readonly hash: string }) =>
    tx.insertInto('count_log').values({
      vote_id: line.voteId,
      origin: line.origin,
      seq: line.seq,
      at: line.at,
      event_kind: line.eventKind,
      payload: line.payload,
      previous_hash: line.previousHash,
      hash: line.hash,
    }),
);

/**
 * Row T28: appends one line to this PC's chain of a vote, in the transaction of the command; before it the line that says
 * so where another version of the program goes on (T44).
 */
export async function appendLog(
  context: CommandContext,
  voteId: string,
  eventKind: CountEventKind,
  payload: Readonly<Record<string, unknown>>,
): Promise<{ readonly origin: string; readonly seq: number; readonly hash: string }> {
  const origin = await originOf(context.tx);
  const changed = await otherProgram(context, voteId);
  if (changed) await appendLine(context, { voteId, origin }, 'program_changed', changed);
  return appendLine(context, { voteId, origin }, eventKind, payload);
}

async function appendLine(
  context: CommandContext,
  { voteId, origin }: { readonly voteId: string; readonly origin: string },
  eventKind: CountEventKind,
  payload: Readonly<Record<string, unknown>>,
): Promise<{ readonly origin: string; readonly seq: number; readonly hash: string }> {
  const [last] = await selectLastLine(context.tx, { voteId, origin });
  const line: HashedLine = {
    voteId,
    origin,
    seq: (last?.seq ?? 0) + 1,
    at: await afterWhatIsKnown(context, { voteId, origin, eventKind }),
    eventKind,
    payload: JSON.stringify(payload),
    previousHash: last?.hash ?? '',
  };
  const hash = hashOfLine(line);
  await insertLine(context.tx, { ...line, eventKind, hash });
  return { origin, seq: line.seq, hash };
}
