import type { DocumentRecord } from '@shared/documents/contract';
import { paperName } from '@shared/documents/kinds';
import { ok } from '@shared/kernel/result';
import type { Outcome, TaskContext } from '../../application/context';
import { openSubject } from '../subjects';
import type { PaperStep, PaperThen } from '../subject';

/** The paper as its subject's own record names it. */
export function paperThen({ kind, partName, symbol, checkCode }: DocumentRecord): PaperThen {
  return { kind, title: paperName(kind, partName), symbol, checkCode };
}

/** A subject that keeps a record of its own is told what left the printer, and so is the history of the paper. */
export function recordPrinting(context: TaskContext, paper: DocumentRecord): Outcome<null> {
  return context.write(async (command) => {
    const subject = await openSubject(command.tx, paper.subject);
    if (!subject?.record) return ok(null);
    const then = paperThen(paper);
    await subject.record(command, { step: 'printed', ...then });
    command.audit({
      entity: 'document',
      entityId: paper.id,
      summary: `In: ${then.title}${then.symbol === '' ? '' : ` số ${then.symbol}`}`,
      changes: [{ field: 'Mã kiểm tra', before: '', after: then.checkCode }],
    });
    return ok(null);
  });
}

type HandedOutAs = Extract<PaperStep, { readonly step: 'handed_out' }>['as'];

/** The same of papers that left as files, all of one subject. */
export async function recordHandingOut(
  context: TaskContext,
  as: HandedOutAs,
  papers: readonly DocumentRecord[],
): Outcome<null> {
  const [first] = papers;
  if (!first) return ok(null);
  const keeps = await context.read(
    async ({ db }) => (await openSubject(db, first.subject))?.record !== undefined,
  );
  if (!keeps) return ok(null);
  return context.write(async (command) => {
    const subject = await openSubject(command.tx, first.subject);
    await subject?.record?.(command, { step: 'handed_out', as, papers: papers.map(paperThen) });
    return ok(null);
  });
}
