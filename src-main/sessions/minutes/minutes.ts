import { appError } from '@shared/contract/error-messages';
import type { Input } from '@shared/contract/registry';
import { mergedEdits } from '@shared/kernel/merged-edits';
import { err, ok } from '@shared/kernel/result';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { MinutesParts, MinutesReply } from '@shared/sessions/minutes/contract';
import type { Session } from '@shared/sessions/model';
import { changedFields } from '../../application/audit';
import type { CommandContext, Outcome, QueryContext } from '../../application/context';
import { firstStamp, nextStamp } from '../../application/versions';
import type { ReadDb } from '../../database/tables';
import { loadAgenda } from '../agenda-store';
import { electedIn, loadElections } from '../elections/election-store';
import { loadItemRecords, writeItemRecord } from '../now/item-record';
import { loadVotes } from '../open-votes/vote-store';
import { loadQuestions } from '../questions/question-store';
import { loadRoll } from '../roll-call/roll-store';
import { noteSitting, sessionOf } from '../session-of';
import { loadSpeeches } from '../speaking/speakers';

const NOTHING_WRITTEN: MinutesParts = { chair: '', secretary: '', guests: '', opening: '', conclusion: '' };

export async function getMinutes(
  { db, now }: QueryContext,
  { sessionId }: Input<'sessionMinutes.getMinutes'>,
): Outcome<MinutesReply> {
  const session = await sessionOf(db, sessionId);
  return session.ok ? ok(await loadMinutes(db, session.value, now)) : session;
}

/** Everything that the minutes of a session are computed from. */
export async function loadMinutes(db: ReadDb, session: Session, now: string): Promise<MinutesReply> {
  const rolls: MinutesReply['rolls'] = [];
  for (const sitting of session.sittings) rolls.push(await loadRoll(db, { session, sitting }, now));
  const written = await db
    .selectFrom('session_minutes')
    .selectAll()
    .where('session_id', '=', session.id)
    .executeTakeFirst();
  const resolutions = await db
    .selectFrom('resolution')
    .select(['id', 'item_id', 'open_vote_id', 'election_id', 'symbol', 'title'])
    .where('session_id', '=', session.id)
    .where('void_reason', '=', '')
    .orderBy('resolution_kind')
    .orderBy('number')
    .orderBy('created_at')
    .execute();
  const elections = await loadElections(db, session.id);
  return {
    session: { ...session, sittings: [...session.sittings] },
    items: [...(await loadAgenda(db, session))],
    rolls,
    votes: await loadVotes(db, session.id),
    elections,
    questions: await loadQuestions(db, session.id),
    speeches: await loadSpeeches(db, session.id),
    records: [...(await loadItemRecords(db, session.id)).values()],
    resolutions: resolutions.map((row) => ({
      id: row.id,
      itemId: row.item_id,
      voteId: row.open_vote_id,
      symbol: row.symbol,
      title: row.title,
      elected: electedIn(elections, row.election_id),
    })),
    parts: written
      ? {
          chair: written.chair,
          secretary: written.secretary,
          guests: written.guests,
          opening: written.opening,
          conclusion: written.conclusion,
        }
      : NOTHING_WRITTEN,
  };
}

export async function saveNote(
  context: CommandContext,
  { sessionId, itemId, before: seen, note }: Input<'sessionMinutes.saveNote'>,
): Outcome<MinutesReply> {
  const { tx, now } = context;
  const session = await sessionOf(tx, sessionId);
  if (!session.ok) return session;
  const item = (await loadAgenda(tx, session.value)).find(({ id }) => id === itemId);
  if (!item) return err(appError('not-found'));
  const before = (await loadItemRecords(tx, sessionId)).get(itemId);
  if ((before?.note ?? '') !== seen) return err(appError('conflict'));
  if ((before?.note ?? '') !== note) {
    await writeItemRecord(context, itemId, before, { note });
    noteSitting(context, sessionId, `Ghi biên bản: ${item.title}`, [
      { field: 'Ghi chép', before: before?.note ?? '', after: note },
    ]);
  }
  return ok(await loadMinutes(tx, session.value, now));
}

const PART_LABELS = {
  chair: 'Chủ tọa',
  secretary: 'Thư ký',
  guests: 'Khách mời',
  opening: 'Khai mạc',
  conclusion: 'Bế mạc',
} as const;

export async function saveParts(
  context: CommandContext,
  { sessionId, before: seen, parts: written }: Input<'sessionMinutes.saveParts'>,
): Outcome<MinutesReply> {
  const { tx, now } = context;
  const session = await sessionOf(tx, sessionId);
  if (!session.ok) return session;
  const { parts: before } = await loadMinutes(tx, session.value, now);
  const parts = mergedEdits(seen, written, before);
  if (!parts) return err(appError('conflict'));
  const row = await tx
    .selectFrom('session_minutes')
    .select('version')
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  const columns = { ...parts, search_key: searchKey(Object.values(parts).join(' ')) };
  if (!row) {
    await tx
      .insertInto('session_minutes')
      .values({ session_id: sessionId, ...columns, ...firstStamp(now) })
      .execute();
  } else {
    await tx
      .updateTable('session_minutes')
      .set({ ...columns, ...nextStamp(row, now) })
      .where('session_id', '=', sessionId)
      .execute();
  }
  noteSitting(context, sessionId, 'Ghi phần chung của biên bản', changedFields(before, parts, PART_LABELS));
  return ok(await loadMinutes(tx, session.value, now));
}
