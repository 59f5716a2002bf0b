import type { Selectable } from 'kysely';
import { unitKindNames } from '@shared/office/unit-words';
import type { PapersReply } from '@shared/sessions/papers/contract';
import type { Paper, PaperFields, PaperVersion } from '@shared/sessions/papers/model';
import { proposedDue } from '@shared/sessions/papers/state';
import { localDateOf } from '@shared/kernel/local-date';
import type { DatedStep } from '@shared/sessions/deadlines/model';
import type { Session } from '@shared/sessions/model';
import type { ReadDb, SessionPaperTable } from '../../database/tables';
import { loadAgenda } from '../agenda-store';
import { loadDatedSteps } from '../step-store';
import { loadPackets } from './packet-store';
import { loadReminders } from './reminder-store';

type PaperRow = Selectable<SessionPaperTable>;

/** Every paper of a session in the order of its agenda, with its files; what belongs to no item comes last. */
export async function loadPapers(
  db: ReadDb,
  session: Session,
  itemIds: readonly string[],
): Promise<readonly Paper[]> {
  const rows = await db
    .selectFrom('session_paper')
    .selectAll()
    .where('session_id', '=', session.id)
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const versions = await loadVersions(db, session.id);
  const covers = await db
    .selectFrom('session_paper_cover')
    .innerJoin('session_paper', 'session_paper.id', 'session_paper_cover.report_id')
    .select(['report_id', 'submission_id'])
    .where('session_paper.session_id', '=', session.id)
    .orderBy('submission_id')
    .execute();
  const byReport = Map.groupBy(covers, (cover) => cover.report_id);
  const steps = await loadDatedSteps(db, session);
  const papers = rows.map((row) =>
    paperOf(
      row,
      steps,
      versions.get(row.id) ?? [],
      (byReport.get(row.id) ?? []).map((cover) => cover.submission_id),
    ),
  );
  const place = new Map(itemIds.map((id, index) => [id, index]));
  const rank = ({ itemId }: Paper): number => (itemId === null ? itemIds.length : (place.get(itemId) ?? 0));
  return papers.toSorted((left, right) => rank(left) - rank(right));
}

async function loadVersions(
  db: ReadDb,
  sessionId: string,
): Promise<ReadonlyMap<string, readonly PaperVersion[]>> {
  const rows = await db
    .selectFrom('session_paper_version')
    .innerJoin('session_paper', 'session_paper.id', 'session_paper_version.paper_id')
    .innerJoin('stored_file', 'stored_file.sha256', 'session_paper_version.sha256')
    .select([
      'session_paper_version.id as id',
      'paper_id',
      'version_no',
      'session_paper_version.sha256 as sha256',
      'file_name',
      'file_format',
      'page_count',
      'received_at',
      'actor',
      'byte_size',
    ])
    .where('session_paper.session_id', '=', sessionId)
    .orderBy('paper_id')
    .orderBy('version_no')
    .execute();
  const byPaper = Map.groupBy(rows, (row) => row.paper_id);
  return new Map(
    [...byPaper].map(([paperId, own]) => [
      paperId,
      own.map((row) => ({
        id: row.id,
        no: row.version_no,
        fileName: row.file_name,
        format: row.file_format,
        size: row.byte_size,
        pageCount: row.page_count,
        sha256: row.sha256,
        receivedAt: row.received_at,
        actor: row.actor,
      })),
    ]),
  );
}

function paperOf(
  row: PaperRow,
  steps: readonly DatedStep[],
  versions: readonly PaperVersion[],
  coversIds: readonly string[],
): Paper {
  return {
    id: row.id,
    version: row.version,
    itemId: row.item_id,
    kind: row.paper_kind,
    title: row.title,
    symbol: row.symbol,
    paperDate: row.paper_date,
    responsible: row.responsible,
    dueDate: row.due_date,
    proposedDue: proposedDue(row.paper_kind, steps),
    receivedDate: row.received_date,
    dropped: row.dropped === 1,
    note: row.note,
    status: row.approval_status,
    approvedBy: row.approved_by,
    approvedDate: row.approved_date,
    sentBy: row.sent_by,
    sentDate: row.sent_date,
    coversIds,
    versions,
  };
}

export function paperColumns(fields: PaperFields) {
  return {
    item_id: fields.itemId,
    paper_kind: fields.kind,
    title: fields.title,
    symbol: fields.symbol,
    paper_date: fields.paperDate,
    responsible: fields.responsible,
    due_date: fields.dueDate,
    received_date: fields.receivedDate,
    dropped: fields.dropped ? (1 as const) : (0 as const),
    note: fields.note,
  };
}

export const NOT_APPROVED = {
  approval_status: 'draft',
  approved_by: '',
  approved_date: null,
  sent_by: '',
  sent_date: null,
} as const;

/** "tỉnh Đắk Lắk"; empty before the office is set up. */
export async function ownUnitName(db: ReadDb): Promise<string> {
  const profile = await db.selectFrom('office_profile').select(['unit_kind', 'unit_name']).executeTakeFirst();
  return profile ? `${unitKindNames[profile.unit_kind]} ${profile.unit_name}` : '';
}

/** The checklist of a session as the window shows it. */
export async function papersReply(db: ReadDb, session: Session, now: string): Promise<PapersReply> {
  const items = await loadAgenda(db, session);
  const papers = await loadPapers(
    db,
    session,
    items.map(({ id }) => id),
  );
  return {
    today: localDateOf(now),
    unitName: await ownUnitName(db),
    items: items.map(({ id, refNo, title, kind, drafter, board, presenter }, index) => ({
      ...{ id, refNo, title, kind, drafter, board, presenter },
      no: index + 1,
    })),
    papers: papers.map((paper) => ({
      ...paper,
      coversIds: [...paper.coversIds],
      versions: [...paper.versions],
    })),
    reminders: [...(await loadReminders(db, session.id))],
    packets: (await loadPackets(db, session.id)).map(({ contents: _contents, ...packet }) => ({
      ...packet,
      versionIds: [...packet.versionIds],
    })),
  };
}
