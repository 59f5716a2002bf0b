import type { SearchHit } from '@shared/office/contract';
import { paperPath, type SubjectType } from '@shared/documents/subject';
import { unitFullName } from '@shared/council/unit-names';
import { dateText, formatDate } from '@shared/kernel/local-date';
import { searchKey, searchRank } from '@shared/kernel/vietnamese-text';
import { MATTER_NAMES } from '@shared/sessions/archive/labels';
import { searchMatters } from '../../sessions';
import { containsWords } from '../../database/contains-words';
import type { ReadDb } from '../../database/tables';
import { best, type Query } from './query';

export async function findSessions(db: ReadDb, query: Query): Promise<SearchHit[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'title', 'opening_date', 'place', 'search_key'])
    .where(containsWords('search_key', query.words))
    .orderBy('opening_date', 'desc')
    .execute();
  return best(rows, query).map((row) => {
    const detail = [`Khai mạc ${formatDate(row.opening_date)}`, row.place].filter((part) => part !== '');
    return { kind: 'session', id: row.id, title: row.title, detail: detail.join(', ') };
  });
}

export async function findVotes(db: ReadDb, query: Query): Promise<SearchHit[]> {
  const rows = await db
    .selectFrom('confidence_vote')
    .select(['id', 'title', 'session_name', 'vote_date', 'search_key'])
    .where(containsWords('search_key', query.words))
    .orderBy('created_at', 'desc')
    .execute();
  return best(rows, query).map((row) => {
    const date = dateText(row.vote_date);
    const detail = [row.session_name, date].filter((part) => part !== '').join(', ');
    return { kind: 'vote', id: row.id, title: row.title, detail };
  });
}

export async function findClasses(db: ReadDb, query: Query): Promise<SearchHit[]> {
  const rows = await db
    .selectFrom('training_class')
    .select(['id', 'title', 'place', 'search_key'])
    .where(containsWords('search_key', query.words))
    .orderBy('created_at', 'desc')
    .execute();
  return best(rows, query).map(({ id, title, place }) => ({ kind: 'class', id, title, detail: place }));
}

export async function findUnits(db: ReadDb, query: Query): Promise<SearchHit[]> {
  const rows = await db
    .selectFrom('administrative_unit')
    .select(['id', 'name', 'unit_type', 'code', 'search_key'])
    .where(containsWords('search_key', query.words))
    .orderBy('sort_key')
    .execute();
  return best(rows, query).map((row) => ({
    kind: 'unit',
    id: row.id,
    title: unitFullName(row.unit_type, row.name),
    detail: row.code === '' ? '' : `Mã ${row.code}`,
  }));
}

export async function findDocuments(db: ReadDb, query: Query): Promise<SearchHit[]> {
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

/** Few of them: whoever looks for more opens the search over all sessions. */
const MOST_MATTERS = 8;

/** Items, questions, notes and resolutions of sessions; sessions and documents are found by themselves. */
export async function findMatters(db: ReadDb, text: string): Promise<SearchHit[]> {
  return (await searchMatters(db, text, MOST_MATTERS, ['session', 'document'])).map((hit) => ({
    kind: 'session_matter',
    id: hit.sessionId,
    title: hit.title,
    detail: `${MATTER_NAMES[hit.kind]}, ${hit.sessionTitle}`,
    part: hit.part,
  }));
}
