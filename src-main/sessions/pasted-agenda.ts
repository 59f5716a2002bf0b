import { appError, type AppError } from '@shared/contract/error-messages';
import type { Input, Output } from '@shared/contract/registry';
import { err, ok, type Result } from '@shared/kernel/result';
import type { AgendaReply } from '@shared/sessions/agenda/contract';
import type { AgendaItem } from '@shared/sessions/agenda/model';
import { inAgendaOrder } from '@shared/sessions/agenda/order';
import type { Session, Sitting } from '@shared/sessions/model';
import type { CommandContext, Outcome } from '../application/context';
import type { ReadDb } from '../database/tables';
import { agendaReply } from './agenda';
import { insertItems, insertNumbered, loadAgenda, wereGiven, writeOrder } from './agenda-store';
import { keepElectionSteps } from './election-steps';
import { anyHeld, papersOfItems } from './held-items';
import { writeChange } from './session-changes';
import { loadSession, sittingRow } from './session-store';
import { sittingInWords } from './sittings';
import { recordedIn } from './what-stands';

type Times = Pick<Sitting, 'endTime' | 'startTime'> & { readonly sittingId: string };

/** Items of a pasted list at the end of their sittings, in their order, with the sittings that the list has and the session lacks. */
export async function addItems(
  context: CommandContext,
  input: Input<'agenda.addItems'>,
): Outcome<Output<'agenda.addItems'>> {
  const { tx } = context;
  const session = await loadSession(tx, input.sessionId);
  if (!session) return err(appError('not-found'));
  const known = new Set(session.sittings.map(({ id }) => id));
  const named = [...input.times, ...input.items].map(({ sittingId }) => sittingId);
  if (named.some((id) => id !== null && !known.has(id))) return err(appError('not-found'));
  if (input.items.some(({ newSitting }) => newSitting !== null && !input.newSittings[newSitting])) {
    return err(appError('not-found'));
  }
  const before = await loadAgenda(tx, session);
  const replaced = await replacedItems(tx, before, input.replaces ?? []);
  if (!replaced.ok) return replaced;
  const made = input.newSittings.map((entry): Sitting => ({ ...entry, id: context.newId(), note: '' }));
  for (const sitting of made) {
    await tx.insertInto('session_sitting').values(sittingRow(session.id, sitting)).execute();
  }
  await setTimes(context, input.times);
  const gone = new Set(replaced.value.map(({ id }) => id));
  if (gone.size > 0)
    await tx
      .deleteFrom('agenda_item')
      .where('id', 'in', [...gone])
      .execute();
  const items = before.filter(({ id }) => !gone.has(id));
  const placed = input.items.map(({ fields, newSitting, sittingId }) => ({
    ...{ ...fields, voteId: null },
    sittingId: newSitting === null ? sittingId : (made[newSitting]?.id ?? null),
  }));
  const addedIds = await insertItems(context, session.id, placed, before.length);
  await noteSittings(context, session, 'Sửa các phiên họp theo chương trình dán vào');
  const after = (await loadSession(tx, session.id)) ?? session;
  const all = [
    ...items,
    ...addedIds.map((id, index) => ({ id, sittingId: placed[index]?.sittingId ?? null })),
  ];
  await writeOrder(
    context,
    items,
    inAgendaOrder(
      all,
      after.sittings.map(({ id }) => id),
    ),
  );
  context.audit({
    entity: 'session',
    entityId: session.id,
    summary: `Thêm ${placed.length} mục chương trình${gone.size === 0 ? '' : `, thay ${gone.size} mục đang có`}`,
    changes: [],
  });
  await keepElectionSteps(context, session.id);
  return ok({
    addedIds: [...addedIds],
    newSittingIds: made.map(({ id }) => id),
    replaced: replaced.value.map((item) => {
      const { id: _id, version: _v, refNo, sittingId, ...fields } = item;
      return { fields, sittingId, refNo, place: before.indexOf(item) };
    }),
    times: timesOf(session, input.times),
    reply: await agendaReply(tx, after),
  });
}

type Versioned = NonNullable<Input<'agenda.addItems'>['replaces']>[number];

/**
 * The items that go. One that stands for a vote stays the vote's, and nothing goes under which something was recorded or
 * whose papers would belong to nothing.
 */
async function replacedItems(
  db: ReadDb,
  items: readonly AgendaItem[],
  replaces: readonly Versioned[],
): Promise<Result<readonly AgendaItem[], AppError>> {
  const wanted = new Map(replaces.map(({ id, version }) => [id, version]));
  const found = items.filter(({ id, version, voteId }) => voteId === null && wanted.get(id) === version);
  if (found.length !== wanted.size) return err(appError('conflict'));
  const ids = [...wanted.keys()];
  if ((await papersOfItems(db, ids)).length > 0) return err(appError('agenda.item-has-papers'));
  return (await anyHeld(db, ids)) ? err(appError('agenda.item-held')) : ok(found);
}

/** Undoes what was added in one step; a sitting made for it stays where something else was put into it. */
export async function removeItems(
  context: CommandContext,
  input: Input<'agenda.removeItems'>,
): Outcome<AgendaReply> {
  const { tx } = context;
  const session = await loadSession(tx, input.sessionId);
  if (!session) return err(appError('not-found'));
  const items = await loadAgenda(tx, session);
  const same = input.items.every(({ id, version }) =>
    items.some((item) => item.id === id && item.version === version),
  );
  if (!same) return err(appError('conflict'));
  const ids = input.items.map(({ id }) => id);
  if (await anyHeld(tx, ids)) return err(appError('agenda.item-held'));
  const left = items.filter(({ id }) => !ids.includes(id));
  const back = input.back ?? [];
  const refNos = back.map(({ refNo }) => refNo);
  const areFree = left.every(({ refNo }) => !refNos.includes(refNo));
  if (!areFree || !(await wereGiven(tx, session.id, refNos))) return err(appError('conflict'));
  await tx.deleteFrom('agenda_item').where('id', 'in', ids).execute();
  await putBack(context, session, left, back);
  for (const id of input.newSittingIds) {
    const isUsed =
      [...left, ...back].some(({ sittingId }) => sittingId === id) || (await recordedIn(tx, [id])).length > 0;
    if (isUsed) continue;
    await tx
      .deleteFrom('session_sitting')
      .where('id', '=', id)
      .where('session_id', '=', session.id)
      .execute();
  }
  const own = new Set(session.sittings.map(({ id }) => id));
  await setTimes(
    context,
    input.times.filter(({ sittingId }) => own.has(sittingId)),
  );
  await noteSittings(context, session, 'Trả lại các phiên họp như trước khi dán chương trình');
  context.audit({
    entity: 'session',
    entityId: session.id,
    summary: `Bỏ ${ids.length} mục chương trình vừa thêm${back.length === 0 ? '' : `, trả lại ${back.length} mục đã thay`}`,
    changes: [],
  });
  await keepElectionSteps(context, session.id);
  return ok(await agendaReply(tx, (await loadSession(tx, session.id)) ?? session));
}

type Replaced = NonNullable<Input<'agenda.removeItems'>['back']>[number];

/** What was replaced comes back under its code, to the place where it stood; its sitting may be gone meanwhile. */
async function putBack(
  context: CommandContext,
  session: Session,
  left: readonly AgendaItem[],
  back: readonly Replaced[],
): Promise<void> {
  const sittingIds = session.sittings.map(({ id }) => id);
  const inPlace = back.toSorted((one, other) => one.place - other.place);
  const placed = inPlace.map(({ fields, refNo, sittingId }) => ({
    ...{ ...fields, voteId: null, refNo },
    sittingId: sittingId !== null && sittingIds.includes(sittingId) ? sittingId : null,
  }));
  const ids = await insertNumbered(context, session.id, placed, left.length);
  const all: Pick<AgendaItem, 'id' | 'sittingId'>[] = [...left];
  for (const [index, id] of ids.entries()) {
    all.splice(inPlace[index]?.place ?? all.length, 0, { id, sittingId: placed[index]?.sittingId ?? null });
  }
  await writeOrder(context, left, inAgendaOrder(all, sittingIds));
}

async function setTimes({ tx }: CommandContext, times: readonly Times[]): Promise<void> {
  for (const { endTime, sittingId, startTime } of times) {
    await tx
      .updateTable('session_sitting')
      .set({ start_time: startTime, end_time: endTime })
      .where('id', '=', sittingId)
      .execute();
  }
}

const timesOf = (session: Session, of: readonly Times[]): Times[] =>
  session.sittings.flatMap(({ endTime, id, startTime }) =>
    of.some(({ sittingId }) => sittingId === id) ? [{ sittingId: id, startTime, endTime }] : [],
  );

/** A changed sitting counts up the version of the session and stands in its history. */
async function noteSittings(context: CommandContext, before: Session, summary: string): Promise<void> {
  const after = await loadSession(context.tx, before.id);
  const [was, is] = [before, after].map((one) => (one?.sittings ?? []).map(sittingInWords).join('; '));
  if (was === is) return;
  await writeChange(context, before, summary, [{ field: 'Phiên họp', before: was ?? '', after: is ?? '' }]);
}
