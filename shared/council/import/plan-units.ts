import { cleanText } from '../../kernel/vietnamese-text';
import { UnitFields, type Unit } from '../contract';
import { isReversed } from '../../kernel/period';
import { nameKey } from '../../kernel/same-person';
import { EMPTY_UNIT } from '../empty-records';
import { splitUnitName, UNIT_TYPE_WORDS, unitFullName, unitTypeOf } from '../unit-names';
import type { DataRow } from '../../list-import/headings';
import { isFoot } from '../../list-import/list-foot';
import { nothingToTake, type PlannedRow } from '../../list-import/model';
import { cellTexts, changesBetween, rowReader, shownDay, type RowReader } from '../../list-import/row-reader';

export interface UnitIntent {
  readonly unitId: string | null;
  readonly fields: UnitFields;
}

export type KnownUnit = UnitFields & Pick<Unit, 'id'>;

export function planUnits(rows: readonly DataRow[], known: readonly KnownUnit[]): PlannedRow<UnitIntent>[] {
  const rowOf = new Map<string, number>();
  const register: UnitIndex = {
    byCode: Map.groupBy(known, (unit) => unit.code),
    byName: Map.groupBy(known, unitKey),
  };
  return rows.map((row) => {
    const reader = rowReader(row);
    if (isFoot(cleanText(reader.text('name')))) {
      const base = { rowNumber: row.number, cells: cellTexts(row) };
      return nothingToTake(base, 'Dòng cuối bảng, không phải đơn vị.');
    }
    const named = readUnitName(reader);
    const match = named ? matchUnit(reader, named, register) : null;
    const fields = named ? unitFields(reader, named, match) : null;
    const keys = fields ? [unitKey(fields), fields.code].filter((key) => key !== '') : [];
    for (const key of keys) {
      const earlier = rowOf.get(key);
      if (earlier !== undefined) reader.refuse('name', `Trùng với dòng ${earlier}.`);
      else rowOf.set(key, row.number);
    }
    return planned(reader, fields, match);
  });
}

type NamedUnit = Pick<UnitFields, 'name' | 'unitType'>;

function readUnitName(reader: RowReader): NamedUnit | null {
  const { unitType: inName, name } = splitUnitName(reader.text('name'));
  if (name === '') {
    reader.refuse('name', 'Thiếu tên đơn vị.');
    return null;
  }
  const typed = cleanText(reader.text('unitType'));
  const inCell = typed === '' ? null : unitTypeOf(typed);
  if (typed !== '' && inCell === null) {
    reader.refuse('unitType', `“${typed}”: hãy ghi Xã, Phường hoặc Đặc khu.`);
    return null;
  }
  if (inName !== null && inCell !== null && inName !== inCell) {
    reader.refuse('unitType', 'Loại khác với chữ đứng trước tên; hãy sửa một trong hai.');
    return null;
  }
  const unitType = inName ?? inCell;
  if (unitType === null) {
    reader.refuse('unitType', 'Thiếu loại: Xã, Phường hoặc Đặc khu.');
    return null;
  }
  return { name, unitType };
}

interface UnitIndex {
  readonly byCode: ReadonlyMap<string, readonly KnownUnit[]>;
  readonly byName: ReadonlyMap<string, readonly KnownUnit[]>;
}

const unitKey = (unit: NamedUnit): string => `${unit.unitType} ${nameKey(unit.name)}`;

function matchUnit(reader: RowReader, named: NamedUnit, register: UnitIndex): KnownUnit | null {
  const code = cleanText(reader.text('code'));
  const byCode = code === '' ? [] : (register.byCode.get(code) ?? []);
  const byName = register.byName.get(unitKey(named)) ?? [];
  const current = byName.filter((unit) => unit.validTo === null);
  const byNameOnly = current.length > 0 ? current : byName;
  const [coded] = byCode;
  if (coded) {
    const other = byNameOnly.find((unit) => unit.id !== coded.id);
    if (other) {
      const owner = unitFullName(coded.unitType, coded.name);
      reader.refuse('code', `Mã này trong sổ là của ${owner}; hãy sửa mã hoặc tên.`);
    }
    return coded;
  }
  if (byNameOnly.length > 1) reader.refuse('name', 'Trong sổ có nhiều đơn vị mang tên này; hãy ghi mã.');
  return byNameOnly[0] ?? null;
}

function unitFields(reader: RowReader, named: NamedUnit, match: KnownUnit | null): UnitFields {
  const before = match ?? EMPTY_UNIT;
  const line = (column: 'code' | 'phone' | 'email' | 'address' | 'oldDistrict'): string =>
    cleanText(reader.text(column)) || before[column];
  // The same name typed in another manner (hoà, hòa) is no new name.
  const sameName = match !== null && nameKey(match.name) === nameKey(named.name);
  return {
    name: sameName ? match.name : named.name,
    unitType: named.unitType,
    code: line('code'),
    phone: line('phone'),
    email: line('email'),
    address: line('address'),
    validFrom: reader.day('validFrom') ?? before.validFrom,
    validTo: reader.day('validTo') ?? before.validTo,
    oldDistrict: line('oldDistrict'),
    population: reader.count('population') ?? before.population,
    note: reader.text('note') || before.note,
  };
}

function shown(fields: UnitFields): Record<string, string> {
  return {
    code: fields.code,
    name: fields.name,
    unitType: UNIT_TYPE_WORDS[fields.unitType],
    phone: fields.phone,
    email: fields.email,
    address: fields.address,
    validFrom: shownDay(fields.validFrom),
    validTo: shownDay(fields.validTo),
    oldDistrict: fields.oldDistrict,
    population: fields.population === null ? '' : String(fields.population),
    note: fields.note,
  };
}

function planned(
  reader: RowReader,
  fields: UnitFields | null,
  match: KnownUnit | null,
): PlannedRow<UnitIntent> {
  const { row, reasons } = reader;
  if (fields) {
    if (isReversed({ from: fields.validFrom, to: fields.validTo })) {
      reader.refuse('validTo', 'Ngày kết thúc sớm hơn ngày bắt đầu.');
    }
    const checked = UnitFields.safeParse(fields);
    for (const issue of checked.error?.issues ?? [])
      reader.refuse(String(issue.path[0] ?? ''), issue.message);
  }
  const base = { rowNumber: row.number, cells: cellTexts(row), reasons };
  if (reasons.length > 0 || !fields) {
    return { row: { ...base, state: 'wrong', changes: [] }, intent: null };
  }
  if (!match) {
    return { row: { ...base, state: 'new', changes: [] }, intent: { unitId: null, fields } };
  }
  const changes = changesBetween(shown(match), shown(fields));
  if (changes.length === 0) return { row: { ...base, state: 'same', changes }, intent: null };
  return { row: { ...base, state: 'changed', changes }, intent: { unitId: match.id, fields } };
}
