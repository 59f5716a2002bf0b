import type { DataRow } from '../../list-import/headings';
import { unitMatcher, type KnownUnit } from '../../list-import/known-units';
import { cleanText, searchKey } from '../../kernel/vietnamese-text';

/** A unit that a list names and the register does not know. */
export interface UnknownUnit {
  /** As the list writes it. */
  readonly written: string;
  readonly people: number;
  /** The one unit of the register that reads the same without marks, spaces and the word for its kind. */
  readonly proposedId: string | null;
}

/** Somebody said which unit a list means. */
export interface UnitMapping {
  readonly written: string;
  readonly unitId: string;
}

const KIND =
  /^(?:(?:hdnd|ubnd|thuong truc|hoi dong nhan dan|uy ban nhan dan) )*(?:xa|phuong|thi tran|dac khu|tt|x|p|dk)\.? /u;

/** "Xã Cuor Dang", "TT. Cuôr Đăng" and "cuor-dang" are one. */
const looseKey = (name: string): string =>
  searchKey(cleanText(name))
    .replace(KIND, '')
    .replace(/[^a-z0-9]/gu, '');

/** The units that the rows name and nobody knows, as first written, with what each may be. */
export function unknownUnits(rows: readonly DataRow[], units: readonly KnownUnit[]): readonly UnknownUnit[] {
  const matchUnit = unitMatcher(units);
  const written = rows.map(writtenUnit).filter((name) => name !== '' && matchUnit(name).type === 'other');
  if (written.length === 0) return [];
  const byKey = Map.groupBy(
    units.flatMap(({ id, name, formerNames = [] }) =>
      [name, ...formerNames].map((called) => ({ id, key: looseKey(called) })),
    ),
    ({ key }) => key,
  );
  return [...Map.groupBy(written, (name) => name)].map(([name, people]) => {
    const ids = new Set((byKey.get(looseKey(name)) ?? []).map(({ id }) => id));
    const [only = null] = ids.size === 1 ? ids : [];
    return { written: name, people: people.length, proposedId: only };
  });
}

/** The rows with the units that somebody said in the place of what is written. */
export function withMappedUnits(
  rows: readonly DataRow[],
  units: readonly KnownUnit[],
  mapping: readonly UnitMapping[],
): readonly DataRow[] {
  if (mapping.length === 0) return rows;
  const named = new Map(units.map(({ id, fullName }) => [id, fullName]));
  const meant = new Map(mapping.map(({ written, unitId }) => [written, named.get(unitId)]));
  return rows.map((row) => {
    const unit = meant.get(writtenUnit(row));
    return unit === undefined
      ? row
      : { ...row, cells: new Map(row.cells).set('unit', { text: unit, kind: 'text' as const }) };
  });
}

const writtenUnit = ({ cells }: DataRow): string => cleanText(cells.get('unit')?.text ?? '');
