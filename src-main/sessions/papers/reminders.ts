import { appError } from '@shared/contract/error-messages';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { paperReminder } from '@shared/sessions/documents/paper-reminder';
import { owingBodies } from '@shared/sessions/papers/state';
import type { Handler } from '../../application/context';
import { unkeptContext, unkeptFile, unkeptFiles } from '../../documents/unkept-paper';
import { loadAgenda } from '../agenda-store';
import { loadSession } from '../session-store';
import { loadPapers } from './paper-store';

/** Letters to the bodies that owe papers today, all of them in one step. */
export const makeReminders: Handler<'sessionPapers.makeReminders'> = async (
  context,
  { sessionId, bodies, format },
) => {
  const made = await context.read(async (reading) => {
    const session = await loadSession(reading.db, sessionId);
    if (!session) return err(appError('not-found'));
    const paper = await unkeptContext(reading, 'CV');
    if (!paper.ok) return paper;
    const today = localDateOf(reading.now);
    const itemIds = (await loadAgenda(reading.db, session)).map(({ id }) => id);
    const owing = owingBodies(await loadPapers(reading.db, session, itemIds), today);
    const issue = { ...paper.value.issue, recipients: ['Như trên', 'Lưu: VT'] };
    const letters = owing
      .filter(({ name }) => name !== '' && bodies.includes(name))
      .map((body) => ({
        name: `cong-van-don-doc-${body.name}`,
        model: paperReminder({ session, body, today }, { ...paper.value, issue }),
      }));
    return letters.length === 0 ? err(appError('paper.nothing-late')) : ok({ letters, title: session.title });
  });
  if (!made.ok) return made;
  const { letters, title } = made.value;
  const [only] = letters;
  return only && letters.length === 1
    ? unkeptFile(context, only.model, format, only.name)
    : unkeptFiles(context, letters, format, `cong-van-don-doc-${title}`);
};
