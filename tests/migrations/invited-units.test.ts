import { readFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, migrations } from '@main/database/migrate';

const BEFORE = new URL('../fixtures/released/105.sql', import.meta.url);

it('a class goes on inviting every unit where it gave no seats, and those with seats where it did', () => {
  const invited = (seats: boolean) => {
    const db = new BetterSqlite3(':memory:');
    db.exec(readFileSync(BEFORE, 'utf8'));
    if (!seats) db.exec('DELETE FROM training_quota');
    migrate(db, migrations);
    return db.prepare<[], string>('SELECT DISTINCT invited FROM training_class').pluck().all();
  };
  expect(invited(true)).toEqual(['named']);
  expect(invited(false)).toEqual(['every']);
});
