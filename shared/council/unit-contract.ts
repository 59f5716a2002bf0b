import { z } from 'zod';
import { Day, Id, Line, Lines, RequiredLine, Version } from '../contract/fields';

/** Units below the council, and the lists of them that ship with the program. */

export const UnitType = z.enum(['commune', 'ward', 'special_zone']);

/** Row C04, the list part. */
export const UnitFields = z.strictObject({
  code: Line(20),
  name: RequiredLine(120),
  unitType: UnitType,
  phone: Line(60),
  email: Line(120),
  address: Line(200),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  /** "Krông Bông": the district (until 30/6/2025) that most of the unit belonged to. */
  oldDistrict: Line(80),
  population: z
    .int('Hãy nhập số nguyên.')
    .min(0, 'Số không được âm.')
    .max(9_999_999, 'Số quá lớn.')
    .nullable(),
  note: Lines(2000),
});
export type UnitFields = z.infer<typeof UnitFields>;

export const Unit = UnitFields.extend({
  id: Id,
  version: Version,
  /** "Xã Ea Knuếc". */
  fullName: z.string(),
  active: z.boolean(),
  sortKey: z.string(),
  searchKey: z.string(),
});
export type Unit = z.infer<typeof Unit>;

export const UnitCatalogue = z.strictObject({
  code: z.string(),
  province: z.string(),
  count: z.int(),
  asOf: z.string(),
  source: z.string(),
});
