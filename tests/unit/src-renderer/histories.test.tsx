// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { PetitionRecord } from '@shared/confidence-votes/decision-triggers/contract';
import type { ImportRecord } from '@shared/council/import/contract';
import { ok } from '@shared/kernel/result';
import { PROFILE_RECORD } from '@shared/office/record';
import { PetitionList } from '@renderer/confidence-votes/decision-triggers/petition-list';
import { EarlierImports } from '@renderer/council/import/earlier-imports';
import { OfficeSettingsPage } from '@renderer/office/settings/office-page';
import { renderScreen } from './render-screen';
import { strictTransport } from './strict-transport';

afterEach(cleanup);

const ID = '01980b5e-0000-7000-8000-000000000025';
const entry = {
  seq: 1,
  at: '2026-07-15T02:00:00.000Z',
  actor: 'Trần Thị Lan',
  summary: 'Việc đã làm',
  changes: [],
};

test('an earlier import tells its history', async () => {
  const record: ImportRecord = {
    id: ID,
    kind: 'units',
    fileName: 'don-vi.xlsx',
    added: 2,
    changed: 0,
    committedAt: '2026-07-15T02:00:00.000Z',
    undoneAt: null,
    canUndo: true,
  };
  const { calls } = strictTransport({
    'council.listImports': () => ok([record]),
    'safety.getHistory': () => ok([entry]),
  });
  await renderScreen(<EarlierImports kind="units" />);
  await userEvent.click(await screen.findByRole('button', { name: 'Lịch sử lần nhập don-vi.xlsx' }));
  expect(await screen.findByText('Việc đã làm')).toBeTruthy();
  expect(calls.at(-1)?.input).toEqual({ entity: 'import', id: ID });
});

test('a petition tells its history', async () => {
  const petition: PetitionRecord = {
    id: ID,
    version: 1,
    source: 'deputy',
    deputyId: null,
    deputyName: 'Lê Thị Mẫu',
    receivedDate: '2026-07-10',
    content: '',
    withdrawnDate: null,
    standing: 'counted',
  };
  const { calls } = strictTransport({ 'safety.getHistory': () => ok([entry]) });
  await renderScreen(<PetitionList petitions={[petition]} today="2026-07-15" />);
  await userEvent.click(await screen.findByRole('button', { name: 'Lịch sử kiến nghị của Lê Thị Mẫu' }));
  expect(await screen.findByText('Việc đã làm')).toBeTruthy();
  expect(calls.at(-1)?.input).toEqual({ entity: 'petition', id: ID });
});

test('the office tells its history', async () => {
  const { calls } = strictTransport({
    'office.getProfile': () =>
      ok({
        level: 'province',
        unitKind: 'province',
        unitName: 'Mẫu',
        provinceName: '',
        placeName: 'Mẫu',
        termNumber: 'XI',
        termFrom: null,
        termTo: null,
        deputiesElected: 47,
        numberPatterns: [],
        gradingEnabledForCommune: false,
        gradingReason: '',
        version: 1,
        updatedAt: '2026-07-15T02:00:00.000Z',
      }),
    'office.getPaperOptions': () => ok({ wholeFoot: true }),
    'council.listBodies': () => ok([]),
    'council.listPosts': () => ok([]),
    'safety.getHistory': () => ok([entry]),
  });
  await renderScreen(<OfficeSettingsPage />);
  expect(await screen.findByText('Việc đã làm')).toBeTruthy();
  expect(calls).toContainEqual({
    method: 'safety.getHistory',
    input: { entity: 'profile', id: PROFILE_RECORD },
  });
});
