import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Method } from '@shared/contract/define';
import { errorMessage } from '@shared/contract/error-messages';
import { registry } from '@shared/contract/registry';
import { roomHandlers } from '@main/rooms';
import { ballotScene, typeBallots } from '@tests/fixtures/ballot-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { addLinkedRecords, emptyTables, storedRows } from '@tests/fixtures/linked-records';
import { confirmedVote, openedVote, preparedVote, saveProfile } from '@tests/fixtures/vote-scene';

/**
 * Whatever takes something away is asked to take away every record that there is. The database refuses what another
 * record points at; the program has to say so in words before it comes to that.
 */
const TAKES_AWAY = /^(remove|reset|discard|undo|void|withdraw|setWithdrawn)/u;

const methods = Object.entries(registry).flatMap(([room, contract]) =>
  Object.entries(contract)
    .filter(([verb]) => TAKES_AWAY.test(verb))
    .map(([verb, method]) => [`${room}.${verb}`, method as Method] as const),
);

let app: TestApplication;
/** Written down while everything is still there. */
const inputs = new Map<string, readonly Record<string, unknown>[]>();
beforeAll(async () => {
  app = await openTestApplication({ handlers: roomHandlers });
  await saveProfile(app);
  const prepared = await preparedVote(app);
  const confirmed = (await confirmedVote(app, { title: 'Cuộc đã xác nhận' })).vote;
  const typed = await ballotScene(app, 3, { title: 'Cuộc nhập từng phiếu' });
  await typeBallots(app, typed, 'typist_1', 0, ['12', '11']);
  await typeBallots(app, typed, 'typist_2', 0, ['12', '21']);
  await openedVote(app, { title: 'Cuộc đang kiểm phiếu' });
  await addLinkedRecords(app, { prepared, confirmed, typed });
  for (const [name, method] of methods) inputs.set(name, inputsOf(method));
}, 120_000);
afterAll(() => app.close());

test('no table is empty', () => {
  expect(emptyTables(app)).toEqual([]);
});

/** Inputs made of the names of the fields: ids of records with their own versions, everything else by its name. */
function inputsOf({ input }: Method): readonly Record<string, unknown>[] {
  const shape = (input as unknown as { readonly def?: { readonly shape?: object } }).def?.shape ?? {};
  const fields = Object.keys(shape);
  const votes = storedRows(app).filter(({ table }) => table === 'confidence_vote');
  const sessions = storedRows(app).filter(({ table }) => table === 'session');
  const around: Readonly<Record<string, readonly unknown[]>> = {
    voteId: votes.map(({ id }) => id),
    sessionId: sessions.map(({ id }) => id),
    sessionType: ['regular'],
    withdrawnDate: ['2026-07-12'],
    reason: ['Ghi nhầm'],
    token: ['-'.repeat(20)],
  };
  const named = fields.filter((field) => field.endsWith('Id') && !(field in around));
  const key = fields.includes('id') ? 'id' : named[0];
  const rows = key === undefined ? [...votes, ...sessions] : storedRows(app);
  return rows.flatMap((row) => {
    const start: Record<string, unknown> = key === undefined ? {} : { [key]: row.id };
    const own = row.version ?? 1;
    // A deputy's version counts the person's changes too.
    const values: Readonly<Record<string, readonly unknown[]>> = { ...around, version: [own, own + 1] };
    const others = fields.filter((field) => !(field in start) && values[field] !== undefined);
    return others.reduce<Record<string, unknown>[]>(
      (made, field) =>
        made.flatMap((input) => (values[field] ?? []).map((value) => ({ ...input, [field]: value }))),
      [start],
    );
  });
}

test('every method that takes something away is found', () => {
  const names = methods.map(([name]) => name);
  expect(names).toEqual(
    expect.arrayContaining(['council.removeDeputy', 'council.undoImport', 'council.removeUnit']),
  );
});

test.each(methods)('%s takes away or says why not', { timeout: 120_000 }, async (name) => {
  const asked = inputs.get(name) ?? [];
  expect(asked.length).toBeGreaterThan(0);
  const broken: unknown[] = [];
  for (const input of asked) {
    const reply = await app.dispatch(name, input);
    if (reply.ok) continue;
    if (reply.error.code === 'unexpected') broken.push({ input, cause: String(app.logged.at(-1)?.cause) });
    else expect(errorMessage(reply.error)).not.toContain(reply.error.code);
  }
  expect(broken).toEqual([]);
});

test('and what points at nothing that is gone stays whole', () => {
  expect(app.database.raw.pragma('foreign_key_check')).toEqual([]);
});
