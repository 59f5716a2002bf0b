import type { z } from 'zod';
import { appError } from '@shared/contract/error-messages';
import type { UnitFields, UnitType } from '@shared/council/contract';
import { err, ok } from '@shared/kernel/result';
import type { Handler } from '../application/context';
import dakLak from './data/dak-lak.json' with { type: 'json' };
import phuTho from './data/phu-tho.json' with { type: 'json' };
import { insertUnit, unitChanges, unitLike, unitRows } from './units';

interface Catalogue {
  readonly code: string;
  readonly province: string;
  readonly asOf: string;
  readonly source: string;
  readonly licence: string;
  readonly units: readonly { readonly code: string; readonly type: string; readonly name: string }[];
}

/** The lists of communes that ship with the program; each file names its source and licence. */
const CATALOGUES: readonly Catalogue[] = [dakLak, phuTho];

export const listUnitCatalogues: Handler<'council.listUnitCatalogues'> = async () =>
  ok(
    CATALOGUES.map(({ code, province, units, asOf, source, licence }) => ({
      code,
      province,
      count: units.length,
      asOf,
      source: `${source} (giấy phép ${licence})`,
    })),
  );

export const loadUnitCatalogue: Handler<'council.loadUnitCatalogue'> = async (context, { code }) => {
  const catalogue = CATALOGUES.find((one) => one.code === code);
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

function fieldsOf(unit: Catalogue['units'][number]): UnitFields {
  return {
    code: unit.code,
    name: unit.name,
    unitType: unit.type as z.infer<typeof UnitType>,
    phone: '',
    email: '',
    address: '',
    validFrom: null,
    validTo: null,
    oldDistrict: '',
    population: null,
    note: '',
  };
}
