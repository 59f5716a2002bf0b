import type { ReadDb } from '../database/tables';
import { checkStoredFiles, readStoredFile } from '../database/files/stored-files';
import { slug } from '../application/slug';
import { ok } from '@shared/kernel/result';
import type { Handler } from '../application/context';

interface AttachedFile {
  readonly sha256: string;
  readonly fileName: string;
  readonly versionNo: number;
  readonly paper: string;
  readonly session: string;
}

/** Every file that was handed in, by what it belongs to; a file of two papers is there twice. */
export async function listAttachedFiles(db: ReadDb): Promise<readonly AttachedFile[]> {
  return db
    .selectFrom('session_paper_version')
    .innerJoin('session_paper', 'session_paper.id', 'session_paper_version.paper_id')
    .innerJoin('session', 'session.id', 'session_paper.session_id')
    .select([
      'session_paper_version.sha256 as sha256',
      'file_name as fileName',
      'version_no as versionNo',
      'session_paper.title as paper',
      'session.title as session',
    ])
    .orderBy('session.opening_date')
    .orderBy('session.id')
    .orderBy('session_paper.sort_order')
    .orderBy('session_paper.id')
    .orderBy('version_no')
    .execute();
}

/** Reads every file back and names those that are gone or were changed outside; the backups give back what they can. */
export const checkFiles: Handler<'safety.checkFiles'> = async (context) => {
  const files = await context.read(({ db }) => listAttachedFiles(db));
  const all = [...new Set(files.map(({ sha256 }) => sha256))];
  const troubles = await checkStoredFiles(context.program.dataDir, all);
  return ok({
    checked: all.length,
    problems: files.flatMap(({ fileName, paper, session, sha256 }) => {
      const trouble = troubles.get(sha256);
      return trouble === undefined ? [] : [{ fileName, paper, session, trouble }];
    }),
  });
};

/** The files for an export, by session and paper; what cannot be read is named in a list beside them. */
export async function filesForExport(
  dataDir: string,
  files: readonly AttachedFile[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const missing: string[] = [];
  const places = new Map<string, number>();
  for (const { fileName, paper, session, sha256, versionNo } of files) {
    const key = `${session} ${paper}`;
    const no = places.get(key) ?? places.size + 1;
    places.set(key, no);
    const bytes = await readStoredFile(dataDir, sha256);
    if (bytes.ok) {
      const folder = `${slug(session).slice(0, 60)}/${String(no).padStart(3, '0')}-${slug(paper).slice(0, 60)}`;
      found.set(`${folder}/lan-${versionNo}-${plainName(fileName)}`, bytes.value);
    } else missing.push(`${session}: ${paper}: ${fileName}`);
  }
  if (missing.length > 0) {
    const text = `\uFEFFCác tệp không đọc được lúc xuất:\r\n${missing.join('\r\n')}\r\n`;
    found.set('tep-khong-doc-duoc.txt', new TextEncoder().encode(text));
  }
  return found;
}

/** A name that every unzipping program keeps: no folders, no diacritics, the ending as it was. */
function plainName(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  const ending = dot < 0 ? '' : fileName.slice(dot).toLowerCase();
  return `${slug(dot < 0 ? fileName : fileName.slice(0, dot)).slice(0, 80)}${ending.replace(/[^.a-z0-9]/gu, '')}`;
}
