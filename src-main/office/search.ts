import { sql, type RawBuilder } from 'kysely';
import type { SearchHit } from '@shared/office/contract';
import { paperPath, type SubjectType } from '@shared/documents/subject';
import { unitFullName } from '@shared/council/unit-names';
import { isCurrent } from '@shared/kernel/period';
import { formatDate, localDateOf, type LocalDate } from '@shared/kernel/local-date';
import { ok } from '@shared/kernel/result';
import { INSIDE_A_WORD, searchKey, searchRank } from '@shared/kernel/vietnamese-text';
import type { Handler } from '../application/context';
import { MATTER_NAMES } from '@shared/sessions/archive/labels';
import { currentPostTitles } from '../council';
import { searchMatters } from '../sessions';
import type { ReadDb } from '../database/tables';

/** Nobody looks further down a list of proposals than this; more only costs time. */
const MAX_PER_KIND = 50;
/** Found by something else than its title, as a person by the post held: before what only contains the text. */
const BY_SOMETHING_ELSE = INSIDE_A_WORD - 1;
/** So many names with the words typed are no longer read to the end to find the best of them. */
const ENOUGH_NAMES = 2000;

interface Query {
  readonly whole: string;
  readonly words: readonly string[];
  readonly limit: number;
}

/**
 * Rows D07 and D08: finds by the beginnings of words in any order, or by the text as typed, without diacritics. The
 * keys are folded already, so `instr` compares bytes; LIKE would fold every letter again.
 */
export const search: Handler<'office.search'> = async ({ db, now }, { text, limit }) => {
  const whole = searchKey(text);
  if (whole === '') return ok([]);
  const query: Query = { whole, words: whole.split(' '), limit: Math.min(limit, MAX_PER_KIND) };
  const people = await findPeople(db, query, localDateOf(now));
  const sessions = await findSessions(db, query);
  const votes = await findVotes(db, query);
  const listed = await findListed(db, query);
  const classes = await findClasses(db, query);
  const trainees = await findTrainees(db, query);
  const units = await findUnits(db, query);
  const documents = await findDocuments(db, query);
  const matters = await findMatters(db, text);
  // Whatever its kind, a hit that begins as typed stands before one that only contains it.
  return ok(
    [...sessions, ...votes, ...classes, ...people, ...listed, ...trainees, ...units, ...documents, ...matters]
      .map((hit, index) => ({
        hit,
        index,
        rank: searchRank(searchKey(hit.title), whole) ?? BY_SOMETHING_ELSE,
      }))
      .sort((a, b) => a.rank - b.rank || a.index - b.index)
      .slice(0, limit)
      .map(({ hit }) => hit),
  );
};

/** Rows that contain every word somewhere: cheap to test, and never too few. */
function containsWords(column: string, { words }: Query): RawBuilder<boolean> {
  const key = sql.ref(column);
  return sql<boolean>`(${sql.join(
    words.map((word) => sql`instr(${key}, ${word}) > 0`),
    sql` AND `,
  )})`;
}

/** The best of what the database found, in its order where they fit equally well. */
function best<T extends { readonly search_key: string }>(rows: readonly T[], query: Query): T[] {
  return rows
    .flatMap((row) => {
      const rank = searchRank(row.search_key, query.whole);
      return rank === null ? [] : [{ row, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, query.limit)
    .map(({ row }) => row);
}

async function findPeople(db: ReadDb, query: Query, today: LocalDate): Promise<SearchHit[]> {
  const named = await findNames(db, query);
  const holders = await db
    .selectFrom('post')
    .innerJoin('post_holding', 'post_holding.post_id', 'post.id')
    .innerJoin('person', 'person.id', 'post_holding.person_id')
    .select(['person.id', 'person.full_name', 'post.search_key', 'held_from', 'held_to'])
    .where(containsWords('post.search_key', query))
    .orderBy('post.sort_order')
    .execute();
  // Inside a word of a post ("anh" in Thanh tra) nobody looks for a person.
  const current = holders.filter(
    (row) =>
      isCurrent({ from: row.held_from, to: row.held_to }, today) &&
      searchRank(row.search_key, query.whole) !== INSIDE_A_WORD,
  );
  const rows = [...new Map([...named, ...best(current, query)].map((row) => [row.id, row])).values()];
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

/**
 * Names by the narrow index alone. Usually all rows with the words fit into the first look. A word that half of all
 * people carry does not: then those who bear it as their given name, or where a word begins, are looked for apart.
 */
async function findNames(db: ReadDb, query: Query) {
  const select = db
    .selectFrom('person')
    .select([sql<number>`rowid`.as('row'), 'search_key'])
    .orderBy('sort_key');
  const inOrder = await select.where(containsWords('search_key', query)).limit(ENOUGH_NAMES).execute();
  const found = new Map(inOrder.map((one) => [one.row, one]));
  if (inOrder.length === ENOUGH_NAMES) {
    const phrase = ` ${query.whole}`;
    const isGiven = sql<boolean>`substr(search_key, ${-phrase.length}) = ${phrase}`;
    const begins = sql<boolean>`instr(' ' || search_key, ${phrase}) > 0`;
    for (const where of [isGiven, begins]) {
      for (const one of await select.where(where).limit(query.limit).execute()) found.set(one.row, one);
    }
  }
  const rows = best([...found.values()], query).map((one) => one.row);
  if (rows.length === 0) return [];
  const people = await db
    .selectFrom('person')
    .select([sql<number>`rowid`.as('row'), 'id', 'full_name'])
    .where(sql<number>`rowid`, 'in', rows)
    .execute();
  return people.sort((a, b) => rows.indexOf(a.row) - rows.indexOf(b.row));
}

/** Few of them: whoever looks for more opens the search over all sessions. */
const MOST_MATTERS = 8;

/** Items, questions, notes and resolutions of sessions. */
async function findMatters(db: ReadDb, text: string): Promise<SearchHit[]> {
  return (await searchMatters(db, text, MOST_MATTERS)).map((hit) => ({
    kind: 'session_matter',
    id: hit.sessionId,
    title: hit.title,
    detail: `${MATTER_NAMES[hit.kind]}, ${hit.sessionTitle}`,
    part: hit.part,
  }));
}

async function findVotes(db: ReadDb, query: Query): Promise<SearchHit[]> {
  const rows = await db
    .selectFrom('confidence_vote')
    .select(['id', 'title', 'session_name', 'vote_date', 'search_key'])
    .where(containsWords('search_key', query))
    .orderBy('created_at', 'desc')
    .execute();
  return best(rows, query).map((row) => {
    const date = row.vote_date === null ? '' : formatDate(row.vote_date);
    const detail = [row.session_name, date].filter((part) => part !== '').join(', ');
    return { kind: 'vote', id: row.id, title: row.title, detail };
  });
}

/** Who stands on the list of a vote and not in the register: only the vote knows them. */
async function findListed(db: ReadDb, query: Query): Promise<SearchHit[]> {
  const rows = await db
    .selectFrom('vote_official as official')
    .innerJoin('confidence_vote as vote', 'vote.id', 'official.vote_id')
    .select(['vote.id', 'vote.title', 'official.name', 'official.posts'])
    .where('official.person_id', 'is', null)
    .where('vote.rehearsal_of', 'is', null)
    .orderBy('vote.created_at', 'desc')
    .orderBy('official.printed_no')
    .execute();
  return best(
    rows.map((row) => ({ ...row, search_key: searchKey(row.name) })),
    query,
  ).map(({ id, title, name, posts }) => ({
    kind: 'vote',
    id,
    title: name,
    detail: [posts, title].filter((part) => part !== '').join('; '),
  }));
}

async function findSessions(db: ReadDb, query: Query): Promise<SearchHit[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'title', 'opening_date', 'place', 'search_key'])
    .where(containsWords('search_key', query))
    .orderBy('opening_date', 'desc')
    .execute();
  return best(rows, query).map((row) => {
    const detail = [`Khai mạc ${formatDate(row.opening_date)}`, row.place].filter((part) => part !== '');
    return { kind: 'session', id: row.id, title: row.title, detail: detail.join(', ') };
  });
}

async function findClasses(db: ReadDb, query: Query): Promise<SearchHit[]> {
  const rows = await db
    .selectFrom('training_class')
    .select(['id', 'title', 'place', 'search_key'])
    .where(containsWords('search_key', query))
    .orderBy('created_at', 'desc')
    .execute();
  return best(rows, query).map(({ id, title, place }) => ({ kind: 'class', id, title, detail: place }));
}

/** Somebody who was in several classes is found once in each, the newest first: what is asked is in which. */
async function findTrainees(db: ReadDb, query: Query): Promise<SearchHit[]> {
  const rows = await db
    .selectFrom('trainee')
    .innerJoin('training_class as class', 'class.id', 'trainee.class_id')
    .select(['trainee.id', 'class_id', 'full_name', 'unit_name', 'title', 'trainee.search_key'])
    .where(containsWords('trainee.search_key', query))
    .where('link_kind', 'is', null)
    .orderBy('class.created_at', 'desc')
    .orderBy('sort_key')
    .limit(ENOUGH_NAMES)
    .execute();
  return best(rows, query).map((row) => ({
    kind: 'trainee',
    id: `/training/${row.class_id}/trainees?open=${row.id}`,
    title: row.full_name,
    detail: [row.unit_name, row.title].filter((part) => part !== '').join('; '),
  }));
}

async function findUnits(db: ReadDb, query: Query): Promise<SearchHit[]> {
  const rows = await db
    .selectFrom('administrative_unit')
    .select(['id', 'name', 'unit_type', 'code', 'search_key'])
    .where(containsWords('search_key', query))
    .orderBy('sort_key')
    .execute();
  return best(rows, query).map((row) => ({
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
    .select(['subject', 'subject_id', 'kind', 'part', 'title', 'document_number.symbol'])
    .orderBy('official_document.created_at', 'desc')
    .execute();
  return rows
    .filter((row) => searchRank(searchKey(`${row.title} ${row.symbol ?? ''}`), query.whole) !== null)
    .slice(0, query.limit)
    .map((row) => ({
      kind: 'document',
      // A paper is opened by what it is about, whichever of its versions was found.
      id: paperPath(
        { type: row.subject as SubjectType, id: row.subject_id },
        row.kind,
        row.part === '' ? null : row.part,
      ),
      title: row.title,
      detail: row.symbol ?? 'Dự thảo',
    }));
}
