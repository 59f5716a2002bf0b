import type { ReadDb } from './tables';

/** Which PC writes: set when its database was made, and anew when a backup is restored. */
export async function originOf(db: ReadDb): Promise<string> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', 'origin').executeTakeFirst();
  if (!row) throw new Error('this database has no origin');
  return row.value;
}
