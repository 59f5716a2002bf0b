import { appError, type AppError } from '@shared/contract/error-messages';
import type { ListSource } from '@shared/council/import/contract';
import { err, ok, type Result } from '@shared/kernel/result';
import type { TaskContext } from '../application/context';
import { readDelimitedText } from './delimited-text';
import { isWorkbook, readWorkbook } from './read-workbook';
import type { ReadRefusal, Sheet } from './sheet';

export const PASTED = 'Dán từ Excel';

/** An uploaded workbook, or a block pasted from Excel, as rows of cells. */
export async function readSource(
  context: TaskContext,
  source: ListSource,
): Promise<Result<readonly Sheet[], AppError>> {
  if (source.type === 'paste') {
    const sheet = readDelimitedText(source.text, PASTED, '\t');
    return sheet.ok ? ok([sheet.value]) : err(refused(sheet.error));
  }
  const file = context.files.get(source.fileId);
  if (!file) return err(appError('file-missing'));
  const sheets = await readWorkbook(file.bytes);
  if (!sheets.ok) return err(refused(sheets.error));
  if (!isWorkbook(file.bytes) && isProse(file.artifact.fileName, sheets.value)) {
    const named = /\.xlsx?$/iu.test(file.artifact.fileName);
    const why = named ? 'tệp hỏng hoặc không phải tệp Excel' : 'chỉ đọc được .xlsx, .xls và .csv';
    return err(refused({ code: 'unreadable', why }));
  }
  return sheets;
}

/** Running text under another name than .csv: lines without columns, which a missing heading would explain badly. */
function isProse(fileName: string, sheets: readonly Sheet[]): boolean {
  if (/\.csv$/iu.test(fileName)) return false;
  return sheets.every(({ rows }) => rows.every(({ cells }) => cells.length <= 1));
}

function refused(refusal: ReadRefusal): AppError {
  return refusal.code === 'too-large'
    ? appError('council.import-too-large', { what: refusal.what })
    : appError('council.import-unreadable', { why: refusal.why });
}
