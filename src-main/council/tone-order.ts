import {
  nameSortKey,
  textSortKey,
  TONE_ORDERS,
  USUAL_TONE_ORDER,
  type ToneOrder,
} from '@shared/kernel/vietnamese-text';
import type { ReadDb, WriteTx } from '../database/tables';

const KEY = 'tone_order';

/** In which order the office has the tones; every stored sort key is made with it (row D09). */
export async function toneOrderOf(db: ReadDb): Promise<ToneOrder> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', KEY).executeTakeFirst();
  return TONE_ORDERS.find((order) => order === row?.value) ?? USUAL_TONE_ORDER;
}

/** Another order: the keys of all people, units and trainees are made anew with it. Nothing else of them changes. */
export async function setToneOrder(tx: WriteTx, order: ToneOrder): Promise<void> {
  await tx
    .insertInto('setting')
    .values({ key: KEY, value: order })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: order }))
    .execute();
  const people = await tx.selectFrom('person').select(['id', 'full_name', 'given_name']).execute();
  for (const { id, full_name, given_name } of people) {
    const sort_key = nameSortKey(full_name, given_name, order);
    await tx.updateTable('person').set({ sort_key }).where('id', '=', id).execute();
  }
  const trainees = await tx.selectFrom('trainee').select(['id', 'full_name']).execute();
  for (const { id, full_name } of trainees) {
    const sort_key = nameSortKey(full_name, null, order);
    await tx.updateTable('trainee').set({ sort_key }).where('id', '=', id).execute();
  }
  const units = await tx.selectFrom('administrative_unit').select(['id', 'name']).execute();
  for (const { id, name } of units) {
    const sort_key = textSortKey(name, order);
    await tx.updateTable('administrative_unit').set({ sort_key }).where('id', '=', id).execute();
  }
}
