import { LAST_WORD_KINDS } from '@shared/confidence-votes/log/fold-board-work';
import type { CommandContext } from '../../application/context';
import type { CountEventKind } from './append-log';

const LAST_WORD_COUNTS: ReadonlySet<CountEventKind> = new Set(LAST_WORD_KINDS);

/**
 * The time of a line that is about to be written. Who speaks on this PC knows what came from the others, so the word is
 * later than theirs even where the clock of this PC is behind or stands at the same instant; otherwise the figures just
 * typed would lose against the ones they correct.
 */
export async function afterWhatIsKnown(
  { tx, now }: Pick<CommandContext, 'tx' | 'now'>,
  line: { readonly voteId: string; readonly origin: string; readonly eventKind: CountEventKind },
): Promise<string> {
  if (!LAST_WORD_COUNTS.has(line.eventKind)) return now;
  const { latest } = await tx
    .selectFrom('count_log')
    .select(({ fn }) => fn.max('at').as('latest'))
    .where('vote_id', '=', line.voteId)
    .where('event_kind', '=', line.eventKind)
    .where('origin', '!=', line.origin)
    .executeTakeFirstOrThrow();
  // An aggregate of no line is null.
  if ((latest as string | null) === null || latest < now) return now;
  return new Date(Date.parse(latest) + 1).toISOString();
}
