import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { DATABASE_FILE } from '@main/database/data-files';
import { searchKey } from '@shared/kernel/vietnamese-text';
import { inTurn, median, milliseconds, percentile } from './measure';
import { openProgram, withScratchFolder } from './program';
import { note, report } from './report';
import { makeOffice, personName } from './sample-data';
import { addPeople } from './ten-years';

/**
 * The command palette over 50 000 people, as it is typed: without diacritics, from the first letter to whole names,
 * and words that nobody has. The limit is the bare scan of the stored keys by the database itself.
 */
const PEOPLE = 50_000;
const ROUNDS = 600;
const SHOWN = 20;

function queries(): readonly string[] {
  const typed = Array.from({ length: 40 }, (_, index) => searchKey(personName(index * 1237)));
  return [
    ...typed,
    ...typed.map((name) => name.split(' ').at(-1) ?? ''),
    ...typed.map((name) => name.slice(0, 1 + (name.length % 6))),
    ...typed.map((name) => name.split(' ').toReversed().join(' ')),
    ...['khong ai ten nay', 'zzz', 'nguyen', 'thi', 'n', 'chu tich', 'buon ma thuot', 'lay phieu'],
  ].filter((text) => text !== '');
}

await withScratchFolder(async (folder) => {
  const dataDir = join(folder, 'data');
  const empty = await openProgram(dataDir);
  await makeOffice(empty);
  await empty.close();
  const file = join(dataDir, DATABASE_FILE);
  const filling = new BetterSqlite3(file);
  filling.transaction(() => addPeople(filling, PEOPLE, 9))();
  filling.close();

  const rawFile = join(folder, 'raw.sqlite');
  const raw = new BetterSqlite3(rawFile);
  raw.exec('CREATE TABLE name (search_key TEXT NOT NULL) STRICT');
  const insert = raw.prepare('INSERT INTO name VALUES (?)');
  raw.transaction(() => {
    for (let index = 0; index < PEOPLE; index += 1) insert.run(searchKey(personName(index)));
  })();
  const scan = raw.prepare('SELECT count(*) FROM name WHERE instr(search_key, ?) > 0');

  const program = await openProgram(dataDir);
  const asked = queries();
  let found = 0;
  const samples = await inTurn(
    { warmUp: 60, rounds: ROUNDS },
    (round) =>
      milliseconds(async () => {
        const text = asked[round % asked.length]!;
        found += (await program.call('office.search', { text, limit: SHOWN })).length;
      }),
    (round) => milliseconds(() => scan.get(asked[round % asked.length]!)),
  );
  await program.close();
  raw.close();
  if (found === 0) throw new Error('the search found nobody');

  note(`${ROUNDS} searches, ${asked.length} different ones, ${PEOPLE} people`);
  report({
    what: 'search of 50 000 names, p50',
    unit: 'ms',
    value: median(samples.ours),
    limit: { what: 'bare scan of the keys', value: median(samples.limit) },
    targets: [],
  });
  report({
    what: 'search of 50 000 names, p95',
    unit: 'ms',
    value: percentile(samples.ours, 95),
    limit: { what: 'bare scan of the keys', value: percentile(samples.limit, 95) },
    targets: [{ kind: 'at-most', value: 20 }],
  });
});
