import { afterEach, beforeEach, expect, test } from 'vitest';
import { EMPTY_DEPUTY } from '@shared/council/empty-records';
import { findDeputies } from '@shared/sessions/roll-call/find-deputy';
import { addDeputies } from '@tests/fixtures/council-scene';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';
import { created } from './session-scene';

let app: TestApplication;
let sessionId: string;
beforeEach(async () => {
  app = await openTestApplication();
  await saveProfile(app);
  sessionId = (await created(app, { days: 1 })).session.id;
});
afterEach(() => app.close());

async function cards(deputyIds: string[] | null): Promise<string> {
  const artifact = await app.must('rollCall.makeCards', { sessionId, deputyIds, format: 'html' });
  const page = new TextDecoder().decode(app.files.get(artifact.id)!.bytes);
  // The fonts of the page are of no interest, nor which words stay on one line.
  return page.slice(page.indexOf('<body>')).replace(/\u00A0/gu, ' ');
}

const rollOf = async () => (await app.must('rollCall.getRolls', { sessionId }))[0]!;

test('cards of all deputies stand ten on a sheet, with the number that the roll finds', async () => {
  await addDeputies(app, 12);
  const page = await cards(null);
  expect(page.match(/<main class="sheet">/gu)).toHaveLength(2);
  expect(page.match(/<section class="card">/gu)).toHaveLength(12);
  expect(page.match(/aria-label="Mã QR"/gu)).toHaveLength(12);
  expect(page).toContain('THẺ ĐẠI BIỂU');
  const { deputies } = await rollOf();
  expect(deputies).toHaveLength(12);
  for (const deputy of deputies) {
    expect(page).toContain(`Số ${deputy.number}<`);
    const code = `DB-${String(deputy.number).padStart(3, '0')}`;
    expect(findDeputies(deputies, code)).toEqual({ deputies: [deputy], source: 'card' });
  }
});

test('a number that stands on a card stays when somebody joins whose name comes first', async () => {
  await addDeputies(app, 3);
  await cards(null);
  const before = new Map((await rollOf()).deputies.map(({ id, number }) => [id, number]));
  expect(before.size).toBe(3);
  const fields = { ...EMPTY_DEPUTY, mandateFrom: '2026-04-01', fullName: 'An Thị Ái' };
  await app.must('council.saveDeputy', { id: null, version: null, fields });
  const after = (await rollOf()).deputies;
  for (const [id, number] of before) expect(after.find((one) => one.id === id)?.number).toBe(number);
});

test('one lost card is printed alone; nobody has none', async () => {
  expect(await app.call('rollCall.makeCards', { sessionId, deputyIds: null, format: 'html' })).toMatchObject({
    error: { code: 'roll.no-deputies' },
  });
  await addDeputies(app, 3);
  const [, second] = (await rollOf()).deputies;
  const page = await cards([second!.id]);
  expect(page.match(/<section class="card">/gu)).toHaveLength(1);
  expect(page).toContain(second!.fullName);
});
