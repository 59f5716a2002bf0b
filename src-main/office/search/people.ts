import { sql } from 'kysely';
import type { SearchHit } from '@shared/office/contract';
import { isCurrent } from '@shared/kernel/period';
import type { LocalDate } from '@shared/kernel/local-date';
import { INSIDE_A_WORD, searchKey, searchRank } from '@shared/kernel/vietnamese-text';
import { currentPostTitles } from '../../council';
import { containsWords } from '../../database/contains-words';
import type { ReadDb } from '../../database/tables';
import { best, type Query } from './query';

/** So many names with the words typed are no longer read to the end to find the best of them. */
const ENOUGH_NAMES = 2000;

export async function findPeople(db: ReadDb, query: Query, today: LocalDate): Promise<SearchHit[]> {
  const named = await findNames(db, query);
  const holders = await db
    .selectFrom('post')
    .innerJoin('post_holding', 'post_holding.post_id', 'post.id')
    .innerJoin('person', 'person.id', 'post_holding.person_id')
    .select(['person.id', 'person.full_name', 'post.search_key', 'held_from', 'held_to'])
    .where(containsWords('post.search_key', query.words))
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
  const inOrder = await select.where(containsWords('search_key', query.words)).limit(ENOUGH_NAMES).execute();
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

/** Who stands on the list of a vote and not in the register: only the vote knows them. */
export async function findListed(db: ReadDb, query: Query): Promise<SearchHit[]> {
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

/** Somebody who was in several classes is found once in each, the newest first: what is asked is in which. */
export async function findTrainees(db: ReadDb, query: Query): Promise<SearchHit[]> {
  const rows = await db
    .selectFrom('trainee')
    .innerJoin('training_class as class', 'class.id', 'trainee.class_id')
    .select(['trainee.id', 'class_id', 'full_name', 'unit_name', 'title', 'trainee.search_key'])
    .where(containsWords('trainee.search_key', query.words))
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
