import { ok } from '@shared/kernel/result';
import { PROFILE_RECORD } from '@shared/office/record';
import type { Handler } from '../application/context';
import type { ReadDb } from '../database/tables';

const KEY = 'verification_line';
const WHOLE = 'whole';
const CODE_ALONE = 'code';

/**
 * Whether issued reports and resolutions say by which program, when and by whom they were made, beside the check code.
 * Row P12 wants all four; an office that wants the code alone says so.
 */
export async function wholeFootWanted(db: ReadDb): Promise<boolean> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', KEY).executeTakeFirst();
  return row?.value !== CODE_ALONE;
}

export const getPaperOptions: Handler<'office.getPaperOptions'> = async ({ db }) =>
  ok({ wholeFoot: await wholeFootWanted(db) });

export const savePaperOptions: Handler<'office.savePaperOptions'> = async (context, { wholeFoot }) => {
  const before = await wholeFootWanted(context.tx);
  if (before === wholeFoot) return ok({ wholeFoot });
  const value = wholeFoot ? WHOLE : CODE_ALONE;
  await context.tx
    .insertInto('setting')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
  const words = (whole: boolean): string =>
    whole ? 'Phiên bản, giờ lập, người lập, mã kiểm tra' : 'Chỉ mã kiểm tra';
  context.audit({
    entity: 'profile',
    entityId: PROFILE_RECORD,
    summary: 'Sửa chân trang văn bản',
    changes: [{ field: 'Chân trang văn bản đã ban hành', before: words(before), after: words(wholeFoot) }],
  });
  return ok({ wholeFoot });
};
