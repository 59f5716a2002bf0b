import { usualNameCase } from '../../kernel/name-case';
import { unitMatcher, type KnownUnit } from '../../list-import/known-units';
import type { DataRow, FoundTable } from '../../list-import/headings';
import type { TitleLine } from '../../list-import/title-lines';
import { nothingToTake, type PlannedRow } from '../../list-import/model';

/** Before the name of a unit in one cell with it: "II.", "3)". A letter there may be a name's: "H. Ban". */
const ORDINAL = /^(?:[IVXLCDM]+|\d{1,3})\s*[.)/]\s*/u;
const ROMAN = /^[IVXLCDM]+\s*[.)/-]/u;
/** Behind it: how many it sends, "(05 người)", ": 5 đ/c". */
const HOW_MANY = /[\s:(–-]*\d+\s*(?:người|đ\/c|đồng chí|học viên|đại biểu)\s*\)?\.?$|\s*:$/iu;
const COMMUNE = /^(?:xã|phường|thị trấn|đặc khu)\s|^(?:x|p|tt|đk)\.\s*\p{L}/iu;
/** How the names of offices begin that the register of units does not hold. */
const OFFICE =
  /^(?:huyện|quận|thị xã|thành phố|tỉnh|thường trực|hđnd|ubnd|hội đồng|[ủu][ỷy] ban|sở|các ban|văn phòng|(?:đảng|tỉnh|thành|huyện) [ủu][ỷy]|trung tâm|công an|mặt trận|tòa án|toà án|viện kiểm sát|kho bạc|chi cục|bảo hiểm|liên đoàn|thanh tra|ngân hàng|học viện)(?!\p{L})/iu;
/** Of an office too, and names of people as well: an office has a word in small letters, or one of capitals alone. */
const OFFICE_OR_NAME = /^(?:ban|bộ|báo|cục|đài|đoàn|hội|phòng|quỹ|trường|viện)\s/iu;
const SMALL_OR_SHORT = /\s(?:\p{Ll}|\p{Lu}{2,}(?!\p{L}))/u;
/** An office outside the register, and no name of a person. */
export const namesOffice = (name: string): boolean =>
  OFFICE.test(name) || (OFFICE_OR_NAME.test(name) && SMALL_OR_SHORT.test(name));

/** A line that sets a list out otherwise: what stands below it is of no one unit. */
const PART = /^(?:tổ|cụm|khối|nhóm|điểm|lớp)\s/iu;

export interface UnderTitles extends FoundTable {
  /** The lines that were titles, as the preview shows them. */
  readonly titleRows: readonly PlannedRow<never>[];
}

/**
 * A list set out by unit, the usual shape of a list put together from many: a line with the name of a unit alone says where
 * the people below it come from who have no unit of their own. Such a line is no person.
 */
export function underUnitTitles(table: FoundTable, units: readonly KnownUnit[]): UnderTitles {
  // In a list of names alone every line says one thing.
  const setOut = table.rows.some(({ cells }) => cells.size > 1);
  const unitCalled = unitCaller(units);
  const found = new Map<number, string>();
  for (const title of setOut ? table.titles : []) {
    const unit = unitCalled(title);
    if (unit !== null) found.set(title.number, unit);
  }
  if (found.size === 0) return { ...table, titleRows: [] };
  const titles = [...found].toSorted(([left], [right]) => left - right);
  const rows = table.rows
    .filter(({ number }) => !found.has(number))
    .map((row) => fromUnit(row, titles.findLast(([number]) => number < row.number)?.[1] ?? ''));
  return {
    ...table,
    found: new Set([...table.found, 'unit']),
    rows,
    titleRows: titles.map(([number, unit]) =>
      nothingToTake(
        { rowNumber: number, cells: { unit } },
        unit === '' ? 'Dòng tiêu đề, không phải người.' : `Tiêu đề: người ở các dòng dưới thuộc ${unit}.`,
      ),
    ),
  };
}

/**
 * The unit that a line names, '' for a title without one, null for a line that may be a person. Whatever is certainly a
 * title ends the unit above it, known or not.
 */
function unitCaller(units: readonly KnownUnit[]): (title: TitleLine) => string | null {
  const matchUnit = unitMatcher(units);
  return ({ standing, text }) => {
    const isTitle = standing === 'certain' || (ROMAN.test(text) && !COMMUNE.test(text));
    const name = (COMMUNE.test(text) ? text : text.replace(ORDINAL, '')).replace(HOW_MANY, '').trim();
    if (COMMUNE.test(name)) {
      const match = matchUnit(name);
      return match.type === 'known' ? match.unit.fullName : usualNameCase(name);
    }
    if (isTitle || standing === 'bare') {
      const match = matchUnit(name);
      if (match.type === 'known') return match.unit.fullName;
      if (match.type === 'ambiguous') return name;
    }
    if (namesOffice(name) || (isTitle && OFFICE_OR_NAME.test(name))) return name;
    return isTitle || PART.test(name) ? '' : null;
  };
}

function fromUnit(row: DataRow, unit: string): DataRow {
  if (unit === '' || row.cells.has('unit')) return row;
  return { ...row, cells: new Map(row.cells).set('unit', { text: unit, kind: 'text' }) };
}
