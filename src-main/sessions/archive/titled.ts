import { sql } from 'kysely';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { MatterHit } from '@shared/sessions/archive/contract';
import { SESSION_PAPERS } from '@shared/sessions/documents';
import type { ReadDb, Tables } from '../../database/tables';

interface Title {
  readonly id: string;
  readonly sessionId: string;
  readonly title: string;
  readonly part: string;
  /** Title and, after it, who presents, drafts, verifies or sends, and the number it carries. */
  readonly text: string;
  readonly titleKey: string;
  readonly key: string;
}

type TitledRow = Pick<Title, 'id' | 'sessionId' | 'title' | 'part'> & { readonly about: string };

interface Folded {
  readonly stamp: string;
  readonly titles: readonly Title[];
}

/** A table of short titles, as SQL says them, with the screen that shows them. */
interface Titled {
  readonly kind: MatterHit['kind'];
  /** A text of SQL: papers of a session stand on the screen of their stage. */
  readonly part: string;
  readonly table: keyof Tables;
  readonly title: string;
  readonly sessionId?: string;
  /** What else it is found by. */
  readonly about?: string;
  readonly where?: string;
}

const kindsAt = (stage: 'sitting' | 'result'): string =>
  Object.entries(SESSION_PAPERS)
    .filter(([, rule]) => rule.stage === stage)
    .map(([kind]) => `'${kind}'`)
    .join(', ');

const DOCUMENT_SCREEN = `CASE WHEN kind IN (${kindsAt('sitting')}) THEN 'sitting-documents'
  WHEN kind IN (${kindsAt('result')}) THEN 'closing-documents' ELSE 'documents' END`;

export const TITLED: readonly Titled[] = [
  {
    kind: 'session',
    part: "''",
    table: 'session',
    title: 'title',
    sessionId: 'id',
    about: "'kỳ họp thứ ' || coalesce(number, '')",
  },
  {
    ...{ kind: 'item', part: "'agenda'", table: 'agenda_item', title: 'title' },
    about: "presenter || ' ' || drafter || ' ' || board",
  },
  {
    ...{ kind: 'paper', part: "'papers'", table: 'session_paper', title: 'title' },
    about: `symbol || ' ' || responsible || ' ' || coalesce((SELECT group_concat(file_name, ' ')
      FROM session_paper_version WHERE paper_id = session_paper.id), '')`,
  },
  // A repeat has the subject of the vote before it: the number tells them apart.
  { kind: 'vote', part: "'votes'", table: 'open_vote', title: "'Lượt ' || ref_no || ': ' || subject" },
  {
    kind: 'election',
    part: "'elections'",
    table: 'election',
    title: `'Lượt ' || ref_no || ': bầu ' || title || ' (' || coalesce((SELECT group_concat(full_name, ', ')
      FROM election_candidate WHERE election_id = election.id), '') || ')'`,
  },
  {
    kind: 'meeting',
    part: "'voter-meetings'",
    table: 'voter_meeting',
    title: "trim(place || ' ' || units)",
  },
  {
    ...{ kind: 'document', part: DOCUMENT_SCREEN, table: 'official_document', sessionId: 'session_id' },
    title: `trim(coalesce((SELECT symbol FROM document_number WHERE document_id = official_document.id), '')
      || ' ' || title) || CASE status WHEN 'withdrawn' THEN ' (đã thu hồi)' ELSE '' END`,
    where: "session_id IS NOT NULL AND status <> 'draft'",
  },
];

/** Titles are folded once: they are looked through with every letter that is typed, and seldom change in between. */
const folded = new WeakMap<ReadDb, Map<string, Folded>>();

export async function titlesOf(
  db: ReadDb,
  { about = "''", part, sessionId = 'session_id', table, title, where = 'true' }: Titled,
): Promise<readonly Title[]> {
  const known = folded.get(db) ?? new Map<string, Folded>();
  folded.set(db, known);
  const { stamp } = await db
    .selectFrom(
      sql<{ readonly stamp: string }>`(SELECT count(*) || ' ' || coalesce(sum(version), 0) || ' ' ||
        coalesce(max(updated_at), '') AS stamp FROM ${sql.table(table)})`.as('changes'),
    )
    .select('stamp')
    .executeTakeFirstOrThrow();
  const kept = known.get(table);
  if (kept?.stamp === stamp) return kept.titles;
  const rows = await db
    .selectFrom(
      sql<TitledRow>`(SELECT id, ${sql.ref(sessionId)} AS sessionId, ${sql.raw(title)} AS title,
        ${sql.raw(about)} AS about, ${sql.raw(part)} AS part FROM ${sql.table(table)} WHERE ${sql.raw(where)})`.as(
        'titled',
      ),
    )
    .selectAll()
    .execute();
  const titles = rows.map(({ about: others, ...row }): Title => {
    const text = others.trim() === '' ? row.title : `${row.title} ${others}`;
    return { ...row, text, titleKey: searchKey(row.title), key: searchKey(text) };
  });
  known.set(table, { stamp, titles });
  return titles;
}
