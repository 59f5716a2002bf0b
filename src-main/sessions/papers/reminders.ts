import { appError } from '@shared/contract/error-messages';
import type { DocumentRecord } from '@shared/documents/contract';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { nextReminder, reminderPart } from '@shared/sessions/papers/reminders';
import { isOwnOffice } from '@shared/sessions/papers/agencies';
import { owingBodies } from '@shared/sessions/papers/state';
import type { CommandContext, Handler, Outcome } from '../../application/context';
import { documentsFile } from '../../documents/documents-file';
import { paperInOneStep } from '../../documents/in-one-step';
import { openSessionPapers } from '../paper-subject';
import { ownUnitName } from './paper-store';
import { openPapers } from './papers';
import { loadReminders } from './reminder-store';

/** S12: letters to the bodies that owe papers on that day, all of them in one step, each with a number of its own. */
export const makeReminders: Handler<'sessionPapers.makeReminders'> = async (
  context,
  { sessionId, bodies, issueDate, format },
) => {
  const written = await context.write((command) => writeReminders(command, { sessionId, bodies, issueDate }));
  if (!written.ok) return written;
  const { records, title } = written.value;
  return documentsFile(context, records, format, `cong-van-don-doc-${title}`);
};

interface Wish {
  readonly sessionId: string;
  readonly bodies: readonly string[];
  readonly issueDate: string | null;
}

async function writeReminders(
  context: CommandContext,
  { sessionId, bodies, issueDate }: Wish,
): Outcome<{ readonly records: readonly DocumentRecord[]; readonly title: string }> {
  const opened = await openPapers(context, sessionId);
  if (!opened.ok) return opened;
  const unitName = await ownUnitName(context.tx);
  // Nobody writes to themselves: what the own office owes is in the list, not in a letter.
  if (bodies.some((name) => isOwnOffice(name, unitName))) return err(appError('paper.own-office'));
  const owing = owingBodies(opened.value.papers, issueDate ?? localDateOf(context.now)).filter(
    ({ name }) => name !== '' && bodies.includes(name),
  );
  if (owing.length === 0) return err(appError('paper.nothing-late'));
  const letters = await loadReminders(context.tx, sessionId);
  const records: DocumentRecord[] = [];
  const subject = await openSessionPapers(context.tx, sessionId);
  if (!subject) return err(appError('not-found'));
  for (const { name } of owing) {
    const part = reminderPart(nextReminder(letters, name));
    const record = await paperInOneStep(context, subject, { kind: 'paper_reminder', part, issueDate });
    if (!record.ok) return record;
    records.push(record.value);
  }
  return ok({ records, title: opened.value.session.title });
}
