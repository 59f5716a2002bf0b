import { afterEach, beforeEach, expect, test } from 'vitest';
import { usesOf } from '@main/database/references';
import { addDeputies, deputyOf } from '@tests/fixtures/council-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
});
afterEach(() => app.close());

test('every link of the schema that keeps a record is followed', async () => {
  const [first, second] = await addDeputies(app, 2);
  const { personId } = await deputyOf(app, first!);
  expect(await usesOf(app.database.kysely, ['person'], [personId])).toEqual([
    { table: 'deputy', user: first, used: personId },
  ]);
  const all = await usesOf(app.database.kysely, ['person']);
  expect(all.map(({ user }) => user).toSorted()).toEqual([first, second].toSorted());
  expect(await usesOf(app.database.kysely, ['deputy'])).toEqual([]);
});
