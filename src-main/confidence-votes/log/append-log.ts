import { createHash } from 'node:crypto';
import type { CommandContext } from '../../application/context';
import { compiledOnce, readOnce } from '../../database/compiled-once';
import { originOf } from '../../database/origin';
import { otherProgram } from './program-version';
import { afterWhatIsKnown } from './last-word';
import type { CountLogTable } from '../../database/tables';

export type CountEventKind = CountLogTable['event_kind']['__select__'];

/** One line as it stands in the log; `payload` is the JSON text that was hashed. */
export interface LogLine {
  readonly voteId: string;
  readonly origin: string;
  readonly seq: number;
  readonly at: string;
  readonly eventKind: string;
  readonly payload: string;
  readonly previousHash: string;
}

/**
 * The hash of a line: SHA-256 of the JSON array of its parts in this order. The payload goes in as text, so that what
 * was written is what is checked, whatever a parser would make of it.
 */
export function hashOfLine(line: LogLine): string {
  return createHash('sha256')
    .update(
      JSON.stringify([
        line.voteId,
        line.origin,
        line.seq,
        line.at,
        line.eventKind,
        line.payload,
        line.previousHash,
      ]),
    )
    .digest('hex');
}

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
  (tx, line: LogLine & { readonly eventKind: CountEventKind; readonly hash: string }) =>
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
  const changed = await otherProgram(context, { voteId, origin });
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
  const line: LogLine = {
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
