import type { LogEventKind } from '@shared/confidence-votes/log/model';
import type { CommandContext } from '../../application/context';
import type { PaperStep, PaperThen } from '../../documents/subject';
import { appendLog } from './append-log';

/**
 * Row T28: a paper that gets its number, goes to the printer, leaves as a file or is withdrawn is a line of the log, with the
 * check code that stands on it. A second minutes with other contents cannot leave the program without a trace in what
 * `verify` reads.
 */
export async function logPaper(context: CommandContext, voteId: string, step: PaperStep): Promise<void> {
  await appendLog(context, voteId, KINDS[step.step], { ...saidOf(step), actor: context.actor });
}

const KINDS = {
  issued: 'paper_issued',
  printed: 'paper_printed',
  withdrawn: 'paper_withdrawn',
  handed_out: 'papers_handed_out',
} as const satisfies Record<PaperStep['step'], LogEventKind>;

function saidOf(step: PaperStep): Readonly<Record<string, unknown>> {
  if (step.step === 'handed_out') return { as: step.as, papers: step.papers.map(paperOf) };
  return { ...paperOf(step), ...(step.step === 'withdrawn' ? { reason: step.reason } : {}) };
}

const paperOf = ({ kind, title, symbol, checkCode }: PaperThen): PaperThen => ({
  kind,
  title,
  symbol,
  checkCode,
});
