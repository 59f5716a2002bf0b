import { sql, type RawBuilder } from 'kysely';
import type { Input } from '@shared/contract/registry';
import { ok } from '@shared/kernel/result';
import { searchKey, searchRank } from '@shared/kernel/vietnamese-text';
import type { MatterHit } from '@shared/sessions/archive/contract';
import { excerptOf } from '@shared/sessions/archive/excerpt';
import type { Outcome, QueryContext } from '../../application/context';
import type { ReadDb } from '../../database/tables';

interface Found {
  readonly kind: MatterHit['kind'];
  readonly id: string;
  readonly sessionId: string;
  readonly title: string;
  /** Everything that was looked through, as written. */
  readonly text: string;
  readonly part: string;
}

/** Titles are folded once in the life of the program: they are looked through with every letter that is typed. */
const keys = new Map<string, string>();
const MOST_KEYS = 50_000;

function keyOf(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  const key = searchKey(text);
  keys.set(text, key);
  return key;
}

/** Every word somewhere in the stored key. */
const contains = (column: string, words: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    words.map((word) => sql`instr(${sql.ref(column)}, ${word}) > 0`),
    sql` AND `,
  )})`;

/** Row S26: one look over all sessions, with or without diacritics. */
export async function search(
  { db }: QueryContext,
  { text, limit }: Input<'sessionArchive.search'>,
): Outcome<MatterHit[]> {
  return ok(await searchMatters(db, text, limit));
}

export async function searchMatters(db: ReadDb, text: string, limit: number): Promise<MatterHit[]> {
  const whole = searchKey(text);
  if (whole === '') return [];
  const words = whole.split(' ');
  const fits = (key: string): boolean => words.every((word) => key.includes(word));
  const sessions = new Map(
    (await db.selectFrom('session').select(['id', 'title', 'opening_date']).execute()).map((row) => [
      row.id,
      row,
    ]),
  );
  const found = [...(await titles(db, fits)), ...(await texts(db, words))];
  return found
    .flatMap((one) => {
      const session = sessions.get(one.sessionId);
      return session ? [{ one, session, rank: searchRank(keyOf(one.title), whole) ?? WITHIN }] : [];
    })
    .sort(
      (left, right) =>
        left.rank - right.rank || (left.session.opening_date < right.session.opening_date ? 1 : -1),
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

/** Short titles, folded here: items of agendas, papers, subjects of votes. */
async function titles(db: ReadDb, fits: (key: string) => boolean): Promise<readonly Found[]> {
  const sources = [
    ['item', 'agenda', await db.selectFrom('agenda_item').select(['id', 'session_id', 'title']).execute()],
    ['paper', 'papers', await db.selectFrom('session_paper').select(['id', 'session_id', 'title']).execute()],
    [
      'vote',
      'votes',
      await db.selectFrom('open_vote').select(['id', 'session_id', 'subject as title']).execute(),
    ],
  ] as const;
  return sources.flatMap(([kind, part, rows]) =>
    rows
      .filter(({ title }) => fits(keyOf(title)))
      .map((row) => ({
        kind,
        part,
        id: row.id,
        sessionId: row.session_id,
        title: row.title,
        text: row.title,
      })),
  );
}

/** Long texts, whose keys are stored beside them. */
async function texts(db: ReadDb, words: readonly string[]): Promise<readonly Found[]> {
  const notes = await db
    .selectFrom('item_record')
    .innerJoin('agenda_item', 'agenda_item.id', 'item_record.item_id')
    .select(['agenda_item.id', 'agenda_item.session_id', 'agenda_item.title', 'item_record.note'])
    .where(contains('item_record.search_key', words))
    .execute();
  const questions = await db
    .selectFrom('interpellation')
    .select(['id', 'session_id', 'asked_of', 'subject_field', 'content', 'answer'])
    .where(contains('search_key', words))
    .execute();
  const resolutions = await db
    .selectFrom('resolution')
    .select(['id', 'session_id', 'symbol', 'title'])
    .where(contains('search_key', words))
    .execute();
  const minutes = await db
    .selectFrom('session_minutes')
    .innerJoin('session', 'session.id', 'session_minutes.session_id')
    .select(['session.id', 'session.title', 'guests', 'opening', 'conclusion'])
    .where(contains('session_minutes.search_key', words))
    .execute();
  return [
    ...resolutions.map((row): Found => {
      const title = [row.symbol, row.title].filter((one) => one !== '').join(' ');
      return {
        kind: 'resolution',
        part: 'resolutions',
        id: row.id,
        sessionId: row.session_id,
        title,
        text: title,
      };
    }),
    ...questions.map((row): Found => {
      const title = `Chất vấn ${row.asked_of}${row.subject_field === '' ? '' : `: ${row.subject_field}`}`;
      const text = [row.content, row.answer].filter((one) => one !== '').join(' ');
      return { kind: 'question', part: 'questions', id: row.id, sessionId: row.session_id, title, text };
    }),
    ...notes.map((row): Found => ({
      ...{ kind: 'note', part: 'minutes', id: row.id, sessionId: row.session_id },
      title: row.title,
      text: row.note,
    })),
    ...minutes.map((row): Found => ({
      ...{ kind: 'minutes', part: 'minutes', id: row.id, sessionId: row.id },
      title: `Biên bản ${row.title}`,
      text: [row.opening, row.conclusion, row.guests].join(' '),
    })),
  ];
}
