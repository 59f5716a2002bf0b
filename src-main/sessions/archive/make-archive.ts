import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { appError } from '@shared/contract/error-messages';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { searchKey } from '@shared/kernel/vietnamese-text';
import { indexPage, type IndexDocument, type IndexFile } from '@shared/sessions/archive/index-page';
import type { PreparationSource } from '@shared/sessions/archive/preparation-tables';
import { archiveTables } from '@shared/sessions/archive/tables';
import type { Session } from '@shared/sessions/model';
import type { Handler } from '../../application/context';
import { readStoredFile } from '../../database/files/stored-files';
import type { ReadDb } from '../../database/tables';
import { printedOf, readAllDocuments, type PrintedDocument } from '../../documents';
import { csvOf } from '../../spreadsheets/csv';
import { loadAgenda } from '../agenda-store';
import { loadGuests } from '../invitations/guest-store';
import { loadSeating } from '../seating/seating';
import { loadMeetings } from '../voter-meetings/meeting-store';
import { loadMinutes } from '../minutes/minutes';
import { nameThatOpens } from '../papers/file-format';
import { loadPackets } from '../papers/packet-store';
import { loadPapers } from '../papers/paper-store';
import { loadReminders } from '../papers/reminder-store';
import { loadRollEvents } from '../roll-call/roll-events';
import { loadDispatches, loadResolutions } from '../resolutions/resolution-store';
import { loadSession } from '../session-store';
import { loadDatedSteps } from '../step-store';

const plain = (text: string): string =>
  searchKey(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 80);

/** Rows S25: everything of a session as a folder and a ZIP file; the page `index.html` opens in any browser. */
export const makeArchive: Handler<'sessionArchive.makeArchive'> = async (context, { sessionId }) => {
  const now = context.now();
  const read = await context.read(async ({ db }) => {
    const session = await loadSession(db, sessionId);
    return session ? { session, ...(await contentsOf(db, session, now)) } : null;
  });
  if (read === null) return err(appError('not-found'));
  const { dispatches, documents, minutes, papers, preparation, resolutions, rollEvents, session } = read;
  const files = new Map<string, Uint8Array>();
  const printed = await printedOf(documents, context.adapters.pdfPrinter);
  for (const [name, bytes] of printed.flatMap((one) => one.files)) files.set(documentPath(name), bytes);
  const attached = await papersInto(files, context.program.dataDir, papers);
  const tables = archiveTables({ minutes, preparation, resolutions, dispatches, rollEvents });
  for (const { columns, file, rows } of tables) {
    const records = rows.map((row) =>
      Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])),
    );
    files.set(`du-lieu/${file}.csv`, strToU8(csvOf(columns, records)));
    files.set(`du-lieu/${file}.json`, strToU8(`${JSON.stringify(records, null, 2)}\n`));
  }
  files.set(
    'du-lieu/ky-hop.json',
    strToU8(`${JSON.stringify({ ...minutes, preparation, resolutions, dispatches, rollEvents }, null, 2)}\n`),
  );
  const page = indexPage({
    minutes,
    tables,
    documents: printed.map(listedDocument),
    papers: attached,
    madeAt: now,
    program: `Thường Trực ${context.program.version}`,
  });
  files.set('index.html', strToU8(page));
  const name = `${session.openingDate}-${plain(session.title)}`;
  const folder = await writeFolder(join(context.program.dataDir, 'luu-tru'), name, files);
  const artifact = context.files.put({
    fileName: `luu-tru-${name}-${localDateOf(now)}.zip`,
    mediaType: 'application/zip',
    bytes: zipSync(zippable(name, files), { level: 6 }),
  });
  return ok({ artifact, folder, files: files.size });
};

async function contentsOf(db: ReadDb, session: Session, now: string) {
  const documents = await readAllDocuments(db);
  return {
    minutes: await loadMinutes(db, session, now),
    preparation: await loadPreparation(db, session, now),
    rollEvents: await loadRollEvents(db, session),
    resolutions: await loadResolutions(db, session.id),
    dispatches: await loadDispatches(db, session.id),
    documents: documents.filter(
      ({ record: { subject } }) => subject.type === 'session' && subject.id === session.id,
    ),
    papers: await db
      .selectFrom('session_paper_version')
      .innerJoin('session_paper', 'session_paper.id', 'session_paper_version.paper_id')
      .select(['sha256', 'file_name', 'file_format', 'version_no', 'session_paper.title'])
      .where('session_paper.session_id', '=', session.id)
      .orderBy('session_paper.sort_order')
      .orderBy('version_no')
      .execute(),
  };
}

async function loadPreparation(db: ReadDb, session: Session, now: string): Promise<PreparationSource> {
  const itemIds = (await loadAgenda(db, session)).map(({ id }) => id);
  return {
    steps: await loadDatedSteps(db, session),
    papers: await loadPapers(db, session, itemIds),
    packets: await loadPackets(db, session.id),
    reminders: await loadReminders(db, session.id),
    guests: await loadGuests(db, session.id),
    voterMeetings: await loadMeetings(db, session.id),
    seating: await loadSeating(db, session),
    today: localDateOf(now),
  };
}

type PaperRow = Awaited<ReturnType<typeof contentsOf>>['papers'][number];

/** Attached files as they were handed in; one that cannot be read is named on the page instead of being left out. */
async function papersInto(
  files: Map<string, Uint8Array>,
  dataDir: string,
  papers: readonly PaperRow[],
): Promise<readonly IndexFile[]> {
  const listed: IndexFile[] = [];
  for (const [index, { sha256, title, version_no: no, ...file }] of papers.entries()) {
    const fileName = nameThatOpens(file.file_name, file.file_format);
    const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
    const path = `tai-lieu/${String(index + 1).padStart(3, '0')}-${plain(title)}-lan-${no}.${ending}`;
    const bytes = await readStoredFile(dataDir, sha256);
    if (bytes.ok) files.set(path, bytes.value);
    const state = bytes.ok ? ending.toUpperCase() : 'không đọc được tệp';
    listed.push({ path, title: `${title} (lần ${no}: ${fileName})`, format: state });
  }
  return listed;
}

const documentPath = (name: string): string => `van-ban/${name.slice(name.indexOf('/') + 1)}`;

const listedDocument = ({ files, record }: PrintedDocument): IndexDocument => ({
  symbol: record.symbol,
  date: record.issueDate,
  title: record.title,
  partName: record.partName,
  status: record.status,
  withdrawnReason: record.withdrawnReason,
  paths: files.map(([name]) => documentPath(name)),
});

/** One folder on top, so that unpacking never scatters files. Word and PDF files are packed already. */
function zippable(name: string, files: ReadonlyMap<string, Uint8Array>): Zippable {
  const packed = /\.(?:pdf|docx|xlsx|jpg|png)$/u;
  return Object.fromEntries(
    [...files].map(
      ([path, bytes]) => [`${name}/${path}`, [bytes, { level: packed.test(path) ? 0 : 6 }]] as const,
    ),
  );
}

/** Wholly there or not at all: written beside the old folder, which then gives way. */
async function writeFolder(
  parent: string,
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<string> {
  const folder = join(parent, name);
  const fresh = `${folder}.dang-ghi`;
  await rm(fresh, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(fresh, path)), { recursive: true });
    await writeFile(join(fresh, path), bytes);
  }
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  return folder;
}
