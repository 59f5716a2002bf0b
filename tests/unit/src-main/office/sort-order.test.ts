import { afterEach, beforeEach, expect, test } from 'vitest';
import { EMPTY_DEPUTY } from '@shared/council/empty-records';
import { PROFILE_RECORD } from '@shared/office/record';
import { roomHandlers } from '@main/rooms';
import { openTestApplication, type TestApplication } from '@tests/fixtures/harness';
import { saveProfile } from '@tests/fixtures/vote-scene';

let app: TestApplication;
beforeEach(async () => {
  app = await openTestApplication({ handlers: roomHandlers });
  await saveProfile(app);
});
afterEach(() => app.close());

async function addDeputies(...names: readonly string[]): Promise<void> {
  for (const fullName of names) {
    await app.must('council.saveDeputy', {
      id: null,
      version: null,
      fields: { ...EMPTY_DEPUTY, fullName, mandateFrom: '2026-04-01' },
    });
  }
}

async function addUnits(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const fields = {
      code: '',
      name,
      unitType: 'commune',
      phone: '',
      email: '',
      address: '',
      note: '',
    } as const;
    const days = { validFrom: null, validTo: null, oldDistrict: '', population: null };
    await app.must('council.saveUnit', { id: null, version: null, fields: { ...fields, ...days } });
  }
}

const deputies = async () =>
  (await app.must('council.listDeputies', {})).map(({ fullName }) => fullName.replace('Lê ', ''));
const people = async () =>
  (await app.must('council.listPeople', {})).map(({ fullName }) => fullName.replace('Lê ', ''));
const units = async () => (await app.must('council.listUnits', {})).map(({ name }) => name);

test('another order of the tones puts all lists in it at once, and whoever is added later', async () => {
  await addDeputies('Lê Bá', 'Lê Bà', 'Lê Ba');
  await addUnits('Hóa', 'Hòa');
  expect(await app.must('office.getSortOrder', {})).toEqual({ tones: 'dictionary' });
  expect([await deputies(), await people(), await units()]).toEqual([
    ['Ba', 'Bà', 'Bá'],
    ['Ba', 'Bà', 'Bá'],
    ['Hòa', 'Hóa'],
  ]);
  await app.must('office.saveSortOrder', { tones: 'school' });
  expect([await deputies(), await people(), await units()]).toEqual([
    ['Ba', 'Bá', 'Bà'],
    ['Ba', 'Bá', 'Bà'],
    ['Hóa', 'Hòa'],
  ]);
  await addDeputies('Lê Bã', 'Lê Bả');
  expect(await deputies()).toEqual(['Ba', 'Bá', 'Bà', 'Bả', 'Bã']);
  await app.must('office.saveSortOrder', { tones: 'older_dictionary' });
  expect(await deputies()).toEqual(['Ba', 'Bà', 'Bã', 'Bả', 'Bá']);
});

test('the choice stands in the history of the office, and changes the version of nobody', async () => {
  await addDeputies('Lê Bá');
  const before = await app.must('council.listDeputies', {});
  await app.must('office.saveSortOrder', { tones: 'school' });
  await app.must('office.saveSortOrder', { tones: 'school' });
  const after = await app.must('council.listDeputies', {});
  expect(after.map(({ version }) => version)).toEqual(before.map(({ version }) => version));
  const history = await app.must('safety.getHistory', { entity: 'profile', id: PROFILE_RECORD });
  expect(history.filter(({ summary }) => summary.includes('dấu thanh'))).toMatchObject([
    {
      changes: [{ before: 'Ngang, huyền, hỏi, ngã, sắc, nặng', after: 'Ngang, sắc, huyền, hỏi, ngã, nặng' }],
    },
  ]);
});
