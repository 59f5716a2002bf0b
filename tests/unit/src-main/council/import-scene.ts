import type { ImportPreview, ImportRow, RegisterKind } from '@shared/council/import/contract';
import { readWorkbook } from '@main/spreadsheets/read-workbook';
import { writeWorkbook, type OutputValue } from '@main/spreadsheets/write-workbook';
import type { TestApplication } from '@tests/fixtures/harness';

export type Table = readonly (readonly OutputValue[])[];

/** Uploads a table as .xlsx, its first line being the heading, and asks what it would change. */
export async function preview(
  app: TestApplication,
  kind: RegisterKind,
  table: Table,
): Promise<ImportPreview> {
  const source = await upload(app, table);
  return app.must('council.previewImport', { kind, source });
}

export async function upload(app: TestApplication, [heading = [], ...rows]: Table) {
  const columns = heading.map((title) => ({ title: typeof title === 'string' ? title : '', width: 20 }));
  return uploadBytes(app, await writeWorkbook([{ name: 'Danh sách', columns, rows }]));
}

export function uploadBytes(app: TestApplication, bytes: Uint8Array, fileName = 'danh-sach.xlsx') {
  const { id } = app.files.put({ fileName, mediaType: 'application/octet-stream', bytes });
  return { type: 'upload' as const, fileId: id, fileName };
}

/** Previews and commits. */
export async function importTable(app: TestApplication, kind: RegisterKind, table: Table) {
  const { id } = await preview(app, kind, table);
  return app.must('council.commitImport', { id });
}

export const states = ({ rows }: ImportPreview): ImportRow['state'][] => rows.map((row) => row.state);

export const reasons = ({ rows }: ImportPreview): string[] =>
  rows.flatMap((row) => row.reasons.map((reason) => `${row.rowNumber} ${reason.column}: ${reason.message}`));

/** The texts of a produced workbook's first sheet. */
export async function cellsOf(app: TestApplication, artifact: { readonly id: string }): Promise<string[][]> {
  const file = app.files.get(artifact.id);
  const read = await readWorkbook(file?.bytes ?? new Uint8Array());
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value[0]!.rows.map((row) => row.cells.map((cell) => cell.text));
}
