import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, migrations } from '@main/database/migrate';
import { nameSortKey, splitName, textSortKey } from '@shared/kernel/vietnamese-text';

const CHANGED = 105;
const NAMES = [
  'Phạm Thị Bích Trang',
  'Lê Thị Trang',
  'Vũ Trang',
  'Y Thắng Êban',
  "H'Len Niê",
  'Công Tằng Tôn Nữ Thị Minh Hòa',
  'Tý',
];

/** The key as programs before this step stored it: two spaces between any two words. */
function formerKey(name: string): string {
  const { given, middle, family } = splitName(name);
  return [given, ...middle, family]
    .map((part) => textSortKey(part))
    .join('  ')
    .trimEnd();
}

it('stored names get the key that the program gives them today', () => {
  const db = new BetterSqlite3(':memory:');
  migrate(
    db,
    migrations.filter(({ version }) => version < CHANGED),
  );
  const columns = db
    .prepare<[], { name: string; type: string }>("SELECT name, type FROM pragma_table_info('person')")
    .all()
    .filter(
      ({ name }) =>
        !['id', 'full_name', 'sort_key', 'sex', 'birth_date', 'party_joined', 'party_date'].includes(name),
    );
  const add = db.prepare(
    `INSERT INTO person (id, full_name, sort_key, ${columns.map(({ name }) => name).join(', ')})
     VALUES (?, ?, ?, ${columns.map(({ name, type }) => (name.endsWith('_at') ? "'2026-07-15T02:00:00.000Z'" : type === 'TEXT' ? "''" : '1')).join(', ')})`,
  );
  for (const [index, name] of NAMES.entries()) add.run(`person-${index}`, name, formerKey(name));
  migrate(db, migrations);
  const keys = db.prepare<[], string>('SELECT sort_key FROM person ORDER BY id').pluck().all();
  expect(keys).toEqual(NAMES.map((name) => nameSortKey(name)));
  db.close();
});
