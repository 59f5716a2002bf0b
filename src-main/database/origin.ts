import { readOnce } from './compiled-once';
import type { ReadDb } from './tables';

const selectOrigin = readOnce((db) => db.selectFrom('setting').select('value').where('key', '=', 'origin'));

/** Which PC writes: set when its database was made, and anew when a backup is restored. */
export async function originOf(db: ReadDb): Promise<string> {
  const [row] = await selectOrigin(db, {});
  if (!row) throw new Error('this database has no origin');
  return row.value;
}
