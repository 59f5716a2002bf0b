import type { Selectable } from 'kysely';
import type { AgendaItem, AgendaItemFields } from '@shared/sessions/agenda/model';
import { inAgendaOrder } from '@shared/sessions/agenda/order';
import type { Session } from '@shared/sessions/model';
import type { CommandContext } from '../application/context';
import type { AgendaItemTable, ReadDb } from '../database/tables';

/** The items of a session in the order of the agenda. */
export async function loadAgenda(db: ReadDb, session: Session): Promise<readonly AgendaItem[]> {
  const rows = await db
    .selectFrom('agenda_item')
    .selectAll()
    .where('session_id', '=', session.id)
    .orderBy('sort_order')
    .orderBy('ref_no')
    .execute();
  return inAgendaOrder(
    rows.map(itemOf),
    session.sittings.map(({ id }) => id),
  );
}

function itemOf(row: Selectable<AgendaItemTable>): AgendaItem {
  return {
    id: row.id,
    version: row.version,
    refNo: row.ref_no,
    sittingId: row.sitting_id,
    title: row.title,
    kind: row.item_kind,
    drafter: row.drafter,
    board: row.board,
    presenter: row.presenter,
    minutes: row.minutes,
    personnel: row.personnel === 1,
    secretBallot: row.secret_ballot === 1,
    broadcast: row.broadcast === 1,
    voteId: row.vote_id,
    note: row.note,
  };
}

const flag = (value: boolean): 0 | 1 => (value ? 1 : 0);

export function itemColumns(fields: AgendaItemFields) {
  return {
    title: fields.title,
    item_kind: fields.kind,
    drafter: fields.drafter,
    board: fields.board,
    presenter: fields.presenter,
    minutes: fields.minutes,
    personnel: flag(fields.personnel),
    secret_ballot: flag(fields.secretBallot),
    broadcast: flag(fields.broadcast),
    // Only an item that is a confidence vote leads to one.
    vote_id: fields.kind === 'confidence_vote' ? fields.voteId : null,
    note: fields.note,
  };
}

/** Takes so many reference numbers of a session, and answers the first of them. They are never given again. */
async function takeRefs({ tx }: CommandContext, sessionId: string, count: number): Promise<number> {
  const row = await tx
    .selectFrom('agenda_series')
    .select('given')
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  const given = row?.given ?? 0;
  if (row) {
    await tx
      .updateTable('agenda_series')
      .set({ given: given + count })
      .where('session_id', '=', sessionId)
      .execute();
  } else {
    await tx.insertInto('agenda_series').values({ session_id: sessionId, given: count }).execute();
  }
  return given + 1;
}

type Placed = AgendaItemFields & { readonly sittingId: string | null };

/** New items at the end, in their order. */
export async function insertItems(
  context: CommandContext,
  sessionId: string,
  items: readonly Placed[],
  firstOrder: number,
): Promise<readonly string[]> {
  if (items.length === 0) return [];
  const firstRef = await takeRefs(context, sessionId, items.length);
  const numbered = items.map((item, index) => ({ ...item, refNo: firstRef + index }));
  return insertNumbered(context, sessionId, numbered, firstOrder);
}

/** Whether these reference numbers were given in the session, each once. */
export async function wereGiven(db: ReadDb, sessionId: string, refNos: readonly number[]): Promise<boolean> {
  const row = await db
    .selectFrom('agenda_series')
    .select('given')
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return new Set(refNos).size === refNos.length && Math.max(0, ...refNos) <= (row?.given ?? 0);
}

/** Items at the end that have their reference numbers already. */
export async function insertNumbered(
  context: CommandContext,
  sessionId: string,
  items: readonly (Placed & Pick<AgendaItem, 'refNo'>)[],
  firstOrder: number,
): Promise<readonly string[]> {
  if (items.length === 0) return [];
  const rows = items.map((item, index) => ({
    ...itemColumns(item),
    id: context.newId(),
    session_id: sessionId,
    sitting_id: item.sittingId,
    ref_no: item.refNo,
    sort_order: firstOrder + index,
    created_at: context.now,
    updated_at: context.now,
    version: 1,
  }));
  await context.tx.insertInto('agenda_item').values(rows).execute();
  return rows.map(({ id }) => id);
}

/** Writes the order of the whole agenda; what already stands there is left alone. */
export async function writeOrder(
  { tx }: CommandContext,
  before: readonly AgendaItem[],
  places: readonly Pick<AgendaItem, 'id' | 'sittingId'>[],
): Promise<void> {
  const was = new Map(before.map((item) => [item.id, item.sittingId]));
  for (const [index, { id, sittingId }] of places.entries()) {
    await tx
      .updateTable('agenda_item')
      .set({ sort_order: index, ...(was.get(id) === sittingId ? {} : { sitting_id: sittingId }) })
      .where('id', '=', id)
      .execute();
  }
}
