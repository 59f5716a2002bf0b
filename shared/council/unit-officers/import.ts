import { SEX_CHOICES, SEX_WORDS } from '../../kernel/sex-words';
import { unitMatcher, type KnownUnit } from '../../list-import/known-units';
import type { DataRow } from '../../list-import/headings';
import { listColumn, nothingToTake, type ListColumn, type PlannedRow } from '../../list-import/model';
import { BIRTH_DATE, ETHNIC_GROUP, FULL_NAME, SEX } from '../../list-import/person-columns';
import { nobodyIn, readName } from '../../list-import/person-names';
import {
  cellTexts,
  changesBetween,
  refuseIssues,
  rowReader,
  shownDay,
  type RowReader,
} from '../../list-import/row-reader';
import { isReversed } from '../../kernel/period';
import { moreExact, nameKey, sameBirth } from '../../kernel/same-person';
import { cleanText } from '../../kernel/vietnamese-text';
import { EMPTY_OFFICER } from '../empty-records';
import { NOTE, OFFICE_EMAIL, PHONE } from '../import/person-columns';
import { OfficerFields } from './contract';
import { UNIT_POST_WORDS, type UnitPost } from './posts';
import { unitPostsIn } from './posts-in-text';

/** The list of standing committees as units send it in: a row for every person and post. */
export const OFFICER_COLUMNS: readonly ListColumn[] = [
  listColumn('unit', 'Đơn vị', {
    synonyms: [
      'Xã',
      'Xã, phường',
      'Tên xã',
      'Tên đơn vị',
      'Địa phương',
      'HĐND xã',
      'Đơn vị công tác',
      'Nơi công tác',
      'Cơ quan, đơn vị',
      'Đơn vị cử',
    ],
    required: true,
    width: 26,
    guide: 'Tên xã, phường như trong mục Đơn vị; tên cũ cũng nhận ra',
    example: 'Xã Ea Kao',
  }),
  listColumn('post', 'Chức vụ', {
    synonyms: ['Chức danh', 'Chức danh, chức vụ', 'Chức vụ, chức danh', 'Chức vụ hiện nay'],
    required: true,
    width: 32,
    guide: Object.values(UNIT_POST_WORDS).join('; '),
    example: UNIT_POST_WORDS.vice_chair,
  }),
  FULL_NAME,
  BIRTH_DATE,
  SEX,
  ETHNIC_GROUP,
  PHONE,
  OFFICE_EMAIL,
  listColumn('heldFrom', 'Từ ngày', { synonyms: ['Giữ chức từ ngày', 'Ngày bầu'], width: 14 }),
  listColumn('heldTo', 'Đến ngày', { synonyms: ['Thôi giữ từ ngày', 'Ngày thôi giữ'], width: 14 }),
  NOTE,
];

export interface OfficerIntent {
  readonly officerId: string | null;
  readonly unitId: string;
  readonly fields: OfficerFields;
}

export interface KnownOfficer {
  readonly id: string;
  readonly unitId: string;
  readonly fields: OfficerFields;
}

/** What every row would do to the units: one more holder, more about one who is known, nothing, or why it cannot be taken. */
export function planOfficers(
  rows: readonly DataRow[],
  units: readonly KnownUnit[],
  known: readonly KnownOfficer[],
): PlannedRow<OfficerIntent>[] {
  const matchUnit = unitMatcher(units);
  const byUnit = Map.groupBy(known, ({ unitId }) => unitId);
  const rowOf = new Map<string, number>();
  return rows.map((row) => {
    const reader = rowReader(row);
    const nobody = nobodyIn(reader, 'fullName');
    if (nobody !== null) return nothingToTake({ rowNumber: row.number, cells: cellTexts(row) }, nobody);
    const unitId = readUnit(reader, matchUnit);
    const postKind = readPost(reader);
    const fullName = readName(reader, 'fullName');
    const birthDate = reader.birthDate('birthDate', () => null);
    if (unitId === null || postKind === null) return refused(reader);
    const key = [unitId, postKind, nameKey(fullName), birthDate ?? ''].join(' ');
    const earlier = rowOf.get(key);
    if (earlier !== undefined) reader.refuse('fullName', `Trùng với dòng ${earlier}.`);
    rowOf.set(key, row.number);
    const match = (byUnit.get(unitId) ?? []).find(
      ({ fields }) =>
        fields.postKind === postKind &&
        nameKey(fields.fullName) === nameKey(fullName) &&
        (birthDate === null || fields.birthDate === null || sameBirth(birthDate, fields.birthDate)),
    );
    return planned(reader, unitId, fieldsOf(reader, { postKind, fullName, birthDate }, match), match ?? null);
  });
}

function readUnit(reader: RowReader, matchUnit: ReturnType<typeof unitMatcher>): string | null {
  const text = reader.text('unit');
  const match = matchUnit(text);
  if (match.type === 'known') return match.unit.id;
  if (cleanText(text) === '') reader.refuse('unit', 'Thiếu tên đơn vị.');
  else if (match.type === 'ambiguous') {
    reader.refuse('unit', `Có nhiều đơn vị trùng tên: ${match.names.join(', ')}; hãy ghi rõ.`);
  } else reader.refuse('unit', `Mục Đơn vị chưa có “${match.name}”.`);
  return null;
}

function readPost(reader: RowReader): UnitPost | null {
  const [post, other] = unitPostsIn(reader.text('post'));
  if (other !== undefined) reader.refuse('post', 'Dòng ghi hai chức vụ; hãy ghi mỗi chức vụ một dòng.');
  else if (post !== undefined) return post;
  else reader.refuse('post', 'Không phải một trong sáu chức vụ nhập được.');
  return null;
}

/** Empty cells leave what is known; a list never erases. */
function fieldsOf(
  reader: RowReader,
  read: Pick<OfficerFields, 'postKind' | 'fullName' | 'birthDate'>,
  match: KnownOfficer | undefined,
): OfficerFields {
  const before = match?.fields ?? { ...EMPTY_OFFICER, ...read };
  const line = (column: 'ethnicGroup' | 'phone' | 'email' | 'note'): string =>
    cleanText(reader.text(column)) || before[column];
  return {
    postKind: read.postKind,
    fullName: before.fullName,
    birthDate: moreExact(read.birthDate, before.birthDate),
    sex: reader.choice('sex', SEX_CHOICES) ?? before.sex,
    ethnicGroup: line('ethnicGroup'),
    phone: line('phone'),
    email: line('email'),
    heldFrom: reader.day('heldFrom') ?? before.heldFrom,
    heldTo: reader.day('heldTo') ?? before.heldTo,
    note: line('note'),
  };
}

function refused(reader: RowReader): PlannedRow<OfficerIntent> {
  const { row, reasons } = reader;
  return {
    row: { rowNumber: row.number, cells: cellTexts(row), reasons, state: 'wrong', changes: [] },
    intent: null,
  };
}

function planned(
  reader: RowReader,
  unitId: string,
  fields: OfficerFields,
  match: KnownOfficer | null,
): PlannedRow<OfficerIntent> {
  if (isReversed({ from: fields.heldFrom, to: fields.heldTo })) {
    reader.refuse('heldTo', 'Ngày thôi giữ sớm hơn ngày bắt đầu.');
  }
  refuseIssues(reader, OfficerFields.safeParse(fields).error?.issues ?? []);
  if (reader.reasons.length > 0) return refused(reader);
  const { row, reasons } = reader;
  const base = { rowNumber: row.number, cells: cellTexts(row), reasons };
  const intent = { officerId: match?.id ?? null, unitId, fields };
  if (!match) return { row: { ...base, state: 'new', changes: [] }, intent };
  const changes = changesBetween(shownOfficer(match.fields), shownOfficer(fields));
  if (changes.length === 0) return { row: { ...base, state: 'same', changes }, intent: null };
  return { row: { ...base, state: 'changed', changes }, intent };
}

/** The fields of an officer as screens and histories write them. */
export function shownOfficer(fields: OfficerFields): Record<string, string> {
  return {
    post: UNIT_POST_WORDS[fields.postKind],
    fullName: fields.fullName,
    birthDate: shownDay(fields.birthDate),
    sex: fields.sex === null ? '' : SEX_WORDS[fields.sex],
    ethnicGroup: fields.ethnicGroup,
    phone: fields.phone,
    email: fields.email,
    heldFrom: shownDay(fields.heldFrom),
    heldTo: shownDay(fields.heldTo),
    note: fields.note,
  };
}
