import type { CommandContext } from '../../application/context';
import type { PaperStep } from '../../documents/subject';
import { appendLog } from './append-log';

/**
 * Row T28: a paper that gets its number or goes to the printer is a line of the log, with the check code that stands on
 * it. A second minutes with other contents cannot leave the program without a trace in what `verify` reads.
 */
export async function logPaper(
  context: CommandContext,
  voteId: string,
  { step, kind, title, symbol, checkCode }: PaperStep,
): Promise<void> {
  const eventKind = step === 'issued' ? 'paper_issued' : 'paper_printed';
  await appendLog(context, voteId, eventKind, { kind, title, symbol, checkCode, actor: context.actor });
}
