import { localDateOf } from '@shared/kernel/local-date';
import { ok } from '@shared/kernel/result';
import { searchKey } from '@shared/kernel/vietnamese-text';
import type { Handler } from '../application/context';
import { writeWorkbook, XLSX_MEDIA_TYPE } from '../spreadsheets/write-workbook';

/** A list as the screen shows it; what a room knows better (columns to import again) it exports itself. */
export const exportList: Handler<'office.exportList'> = async (context, { name, columns, rows }) => {
  const bytes = await writeWorkbook([{ name, columns, rows }]);
  const words = searchKey(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 80);
  const fileName = `${words === '' ? 'danh-sach' : words}-${localDateOf(context.now())}.xlsx`;
  return ok(context.files.put({ fileName, mediaType: XLSX_MEDIA_TYPE, bytes }));
};
