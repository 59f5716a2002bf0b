import { sql, type RawBuilder } from 'kysely';
import type { SearchHit } from '@shared/office/contract';
import { unitFullName } from '@shared/council/unit-names';
import { formatDate, localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { ok } from '@shared/kernel/result';
import { matchesSearch, searchKey } from '@shared/kernel/vietnamese-text';
import type { Handler } from '../application/context';
import { currentPostTitles } from '../council';
import type { ReadDb } from '../database/tables';

/** Nobody looks further down a list of proposals than this; more only costs time. */
const MAX_PER_KIND = 50;

interface Query {
  readonly whole: string;
  readonly words: readonly string[];
  readonly limit: number;
}

/**
 * Rows D07 and D08: finds by the beginnings of words in any order, or by the text as typed, without diacritics. The
 * keys are ASCII, so `instr` compares bytes; LIKE would fold capitals of every letter again.
 */
export const search: Handler<'office.search'> = async ({ db, now }, { text, limit }) => {
  const whole = searchKey(text);
  if (whole === '') return ok([]);
  const query: Query = { whole, words: whole.split(' '), limit: Math.min(limit, MAX_PER_KIND) };
  const people = await findPeople(db, query, localDateOf(now));
  const votes = await findVotes(db, query);
  const units = await findUnits(db, query);
  const documents = await findDocuments(db, query);
  // A hit that begins as typed stands before one that only contains it, whatever its kind.
  return ok(
    [...votes, ...people, ...units, ...documents]
      .map((hit, index) => ({ hit, index, rank: rankOf(searchKey(hit.title), query) }))
      .sort((a, b) => a.rank - b.rank || a.index - b.index)
      .slice(0, limit)
      .map(({ hit }) => hit),
  );
};

function matches(column: string, query: Query): RawBuilder<boolean> {
  const key = sql.ref(column);
  const beginnings = query.words.map((word) => sql`instr(' ' || ${key}, ${` ${word}`}) > 0`);
  return sql<boolean>`((${sql.join(beginnings, sql` AND `)}) OR instr(${key}, ${query.whole}) > 0)`;
}

/** The same order as `rankOf`, for the database to choose the first rows by. */
function rank(column: string, query: Query): RawBuilder<number> {
  const key = sql.ref(column);
  return sql<number>`CASE
    WHEN ${key} = ${query.whole} THEN 0
    WHEN substr(' ' || ${key}, -length(${query.whole}) - 1) = ${` ${query.whole}`} THEN 1
    WHEN instr(' ' || ${key}, ${` ${query.whole}`}) > 0 THEN 2
    ELSE 3 END`;
}

function rankOf(key: string, { whole }: Query): number {
  if (key === whole) return 0;
  // A Vietnamese given name stands last: "an" means An before Anh.
  if (key.endsWith(` ${whole}`)) return 1;
  return ` ${key}`.includes(` ${whole}`) ? 2 : 3;
}

async function findPeople(db: ReadDb, query: Query, today: LocalDate): Promise<SearchHit[]> {
  const named = await db
    .selectFrom('person')
    .select(['id', 'full_name', 'birth_date'])
    .where(matches('search_key', query))
    .orderBy(rank('search_key', query))
    .orderBy('sort_key')
    .limit(query.limit)
    .execute();
  const holders = await db
    .selectFrom('post')
    .innerJoin('post_holding', 'post_holding.post_id', 'post.id')
    .innerJoin('person', 'person.id', 'post_holding.person_id')
    .select(['person.id', 'person.full_name', 'person.birth_date'])
    .where(matches('post.search_key', query))
    .where('post_holding.held_to', 'is', null)
    .orderBy('post.sort_order')
    .limit(query.limit)
    .execute();
  const rows = [...new Map([...named, ...holders].map((row) => [row.id, row])).values()];
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const posts = await currentPostTitles(db, today, ids);
  const deputies = await db.selectFrom('deputy').select('person_id').where('person_id', 'in', ids).execute();
  const isDeputy = new Set(deputies.map((row) => row.person_id));
  return rows.map((row) => {
    const titles = posts.get(row.id) ?? [];
    const detail = [...titles, ...(isDeputy.has(row.id) ? ['Đại biểu HĐND'] : [])].join('; ');
    return { kind: 'person', id: row.id, title: row.full_name, detail };
  });
}

async function findVotes(db: ReadDb, query: Query): Promise<SearchHit[]> {
  const rows = await db
    .selectFrom('confidence_vote')
    .select(['id', 'title', 'session_name', 'vote_date'])
    .where(matches('search_key', query))
    .orderBy('created_at', 'desc')
    .limit(query.limit)
    .execute();
  return rows.map((row) => {
    const date = row.vote_date === null ? '' : formatDate(row.vote_date);
    const detail = [row.session_name, date].filter((part) => part !== '').join(', ');
    return { kind: 'vote', id: row.id, title: row.title, detail };
  });
}

async function findUnits(db: ReadDb, query: Query): Promise<SearchHit[]> {
  const rows = await db
    .selectFrom('administrative_unit')
    .select(['id', 'name', 'unit_type', 'code'])
    .where(matches('search_key', query))
    .orderBy(rank('search_key', query))
    .orderBy('sort_key')
    .limit(query.limit)
    .execute();
  return rows.map((row) => ({
    kind: 'unit',
    id: row.id,
    title: unitFullName(row.unit_type, row.name),
    detail: row.code === '' ? '' : `Mã ${row.code}`,
  }));
}

async function findDocuments(db: ReadDb, query: Query): Promise<SearchHit[]> {
  const rows = await db
    .selectFrom('official_document')
    .leftJoin('document_number', 'document_number.document_id', 'official_document.id')
    .select(['official_document.id', 'official_document.title', 'document_number.symbol'])
    .orderBy('official_document.created_at', 'desc')
    .execute();
  return rows
    .filter((row) => matchesSearch(searchKey(`${row.title} ${row.symbol ?? ''}`), query.whole))
    .slice(0, query.limit)
    .map((row) => ({ kind: 'document', id: row.id, title: row.title, detail: row.symbol ?? 'Dự thảo' }));
}
