import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { err, ok } from '@shared/kernel/result';
import type { AgendaReply } from '@shared/sessions/agenda/contract';
import type { AgendaItemFields } from '@shared/sessions/agenda/model';
import { inAgendaOrder, placedBeside, placedIn } from '@shared/sessions/agenda/order';
import { spreadOver } from '@shared/sessions/agenda/spread';
import { agendaTemplateOf } from '@shared/sessions/agenda/templates';
import { agendaItemKindNames, agendaLabels } from '@shared/sessions/messages';
import type { Session } from '@shared/sessions/model';
import { changedFields } from '../application/audit';
import type { CommandContext, Outcome, QueryContext } from '../application/context';
import type { ReadDb } from '../database/tables';
import { insertItems, itemColumns, loadAgenda, writeOrder } from './agenda-store';
import { keepElectionSteps } from './election-steps';
import { anyHeld, papersOfItems } from './held-items';
import { loadSession } from './session-store';

export async function getAgenda(
  { db }: QueryContext,
  { sessionId }: Input<'agenda.getAgenda'>,
): Outcome<AgendaReply> {
  const session = await loadSession(db, sessionId);
  return session ? ok(await agendaReply(db, session)) : err(appError('not-found'));
}

export async function agendaReply(db: ReadDb, session: Session): Promise<AgendaReply> {
  const votes = await db
    .selectFrom('confidence_vote')
    .select(['id', 'title', 'vote_date as date'])
    .where('rehearsal_of', 'is', null)
    .orderBy('created_at', 'desc')
    .execute();
  const items = await loadAgenda(db, session);
  const papers = await papersOfItems(
    db,
    items.map(({ id }) => id),
  );
  const itemPapers = [...Map.groupBy(papers, ({ itemId }) => itemId)].map(([itemId, own]) => {
    const awaited = own.filter((paper) => paper.awaited).length;
    return { itemId, awaited, here: own.length - awaited };
  });
  return { sittings: [...session.sittings], items: [...items], votes, itemPapers };
}

export async function saveItem(
  context: CommandContext,
  { sessionId, id, version, afterId, sittingId, fields }: Input<'agenda.saveItem'>,
): Outcome<AgendaReply> {
  const { tx } = context;
  const session = await loadSession(tx, sessionId);
  if (!session) return err(appError('not-found'));
  const items = await loadAgenda(tx, session);
  const before = items.find((item) => item.id === id) ?? null;
  if (id !== null && before === null) return err(appError('not-found'));
  if ((before?.version ?? null) !== version) return err(appError('conflict'));
  if (fields.voteId !== null && !(await voteExists(tx, fields.voteId))) return err(appError('not-found'));
  if (before) {
    await tx
      .updateTable('agenda_item')
      .set({ ...itemColumns(fields), updated_at: context.now, version: before.version + 1 })
      .where('id', '=', before.id)
      .execute();
  } else {
    if (afterId !== null && !items.some((item) => item.id === afterId)) return err(appError('not-found'));
    if (sittingId !== null && !session.sittings.some((one) => one.id === sittingId)) {
      return err(appError('not-found'));
    }
    const [newId = ''] = await insertItems(context, sessionId, [{ ...fields, sittingId }], items.length);
    const all = [...items, { id: newId, sittingId }];
    const sittingIds = session.sittings.map((one) => one.id);
    const placed =
      afterId === null
        ? placedIn(all, sittingIds, newId, sittingId, 'last')
        : placedBeside(all, newId, afterId, 'below');
    await writeOrder(context, items, placed);
  }
  context.audit({
    entity: 'session',
    entityId: sessionId,
    summary: `${before ? 'Sửa' : 'Thêm'} mục chương trình: ${fields.title}`,
    changes: changedFields(before && readableItem(before), readableItem(fields), agendaLabels),
  });
  await keepElectionSteps(context, sessionId);
  return ok(await agendaReply(tx, session));
}

async function voteExists(db: ReadDb, voteId: string): Promise<boolean> {
  const row = await db.selectFrom('confidence_vote').select('id').where('id', '=', voteId).executeTakeFirst();
  return row !== undefined;
}

function readableItem(fields: AgendaItemFields): Record<keyof typeof agendaLabels, string> {
  const yes = (value: boolean): string => (value ? 'Có' : '');
  return {
    title: fields.title,
    kind: agendaItemKindNames[fields.kind],
    drafter: fields.drafter,
    board: fields.board,
    presenter: fields.presenter,
    minutes: String(fields.minutes),
    personnel: yes(fields.personnel),
    secretBallot: yes(fields.secretBallot),
    broadcast: yes(fields.broadcast),
    note: fields.note,
  };
}

/** The whole agenda in a new order. Somebody else's item that this window has not seen yet makes it `changed`. */
export async function placeItems(
  context: CommandContext,
  { sessionId, places }: Input<'agenda.placeItems'>,
): Outcome<AgendaReply> {
  const session = await loadSession(context.tx, sessionId);
  if (!session) return err(appError('not-found'));
  const items = await loadAgenda(context.tx, session);
  const known = new Set(items.map(({ id }) => id));
  const sent = new Set(places.map(({ id }) => id));
  if (sent.size !== places.length || sent.size !== known.size || [...sent].some((id) => !known.has(id))) {
    return err(appError('agenda.changed'));
  }
  const sittingIds = session.sittings.map(({ id }) => id);
  if (places.some(({ sittingId }) => sittingId !== null && !sittingIds.includes(sittingId))) {
    return err(appError('agenda.changed'));
  }
  await writeOrder(context, items, inAgendaOrder(places, sittingIds));
  context.audit({ entity: 'session', entityId: sessionId, summary: 'Sắp xếp lại chương trình', changes: [] });
  return ok(await agendaReply(context.tx, session));
}

export async function removeItem(
  context: CommandContext,
  { sessionId, id, version }: Input<'agenda.removeItem'>,
): Outcome<AgendaReply> {
  const session = await loadSession(context.tx, sessionId);
  const item = session && (await loadAgenda(context.tx, session)).find((one) => one.id === id);
  if (!session || !item) return err(appError('not-found'));
  if (item.version !== version) return err(appError('conflict'));
  if (await anyHeld(context.tx, [id])) return err(appError('agenda.item-held'));
  // What was only awaited for it would be asked of its agency for nothing; whoever still needs it takes back the mark.
  const awaited = (await papersOfItems(context.tx, [id])).filter((paper) => paper.awaited);
  const gone = awaited.map((paper) => paper.id);
  if (gone.length > 0) {
    await context.tx
      .updateTable('session_paper')
      .set((eb) => ({ dropped: 1, updated_at: context.now, version: eb('version', '+', 1) }))
      .where('id', 'in', gone)
      .execute();
  }
  await context.tx.deleteFrom('agenda_item').where('id', '=', id).execute();
  context.audit({
    entity: 'session',
    entityId: sessionId,
    summary: `Bỏ mục chương trình: ${item.title}`,
    changes: [
      ...changedFields<Record<keyof typeof agendaLabels, string>>(readableItem(item), {}, agendaLabels),
      ...awaited.map(({ title }) => ({ field: 'Tài liệu chưa nhận, không dùng', before: '', after: title })),
    ],
  });
  await keepElectionSteps(context, sessionId);
  return ok(await agendaReply(context.tx, session));
}

export async function fillFromTemplate(
  context: CommandContext,
  { sessionId }: Input<'agenda.fillFromTemplate'>,
): Outcome<AgendaReply> {
  const session = await loadSession(context.tx, sessionId);
  if (!session) return err(appError('not-found'));
  if ((await loadAgenda(context.tx, session)).length > 0) return err(appError('agenda.not-empty'));
  const template = agendaTemplateOf(session.sessionType);
  const places = spreadOver(template, session.sittings);
  const items = template.map((item, index) => ({ ...item, sittingId: places[index] ?? null }));
  await insertItems(context, sessionId, items, 0);
  context.audit({
    entity: 'session',
    entityId: sessionId,
    summary: `Lập chương trình theo mẫu, ${items.length} mục`,
    changes: [],
  });
  await keepElectionSteps(context, sessionId);
  return ok(await agendaReply(context.tx, session));
}

/** The agenda of an earlier session, in the sittings that took the place of the old ones; answers which item is which. */
export async function copyAgenda(
  context: CommandContext,
  fromId: string,
  toId: string,
  newSitting: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const source = await loadSession(context.tx, fromId);
  if (!source) return new Map();
  const items = await loadAgenda(context.tx, source);
  const newIds = await insertItems(
    context,
    toId,
    items.map((item) => ({
      ...item,
      sittingId: item.sittingId === null ? null : (newSitting.get(item.sittingId) ?? null),
      // The vote of the earlier session is not the vote of this one.
      voteId: null,
    })),
    0,
  );
  return new Map(items.map(({ id }, index) => [id, newIds[index] ?? '']));
}
