// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { BallotRelease } from '@shared/confidence-votes/paper-ballots/model';
import { ok } from '@shared/kernel/result';
import { PrintDialog } from '@renderer/confidence-votes/paper-ballots/print-dialog';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const RELEASE: BallotRelease = {
  releaseId: '01890000-0000-7000-8000-000000000001',
  no: 1,
  paper: 'A4',
  hash: 'f'.repeat(64),
  code: '7K3M9QXA',
  releasedAt: '2026-11-27T02:00:00.000Z',
  releasedBy: 'Trần Thị Lan',
  current: true,
  pages: null,
  printings: [],
};

async function printed(pages: number) {
  vi.stubGlobal('open', () => null);
  const file = { id: 'abcdefghijklmnop', fileName: 'phieu.pdf', mediaType: 'application/pdf', size: 4 };
  const { calls } = strictTransport({
    'paperBallots.printBallots': () => ok({ handled: true, noted: false, pages, file }),
    'paperBallots.recordPrinting': () => ok({}),
  });
  await renderScreen(
    <PrintDialog
      kindTitle="Khối UBND"
      release={RELEASE}
      replacedBy={null}
      deputies={47}
      onClose={() => undefined}
    />,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'In phiếu' }));
  return calls;
}

it('counts sheets of a ballot that is one sheet', async () => {
  await printed(2);
  expect(await screen.findByLabelText('Số tờ đã in ra')).toBeTruthy();
  expect(screen.getByText(/In hai mặt, mỗi phiếu một tờ/u)).toBeTruthy();
});

it('counts ballots where one ballot is several sheets, and says how many', async () => {
  const calls = await printed(5);
  expect(await screen.findByLabelText('Số phiếu đã in ra')).toBeTruthy();
  expect(screen.getByText(/mỗi phiếu 3 tờ, ghim lại/u)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Ghi số phiếu đã in' }));
  expect(calls.at(-1)).toMatchObject({ method: 'paperBallots.recordPrinting', input: { copies: 47 } });
});

it.each([
  ['the newest form, which holds', RELEASE, null, null],
  ['a form that a newer one replaced', RELEASE, 2, /Mẫu số 2 đã thay mẫu này/u],
  ['the newest form of a list that changed', { ...RELEASE, current: false }, null, /Danh sách đã đổi/u],
] as const)('says before printing what is wrong with %s', async (_form, release, replacedBy, words) => {
  strictTransport({});
  await renderScreen(
    <PrintDialog
      kindTitle="Khối UBND"
      release={release}
      replacedBy={replacedBy}
      deputies={47}
      onClose={() => undefined}
    />,
  );
  const warning = screen.queryByRole('alert')?.textContent ?? null;
  if (words === null) expect(warning).toBeNull();
  else expect(warning).toMatch(words);
});
