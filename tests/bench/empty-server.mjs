/**
 * The least that a local web program over a database must do before it is ready, in the same runtime: open the file
 * under the same pragmas, read one row, listen. Started as a process of its own by the benchmarks.
 */
import { createServer } from 'node:http';
import BetterSqlite3 from 'better-sqlite3';

const database = new BetterSqlite3(process.argv[2]);
for (const pragma of [
  'locking_mode = EXCLUSIVE',
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
]) {
  database.pragma(pragma);
}
database.prepare('SELECT count(*) FROM office_profile').get();
const server = createServer((_request, response) => response.end());
server.listen(0, '127.0.0.1', () => process.stdout.write('ready\n'));
process.on('SIGTERM', () => {
  database.close();
  process.exit(0);
});
