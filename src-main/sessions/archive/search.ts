import type { Input } from '@shared/contract/registry';
import { ok } from '@shared/kernel/result';
import { searchKey, searchRank, searchWords } from '@shared/kernel/vietnamese-text';
import type { MatterHit } from '@shared/sessions/archive/contract';
import { excerptOf } from '@shared/sessions/archive/excerpt';
import type { Outcome, QueryContext } from '../../application/context';
import { containsWords } from '../../database/contains-words';
import type { ReadDb } from '../../database/tables';
import { TITLED, titlesOf } from './titled';

interface Found {
  readonly kind: MatterHit['kind'];
  readonly id: string;
  readonly sessionId: string;
  readonly title: string;
  /** Everything that was looked through, as written. */
  readonly text: string;
  readonly part: string;
  /** 0 best. */
  readonly rank: number;
}

/** Row S26: one look over all sessions, with or without diacritics. */
export async function search(
  { db }: QueryContext,
  { text, limit }: Input<'sessionArchive.search'>,
): Outcome<MatterHit[]> {
  return ok(await searchMatters(db, text, limit));
}

/** `without`: kinds that whoever asks finds by itself. */
export async function searchMatters(
  db: ReadDb,
  text: string,
  limit: number,
  without: readonly MatterHit['kind'][] = [],
): Promise<MatterHit[]> {
  const whole = searchKey(text);
  if (whole === '') return [];
  const words = searchWords(whole);
  const sessions = new Map(
    (await db.selectFrom('session').select(['id', 'title', 'opening_date']).execute()).map((row) => [
      row.id,
      row,
    ]),
  );
  const found = [...(await titles(db, words, whole, without)), ...(await texts(db, words, whole, limit))];
  return found
    .flatMap((one) => {
      const session = sessions.get(one.sessionId);
      return session ? [{ one, session }] : [];
    })
    .sort(
      (left, right) =>
        left.one.rank - right.one.rank || (left.session.opening_date < right.session.opening_date ? 1 : -1),
    )
    .slice(0, limit)
    .map(({ one, session }) => ({
      kind: one.kind,
      id: one.id,
      sessionId: one.sessionId,
      sessionTitle: session.title,
      openingDate: session.opening_date,
      title: one.title,
      excerpt: one.text === one.title ? '' : excerptOf(one.text, text),
      part: one.part,
    }));
}

/** Found in the text and not in the title. */
const WITHIN = 6;

async function titles(
  db: ReadDb,
  words: readonly string[],
  whole: string,
  without: readonly MatterHit['kind'][],
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const source of TITLED.filter(({ kind }) => !without.includes(kind))) {
    for (const { id, key, part, sessionId, text, title, titleKey } of await titlesOf(db, source)) {
      if (!words.every((word) => key.includes(word))) continue;
      const inTitle = words.every((word) => titleKey.includes(word));
      const rank = inTitle ? (searchRank(titleKey, whole) ?? WITHIN) : WITHIN;
      const { kind } = source;
      found.push({ ...{ kind, part, id, sessionId, title, rank }, text: inTitle ? title : text });
    }
  }
  return found;
}

/** Long texts, whose keys are stored beside them; of each kind the newest, read only where they are shown. */
async function texts(
  db: ReadDb,
  words: readonly string[],
  whole: string,
  limit: number,
): Promise<readonly Found[]> {
  const newest = await db
    .selectFrom('item_record')
    .innerJoin('agenda_item', 'agenda_item.id', 'item_record.item_id')
    .innerJoin('session', 'session.id', 'agenda_item.session_id')
    .select('item_record.item_id')
    .where(containsWords('item_record.search_key', words))
    .orderBy('session.opening_date', 'desc')
    .limit(limit)
    .execute();
  const ids = newest.map((row) => row.item_id);
  const notes =
    ids.length === 0
      ? []
      : await db
          .selectFrom('item_record')
          .innerJoin('agenda_item', 'agenda_item.id', 'item_record.item_id')
          .select(['agenda_item.id', 'agenda_item.session_id', 'agenda_item.title', 'item_record.note'])
          .where('item_record.item_id', 'in', ids)
          .execute();
  const questions = await db
    .selectFrom('interpellation')
    .select(['id', 'session_id', 'asked_of', 'subject_field', 'content', 'answer'])
    .where(containsWords('search_key', words))
    .orderBy('asked_date', 'desc')
    .limit(limit)
    .execute();
  const resolutions = await db
    .selectFrom('resolution')
    .select(['id', 'session_id', 'symbol', 'title'])
    .where(containsWords('search_key', words))
    .orderBy('year', 'desc')
    .limit(limit)
    .execute();
  const minutes = await db
    .selectFrom('session_minutes')
    .innerJoin('session', 'session.id', 'session_minutes.session_id')
    .select(['session.id', 'session.title', 'guests', 'opening', 'conclusion'])
    .where(containsWords('session_minutes.search_key', words))
    .orderBy('session.opening_date', 'desc')
    .limit(limit)
    .execute();
  const rankOf = (title: string): number => searchRank(searchKey(title), whole) ?? WITHIN;
  return [
    ...resolutions.map((row): Found => {
      const title = [row.symbol, row.title].filter((one) => one !== '').join(' ');
      return {
        ...{ kind: 'resolution', part: 'resolutions', id: row.id, sessionId: row.session_id },
        ...{ title, text: title, rank: rankOf(title) },
      };
    }),
    ...questions.map((row): Found => {
      const title = `Chất vấn ${row.asked_of}${row.subject_field === '' ? '' : `: ${row.subject_field}`}`;
      const text = [row.content, row.answer].filter((one) => one !== '').join(' ');
      return {
        ...{ kind: 'question', part: 'questions', id: row.id, sessionId: row.session_id },
        ...{ title, text, rank: rankOf(title) },
      };
    }),
    ...notes.map((row): Found => ({
      ...{ kind: 'note', part: 'minutes', id: row.id, sessionId: row.session_id },
      ...{ title: row.title, text: row.note, rank: WITHIN },
    })),
    ...minutes.map((row): Found => ({
      ...{ kind: 'minutes', part: 'minutes', id: row.id, sessionId: row.id },
      title: `Biên bản ${row.title}`,
      text: [row.opening, row.conclusion, row.guests].join(' '),
      rank: WITHIN,
    })),
  ];
}
