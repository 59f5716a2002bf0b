import type { DataRow, FoundTable } from '../../list-import/headings';
import { unitMatcher, type KnownUnit } from '../../list-import/known-units';
import { cleanText } from '../../kernel/vietnamese-text';
import { POST_AND_UNIT } from './columns';
import { namesOffice } from './unit-titles';

interface PostAndUnit {
  readonly post: string;
  readonly unit: string;
}

type Split = (text: string) => PostAndUnit | null;

/** Between a post and a unit; a dash inside "Kinh tế - Ngân sách" stands between no such two. */
const PARTS = /\s*[,;\n]\s*|\s+[-–—]\s+/u;
/** "… HĐND xã Ea Kao", "… P. Tân Lập", with or without the province behind. */
const AT_END =
  /^(?<before>.*?)(?<sign>[\s,;–—-]*)(?<![\p{L}.])(?<kind>xã|phường|đặc khu|thị trấn|(?:x|p|tt|đk)\.)\s*(?<name>\p{L}[^,;\n]*?)(?:\s*[,;\n–-]\s*(?:tỉnh|thành phố|huyện)\s[^,;\n]*)?$/iu;

/** One column that says both: what is in it goes into the two that the list of a class has. */
export function withPostAndUnit(table: FoundTable, units: readonly KnownUnit[]): FoundTable {
  if (!table.found.has(POST_AND_UNIT)) return table;
  const inTwo = splitter(units);
  const found = new Set([...table.found, 'post', 'unit']);
  found.delete(POST_AND_UNIT);
  return { ...table, found, rows: table.rows.map((row) => split(row, POST_AND_UNIT, inTwo)) };
}

/** Of people whose unit stands nowhere else: the one unit of the register that their post ends with. */
export function withUnitOfPost(table: FoundTable, units: readonly KnownUnit[]): FoundTable {
  const ofCommune = communeAtEnd(units);
  const rows = table.rows.map((row) => (row.cells.has('unit') ? row : split(row, 'post', ofCommune)));
  const some = rows.some((row, at) => row !== table.rows[at]);
  return some ? { ...table, rows, found: new Set([...table.found, 'unit']) } : table;
}

function split(row: DataRow, column: string, inTwo: Split): DataRow {
  const cell = row.cells.get(column);
  if (!cell) return row;
  const found = inTwo(cell.text);
  if (!found && column === 'post') return row;
  const cells = new Map(row.cells);
  cells.delete(column);
  const { post, unit } = found ?? { post: cleanText(cell.text), unit: '' };
  if (post !== '' && !cells.has('post')) cells.set('post', { text: post, kind: 'text' });
  if (unit !== '' && !cells.has('unit')) cells.set('unit', { text: unit, kind: 'text' });
  return { ...row, cells };
}

/** "Chủ tịch HĐND xã Ea Kao" → "Chủ tịch HĐND xã" of Xã Ea Kao; a name that the register does not have is none here. */
function communeAtEnd(units: readonly KnownUnit[]): Split {
  const matchUnit = unitMatcher(units);
  return (text) => {
    const { before = '', sign = '', kind = '', name = '' } = AT_END.exec(cleanText(text))?.groups ?? {};
    const match = name === '' ? null : matchUnit(`${kind} ${name}`);
    if (match?.type !== 'known') return null;
    const ofPost = before !== '' && sign.trim() === '' && !kind.endsWith('.');
    return { post: ofPost ? `${before}${sign}${kind}` : before, unit: match.unit.fullName };
  };
}

/** Also a unit before or behind a sign, of the register or an office. */
function splitter(units: readonly KnownUnit[]): Split {
  const matchUnit = unitMatcher(units);
  const ofCommune = communeAtEnd(units);
  const isKnown = (text: string): boolean => matchUnit(text).type === 'known';
  return (text) => {
    const parts = text.split(PARTS).map(cleanText);
    const [first = ''] = parts;
    const last = parts.at(-1) ?? '';
    const post = (kept: readonly string[]): string => kept.join(', ');
    if (isKnown(last)) return { post: post(parts.slice(0, -1)), unit: last };
    if (isKnown(first)) return { post: post(parts.slice(1)), unit: first };
    const commune = ofCommune(text);
    if (commune) return commune;
    if (parts.length > 1 && namesOffice(last)) return { post: post(parts.slice(0, -1)), unit: last };
    return null;
  };
}
