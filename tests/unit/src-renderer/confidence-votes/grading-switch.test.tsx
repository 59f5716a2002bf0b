// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { ok } from '@shared/kernel/result';
import { VoteListPage } from '@renderer/confidence-votes/list/vote-list-page';
import { PROFILE } from '@tests/fixtures/vote-scene';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const saved = { ...PROFILE, version: 3, updatedAt: '2026-11-26T00:00:00.000Z' };
const commune = { ...saved, level: 'commune', unitKind: 'commune' } as const;

it('a commune reads on the empty page that it cannot grade yet, why, and switches it on with a basis', async () => {
  const { calls } = strictTransport({
    'confidenceVotes.listVotes': () => ok([]),
    'office.getProfile': () => ok(commune),
    'office.saveProfile': () => ok({ ...commune, version: 4 }),
  });
  await renderScreen(<VoteListPage />);
  expect(await screen.findByText(/^Điều 2 khoản 2 Nghị quyết số 96\/2023\/QH15/u)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Bật lấy phiếu' }));
  expect(screen.getByText('Hãy ghi căn cứ bằng văn bản.')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Căn cứ bằng văn bản để bật'), 'Văn bản số 12/HĐND-TT');
  await userEvent.click(screen.getByRole('button', { name: 'Bật lấy phiếu' }));
  expect(calls.find(({ method }) => method === 'office.saveProfile')?.input).toMatchObject({
    version: 3,
    profile: { gradingEnabledForCommune: true, gradingReason: 'Văn bản số 12/HĐND-TT', unitName: 'Đắk Lắk' },
  });
});

it('Enter in the box switches it on, without another way to the button', async () => {
  const { calls } = strictTransport({
    'confidenceVotes.listVotes': () => ok([]),
    'office.getProfile': () => ok(commune),
    'office.saveProfile': () => ok({ ...commune, version: 4 }),
  });
  await renderScreen(<VoteListPage />);
  await userEvent.type(await screen.findByLabelText('Căn cứ bằng văn bản để bật'), 'Văn bản số 12{Enter}');
  expect(calls.find(({ method }) => method === 'office.saveProfile')?.input).toMatchObject({
    profile: { gradingEnabledForCommune: true, gradingReason: 'Văn bản số 12' },
  });
});

it('a province is told nothing of it', async () => {
  strictTransport({ 'confidenceVotes.listVotes': () => ok([]), 'office.getProfile': () => ok(saved) });
  await renderScreen(<VoteListPage />);
  expect(await screen.findByText('Chưa có cuộc lấy phiếu nào')).toBeTruthy();
  expect(screen.queryByText(/^Điều 2 khoản 2/u)).toBeNull();
});
