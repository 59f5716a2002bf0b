import type { ListColumn } from '../../list-import/model';
import type { RegisterKind } from './contract';
import { DEPUTY_COLUMNS } from './deputy-columns';
import { OFFICIAL_COLUMNS } from './official-columns';
import { UNIT_COLUMNS } from './unit-columns';

export const REGISTER_COLUMNS: Readonly<Record<RegisterKind, readonly ListColumn[]>> = {
  deputies: DEPUTY_COLUMNS,
  officials: OFFICIAL_COLUMNS,
  units: UNIT_COLUMNS,
};

export const REGISTER_TITLES: Readonly<Record<RegisterKind, string>> = {
  deputies: 'Đại biểu',
  officials: 'Chức danh',
  units: 'Đơn vị',
};

/** Posts and work as they are found in an office of this level. */
const EXAMPLES_BELOW: Readonly<Record<string, string>> = {
  occupation: 'Trưởng Trạm Y tế',
  post: 'Ủy viên UBND xã, Trưởng phòng Kinh tế',
};

/** What a template shows for a column: of a commune its own posts, with the word for its kind ("xã", "phường"). */
export function exampleFor(column: ListColumn, level: 'province' | 'commune', unitWord: string): string {
  if (level === 'province') return column.example.replace('UBND tỉnh', `UBND ${unitWord}`);
  return (EXAMPLES_BELOW[column.key] ?? column.example).replace('UBND xã', `UBND ${unitWord}`);
}
