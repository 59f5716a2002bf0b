import { ok } from '@shared/kernel/result';
import type { Handler } from '../application/context';
import type { ReadDb } from '../database/tables';
import { PROFILE_ENTITY_ID } from './profile';

const KEY = 'verification_line';
const WHOLE = 'whole';

/** Whether issued reports and resolutions say by whom and when they were made, beside the check code (row P12). */
export async function wholeFootWanted(db: ReadDb): Promise<boolean> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', KEY).executeTakeFirst();
  return row?.value === WHOLE;
}

export const getPaperOptions: Handler<'office.getPaperOptions'> = async ({ db }) =>
  ok({ wholeFoot: await wholeFootWanted(db) });

export const savePaperOptions: Handler<'office.savePaperOptions'> = async (context, { wholeFoot }) => {
  const before = await wholeFootWanted(context.tx);
  if (before === wholeFoot) return ok({ wholeFoot });
  const value = wholeFoot ? WHOLE : 'code';
  await context.tx
    .insertInto('setting')
    .values({ key: KEY, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
  const words = (whole: boolean): string => (whole ? 'Người lập, giờ lập, mã kiểm tra' : 'Chỉ mã kiểm tra');
  context.audit({
    entity: 'profile',
    entityId: PROFILE_ENTITY_ID,
    summary: 'Sửa chân trang văn bản',
    changes: [{ field: 'Chân trang văn bản đã ban hành', before: words(before), after: words(wholeFoot) }],
  });
  return ok({ wholeFoot });
};
