import type { AsidePlace } from '@shared/confidence-votes/log/ballots-aside';
import { isWithheld, type LogEventKind } from '@shared/confidence-votes/log/model';
import { logWords } from '@shared/confidence-votes/log/words';
import type { Input, Output } from '@shared/contract/registry';
import { ok } from '@shared/kernel/result';
import type { Outcome, QueryContext } from '../../application/context';
import { findVote } from '../ballots/kinds';
import { originOf } from '../../database/origin';
import { loadAsidePlaces } from './aside-places';
import { payloadOf } from './line-payload';

const PAGE = 100;
const SETTING_ASIDE: ReadonlySet<LogEventKind> = new Set(['entries_voided', 'resolution_voided']);

/** Row T28: what happened, newest first, in words; what stands on single ballots is not told. */
export async function listLog(
  { db }: QueryContext,
  { voteId, page }: Input<'countLog.listLog'>,
): Outcome<Output<'countLog.listLog'>> {
  const vote = await findVote(db, voteId);
  if (!vote.ok) return vote;
  const origin = await originOf(db);
  const { total } = await db
    .selectFrom('count_log')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('vote_id', '=', voteId)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('count_log')
    .select(['origin', 'seq', 'at', 'event_kind', 'payload'])
    .where('vote_id', '=', voteId)
    .orderBy('at', 'desc')
    .orderBy('origin', 'desc')
    .orderBy('seq', 'desc')
    .limit(PAGE)
    .offset(page * PAGE)
    .execute();
  const kinds = await db
    .selectFrom('ballot_kind')
    .select(['id', 'title'])
    .where('vote_id', '=', voteId)
    .execute();
  const batches = await db
    .selectFrom('ballot_batch')
    .select(['id', 'batch_no'])
    .where('vote_id', '=', voteId)
    .execute();
  const people = await db
    .selectFrom('count_operator')
    .select(['id', 'name'])
    .where('vote_id', '=', voteId)
    .execute();
  const titles = new Map<unknown, string>(kinds.map(({ id, title }) => [id, title]));
  const numbers = new Map<unknown, string>(batches.map(({ id, batch_no: no }) => [id, String(no)]));
  const names = new Map<unknown, string>(people.map(({ id, name }) => [id, name]));
  const payloads = rows.map((row) => payloadOf(row.payload));
  const places = rows.some(({ event_kind: kind }) => SETTING_ASIDE.has(kind))
    ? await loadAsidePlaces(db, voteId)
    : new Map<string, AsidePlace>();
  const words = {
    kindTitle: (id: unknown) => titles.get(id) ?? '',
    batchNo: (id: unknown) => numbers.get(id) ?? '',
    places: (ids: unknown) => idList(ids).flatMap((id) => places.get(id) ?? []),
  };
  return ok({
    lines: rows.map((row, index) => {
      const payload = payloads[index] ?? null;
      return {
        origin: row.origin,
        own: row.origin === origin,
        seq: row.seq,
        at: row.at,
        words: isWithheld(row)
          ? 'Dòng của máy khác, chưa nhận nội dung'
          : payload === null
            ? 'Không đọc được dòng này; hãy kiểm tra nhật ký'
            : logWords(row.event_kind, payload, words),
        who: names.get(authorOf(row.event_kind, payload ?? {})) ?? textOf(payload?.['actor']),
      };
    }),
    pages: Math.max(1, Math.ceil(total / PAGE)),
    total,
  });
}

/** Whose hand it was. A person is declared by the head; only the first head declares themselves, and `by` is empty. */
function authorOf(
  kind: LogEventKind,
  { operatorId, by, forgotten }: Readonly<Record<string, unknown>>,
): unknown {
  // A PIN that was set without the old one: nobody signed.
  if (forgotten === true) return '';
  if (kind === 'operator_saved') return by === '' ? operatorId : (by ?? operatorId);
  return operatorId ?? by;
}

const idList = (ids: unknown): readonly string[] =>
  Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
