import type { AgendaItemKind } from '../agenda/model';

interface Item {
  readonly id: string;
  readonly kind: AgendaItemKind;
  readonly sittingId: string | null;
}

/**
 * Under which item of the agenda a new question belongs: the one that runs, if it is there for questions; else the only one for
 * questions of the sitting, or of the whole session. null where several could be meant, or there is none: a question never
 * joins an item only because that one happens to run.
 */
export function itemForQuestion(
  items: readonly Item[],
  runningId: string | null,
  sittingId: string | null,
): string | null {
  const asking = items.filter(({ kind }) => kind === 'questions');
  if (asking.some(({ id }) => id === runningId)) return runningId;
  const here = asking.filter((item) => item.sittingId === sittingId);
  const [only, another] = here.length > 0 ? here : asking;
  return only && !another ? only.id : null;
}
