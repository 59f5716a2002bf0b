import { appError, type AppError } from '@shared/contract/error-messages';
import { addDays } from '@shared/kernel/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import { spreadOver } from '@shared/sessions/agenda/spread';
import { agendaTemplateOf } from '@shared/sessions/agenda/templates';
import type { Sitting } from '@shared/sessions/model';
import { missingPapers } from '@shared/sessions/papers/usual-papers';
import type { CommandContext } from '../application/context';
import { insertItems, loadAgenda } from './agenda-store';
import { addUsualPapers } from './papers/usual-papers';
import { loadSession, sittingRow } from './session-store';

/** Hours of an office day; every sitting can be changed afterwards. */
const PARTS: readonly Pick<Sitting, 'endTime' | 'part' | 'startTime'>[] = [
  { part: 'morning', startTime: '08:00', endTime: '11:30' },
  { part: 'afternoon', startTime: '13:30', endTime: '17:00' },
];

/** S01: what a session of its kind has as a rule: sittings, the agenda over them, the usual papers of its items. */
export async function prepareFromTemplate(
  context: CommandContext,
  sessionId: string,
  days: number,
): Promise<Result<void, AppError>> {
  const session = await loadSession(context.tx, sessionId);
  if (!session) return err(appError('not-found'));
  const sittings = Array.from({ length: days }, (_, day) =>
    PARTS.map((part): Sitting => ({
      ...part,
      id: context.newId(),
      date: addDays(session.openingDate, day),
      kind: 'plenary',
      note: '',
    })),
  ).flat();
  await context.tx
    .insertInto('session_sitting')
    .values(sittings.map((sitting) => sittingRow(sessionId, sitting)))
    .execute();
  const template = agendaTemplateOf(session.sessionType);
  const places = spreadOver(template, sittings);
  await insertItems(
    context,
    sessionId,
    template.map((item, index) => ({ ...item, sittingId: places[index] ?? null })),
    0,
  );
  const usual = missingPapers(await loadAgenda(context.tx, { ...session, sittings }), []);
  if (usual.length > 0) {
    const added = await addUsualPapers(context, {
      sessionId,
      papers: usual.map((paper) => ({ ...paper, coversItemIds: [...paper.coversItemIds] })),
    });
    if (!added.ok) return added;
  }
  return ok(undefined);
}
