import { BIRTH_DATE, ETHNIC_GROUP, FULL_NAME, SEX } from '../../list-import/person-columns';
import { listColumn, type ListColumn } from '../../list-import/model';

/** The list of trainees as units send it in (document T3). */
export const TRAINEE_COLUMNS: readonly ListColumn[] = [
  {
    ...FULL_NAME,
    synonyms: [...FULL_NAME.synonyms, 'Họ tên học viên', 'Họ và tên học viên', 'Tên học viên'],
  },
  BIRTH_DATE,
  SEX,
  ETHNIC_GROUP,
  listColumn('post', 'Chức vụ', {
    synonyms: ['Chức vụ hiện nay', 'Chức danh', 'Chức vụ, chức danh', 'Chức danh, chức vụ'],
    width: 30,
    guide: 'Chức vụ đang giữ',
    example: 'Phó Chủ tịch HĐND xã',
  }),
  listColumn('unit', 'Đơn vị', {
    synonyms: [
      'Đơn vị công tác',
      'Cơ quan',
      'Cơ quan, đơn vị',
      'Đơn vị cử',
      'Xã',
      'Xã, phường',
      'Địa phương',
      'Nơi công tác',
      'Đơn vị, địa phương',
      'Địa phương, đơn vị',
    ],
    width: 26,
    guide: 'Tên xã, phường như trong mục Đơn vị, hoặc cơ quan khác',
    example: 'Xã Ea Drăng',
  }),
  listColumn('enrolledFrom', 'Vào lớp từ ngày', {
    synonyms: ['Từ ngày', 'Học từ ngày'],
    width: 14,
    guide: 'Chỉ ghi khi vào lớp muộn',
    example: '',
  }),
  listColumn('enrolledTo', 'Đến hết ngày', {
    synonyms: ['Đến ngày', 'Thôi học ngày'],
    width: 14,
    guide: 'Chỉ ghi khi thôi học sớm',
    example: '',
  }),
  listColumn('note', 'Ghi chú', { width: 24 }),
];

/** The key of a column that says two things; none of the template. */
export const POST_AND_UNIT = 'postAndUnit';

const BOTH = listColumn(POST_AND_UNIT, 'Chức vụ, đơn vị công tác', {
  synonyms: ['Chức vụ', 'Chức danh'].flatMap((post) =>
    ['đơn vị', 'đơn vị công tác', 'cơ quan', 'cơ quan công tác', 'cơ quan, đơn vị', 'nơi công tác'].flatMap(
      (unit) => [`${post}, ${unit}`, `${post} và ${unit}`],
    ),
  ),
});

export interface HeadingMapping {
  readonly heading: string;
  readonly column: string;
}

/** The columns with what somebody said about headings that the program does not know; that goes before its own names. */
export function mappedColumns(mapping: readonly HeadingMapping[]): readonly ListColumn[] {
  const said = mapping.flatMap(({ heading, column }) =>
    TRAINEE_COLUMNS.some(({ key }) => key === column)
      ? [listColumn(column, heading, { required: false })]
      : [],
  );
  return [...said, ...TRAINEE_COLUMNS, BOTH];
}
