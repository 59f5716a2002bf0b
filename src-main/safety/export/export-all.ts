import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Handler } from '../../application/context';
import { localDateOf } from '@shared/kernel/local-date';
import { ok } from '@shared/kernel/result';
import { confirmedVotes } from '../../confidence-votes';
import { filesOf, readAllDocuments } from '../../documents';
import { filesForExport, listAttachedFiles } from '../attached-files';
import { csvOf } from '../../spreadsheets/csv';
import { readEverything } from './read-everything';
import { readme } from './readme';
import { tableFiles } from './table-files';
import { mainListsWorkbook } from './main-lists';

/**
 * Everything in open formats as one ZIP (row D20): each table as CSV and JSON, the lists people ask for as one
 * workbook, the documents and the attached files, and a page that says what is what.
 */
export const exportAll: Handler<'safety.exportAll'> = async (context) => {
  // Nothing is written: a write transaction is what keeps every change out until the last table is read.
  const read = await context.write(async ({ tx }) =>
    ok({
      tables: await readEverything(tx),
      votes: await confirmedVotes(tx),
      documents: await readAllDocuments(tx),
      attached: await listAttachedFiles(tx),
    }),
  );
  if (!read.ok) return read;
  const { tables, votes, documents, attached } = read.value;
  const now = context.now();
  const files: Zippable = {
    'README.txt': strToU8(readme(now, context.program.version)),
    'danh-sach-chinh.xlsx': await mainListsWorkbook(tables, votes),
  };
  for (const { table, file } of tableFiles) {
    const { columns, rows } = tables[table];
    files[`bang/${file}.csv`] = strToU8(csvOf(columns, rows));
    files[`bang/${file}.json`] = strToU8(`${JSON.stringify(rows, null, 2)}\n`);
  }
  for (const [name, bytes] of await filesOf(documents, context.adapters.pdfPrinter)) {
    // Word and PDF files are packed already.
    files[`van-ban/${name}`] = [bytes, { level: name.endsWith('.html') ? 6 : 0 }];
  }
  for (const [name, bytes] of await filesForExport(context.program.dataDir, attached)) {
    files[`tep-dinh-kem/${name}`] = [bytes, { level: 0 }];
  }
  return ok(
    context.files.put({
      fileName: `du-lieu-thuong-truc-${localDateOf(now)}.zip`,
      mediaType: 'application/zip',
      bytes: zipSync(files, { level: 6 }),
    }),
  );
};
