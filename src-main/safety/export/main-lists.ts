import { formatDate, isLocalDate } from '@shared/kernel/local-date';
import { SEX_WORDS } from '@shared/kernel/sex-words';
import { agendaItemKindNames, sessionTypeNames } from '@shared/sessions/messages';
import type { ConfirmedResults } from '../../confidence-votes';
import type { Cell } from '../../spreadsheets/csv';
import type { Everything, TableContent } from './read-everything';
import { field, sheetOf, type Column, type List } from './list-sheet';
import { voteResultsList } from './vote-results-list';

/** The lists that people ask for, with the words of the office. Texts stay texts: nothing here is a formula. */
export async function mainListsWorkbook(all: Everything, votes: ConfirmedResults): Promise<Uint8Array> {
  // Loaded with the first list, so that the start does not wait for it.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return new Uint8Array(await writeXlsxFile(lists(all, votes).map(sheetOf)).toBuffer());
}

const day = (title: string, name: string): Column => ({
  title,
  width: 13,
  value: (row) => dayOf(row[name] ?? null),
});

const dayOf = (value: Cell): Cell =>
  typeof value === 'string' && isLocalDate(value) ? formatDate(value) : value;

const coded = (
  title: string,
  width: number,
  name: string,
  meanings: Readonly<Record<string, string>>,
): Column => ({ title, width, value: (row) => meanings[String(row[name] ?? '')] ?? row[name] ?? null });

/** A column of the row that another column points at. */
function through(title: string, width: number, key: string, target: TableContent, name: string): Column {
  const byId = new Map(target.rows.map((row) => [row['id'], row]));
  return { title, width, value: (row) => dayOf(byId.get(row[key] ?? null)?.[name] ?? null) };
}

const unitTypes = { commune: 'Xã', ward: 'Phường', special_zone: 'Đặc khu' };
const flags = { 0: '', 1: 'x' };

function lists(all: Everything, votes: ConfirmedResults): List[] {
  const person = (title: string, width: number, name: string): Column =>
    through(title, width, 'person_id', all.person, name);
  const sexOf = person('Giới tính', 10, 'sex');
  return [
    {
      title: 'Đại biểu',
      rows: all.deputy.rows,
      columns: [
        person('Họ và tên', 28, 'full_name'),
        person('Ngày sinh', 13, 'birth_date'),
        { ...sexOf, value: (row) => SEX_WORDS[sexOf.value(row) as keyof typeof SEX_WORDS] ?? null },
        person('Dân tộc', 12, 'ethnic_group'),
        person('Nghề nghiệp, nơi công tác', 36, 'occupation'),
        person('Điện thoại', 16, 'phone'),
        through('Tổ đại biểu', 24, 'group_id', all.body, 'name'),
        through('Ban', 24, 'board_id', all.body, 'name'),
        field('Đơn vị bầu cử', 22, 'constituency'),
        coded('Chuyên trách', 13, 'full_time', flags),
        day('Từ ngày', 'mandate_from'),
        day('Đến ngày', 'mandate_to'),
      ],
    },
    {
      title: 'Chức danh',
      rows: all.post_holding.rows,
      columns: [
        through('Chức danh', 40, 'post_id', all.post, 'title'),
        person('Họ và tên', 28, 'full_name'),
        day('Từ ngày', 'held_from'),
        day('Đến ngày', 'held_to'),
        field('Nghị quyết, quyết định', 30, 'decision'),
        day('Ngày văn bản', 'decision_date'),
      ],
    },
    {
      title: 'Đơn vị',
      rows: all.administrative_unit.rows,
      columns: [
        field('Mã', 10, 'code'),
        field('Tên đơn vị', 30, 'name'),
        coded('Loại', 12, 'unit_type', unitTypes),
        field('Điện thoại', 16, 'phone'),
        field('Thư điện tử', 28, 'email'),
        field('Địa chỉ', 40, 'address'),
      ],
    },
    {
      title: 'Kỳ họp',
      rows: all.session.rows,
      columns: [
        field('Kỳ họp', 44, 'title'),
        field('Khóa', 8, 'term_number'),
        field('Thứ', 8, 'number'),
        coded('Loại', 14, 'session_type', sessionTypeNames),
        day('Khai mạc', 'opening_date'),
        field('Địa điểm', 30, 'place'),
      ],
    },
    {
      title: 'Việc của kỳ họp',
      rows: all.session_step.rows,
      columns: [
        through('Kỳ họp', 40, 'session_id', all.session, 'title'),
        field('Việc', 60, 'title'),
        field('Người, cơ quan làm', 28, 'owner'),
        field('Văn bản, giấy tờ', 30, 'paper'),
        field('Căn cứ', 44, 'basis'),
        day('Ngày ấn định', 'fixed_date'),
        day('Ngày làm xong', 'done_date'),
        coded('Không làm', 11, 'skipped', flags),
        field('Ghi chú', 30, 'note'),
      ],
    },
    {
      title: 'Chương trình kỳ họp',
      rows: all.agenda_item.rows,
      columns: [
        through('Kỳ họp', 40, 'session_id', all.session, 'title'),
        through('Ngày', 13, 'sitting_id', all.session_sitting, 'sitting_date'),
        field('Mã mục', 8, 'ref_no'),
        field('Nội dung', 60, 'title'),
        coded('Loại', 20, 'item_kind', agendaItemKindNames),
        field('Người trình bày', 28, 'presenter'),
        field('Ban thẩm tra', 24, 'board'),
        field('Số phút', 9, 'minutes'),
      ],
    },
    voteResultsList(votes),
    {
      title: 'Sổ số văn bản',
      rows: all.document_number.rows,
      columns: [
        field('Năm', 8, 'year'),
        field('Số', 8, 'number'),
        field('Số, ký hiệu', 22, 'symbol'),
        through('Tên văn bản', 50, 'document_id', all.official_document, 'title'),
        through('Ngày ban hành', 14, 'document_id', all.official_document, 'issue_date'),
      ],
    },
  ];
}
