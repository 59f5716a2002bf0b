import { EMPTY_UNIT } from '@shared/council/empty-records';
import type { z } from 'zod';
import { appError } from '@shared/contract/error-messages';
import type { UnitFields, UnitType } from '@shared/council/contract';
import { err, ok } from '@shared/kernel/result';
import type { Handler } from '../application/context';
import { insertUnit, unitChanges, unitLike, unitRows } from './units';

interface CatalogueUnit {
  readonly code: string;
  readonly type: z.infer<typeof UnitType>;
  readonly name: string;
}

interface Catalogue {
  readonly code: string;
  readonly province: string;
  readonly units: readonly CatalogueUnit[];
}

const AS_OF = '2025-07-01';
const SOURCE =
  'Bộ dữ liệu thanglequoc/vietnamese-provinces-database (giấy phép MIT), mã đơn vị của Cục Thống kê';

const TYPES = { P: 'ward', X: 'commune', D: 'special_zone' } as const;

/**
 * The communes of all provinces as of 1 July 2025: "66 Tỉnh Đắk Lắk" begins a province, "22015 P Tuy Hòa" is a unit of
 * it. The list is read only when somebody asks for it; the file names its source and licence.
 */
async function readCatalogues(): Promise<readonly Catalogue[]> {
  const { default: text } = await import('./data/communes.txt?raw');
  const catalogues: { code: string; province: string; units: CatalogueUnit[] }[] = [];
  for (const line of text.split('\n')) {
    const province = /^(\d\d) (?:Tỉnh|Thành phố) (.+)$/u.exec(line);
    const unit = /^(\d{5}) ([PXD]) (.+)$/u.exec(line);
    if (province) catalogues.push({ code: province[1] ?? '', province: province[2] ?? '', units: [] });
    else if (unit) {
      const type = TYPES[(unit[2] ?? 'X') as keyof typeof TYPES];
      catalogues.at(-1)?.units.push({ code: unit[1] ?? '', type, name: unit[3] ?? '' });
    }
  }
  return catalogues;
}

export const listUnitCatalogues: Handler<'council.listUnitCatalogues'> = async () =>
  ok(
    (await readCatalogues()).map(({ code, province, units }) => ({
      code,
      province,
      count: units.length,
      asOf: AS_OF,
      source: SOURCE,
    })),
  );

export const listUnitNames: Handler<'council.listUnitNames'> = async (_context, { code }) => {
  const units = (await readCatalogues()).find((one) => one.code === code)?.units ?? [];
  return ok(units.map(({ name }) => name));
};

export const loadUnitCatalogue: Handler<'council.loadUnitCatalogue'> = async (context, { code }) => {
  const catalogue = (await readCatalogues()).find((one) => one.code === code);
  if (!catalogue) return err(appError('council.catalogue-unknown'));
  const present = await unitRows(context.tx);
  const missing = catalogue.units.map(fieldsOf).filter((fields) => !unitLike(present, fields, null));
  for (const fields of missing) {
    const id = context.newId();
    await insertUnit(context.tx, id, fields, context.now);
    context.audit({
      entity: 'unit',
      entityId: id,
      summary: `Thêm từ danh mục tỉnh ${catalogue.province}`,
      changes: unitChanges(null, fields),
    });
  }
  return ok({ added: missing.length, alreadyThere: catalogue.units.length - missing.length });
};

const fieldsOf = ({ code, name, type }: CatalogueUnit): UnitFields => ({
  ...EMPTY_UNIT,
  code,
  name,
  unitType: type,
});
