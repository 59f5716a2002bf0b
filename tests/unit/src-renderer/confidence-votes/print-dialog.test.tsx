// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { BallotRelease, KindRelease } from '@shared/confidence-votes/paper-ballots/model';
import { ok } from '@shared/kernel/result';
import { KindCard } from '@renderer/confidence-votes/paper-ballots/kind-card';
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

it('prints nothing more of a form that was replaced, but its number can be put right', async () => {
  const { calls } = strictTransport({ 'paperBallots.recordPrinting': () => ok({}) });
  const printings = [{ copies: 13, at: '2026-11-27T02:10:00.000Z', by: '' }];
  await renderScreen(
    <PrintDialog
      kindTitle="Khối UBND"
      release={{ ...RELEASE, printings }}
      replacedBy={2}
      deputies={47}
      onClose={() => undefined}
    />,
  );
  expect(screen.queryByRole('button', { name: 'In phiếu' })).toBeNull();
  expect(screen.queryByText(/in hai mặt/u)).toBeNull();
  await userEvent.clear(screen.getByLabelText('Tổng số tờ đã in thật'));
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('Nhập tổng số đã in, từ 0.')).toBeTruthy();
  await userEvent.keyboard('12{Enter}');
  expect(calls).toEqual([
    { method: 'paperBallots.recordPrinting', input: { releaseId: RELEASE.releaseId, copies: -1 } },
  ]);
});

const kind = (...sheets: (number | null)[]): KindRelease => ({
  ballotKindId: 'kind-1',
  title: 'Khối UBND',
  persons: 2,
  releases: sheets.map((copies, index) => ({
    ...RELEASE,
    releaseId: `release-${index}`,
    no: sheets.length - index,
    printings: copies === null ? [] : [{ copies, at: `2026-11-27T0${index}:00:00.000Z`, by: '' }],
  })),
});

it.each([
  ['nothing printed', kind(null), '2 người'],
  ['the form that holds', kind(13), '2 người · đã in 13 tờ'],
  ['only the form that was replaced', kind(null, 13), '2 người · 13 tờ của mẫu đã thay'],
  ['both', kind(14, 13), '2 người · đã in 14 tờ · 13 tờ của mẫu đã thay'],
] as const)('the card tells sheets of the form that holds apart: %s', async (_what, of, words) => {
  strictTransport({});
  const nothing = () => undefined;
  await renderScreen(<KindCard kind={of} shown onShow={nothing} onPrint={nothing} />);
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^In Khối UBND/u })).toHaveLength(1);
  expect(screen.queryAllByRole('button', { name: /^Sửa số đã in của Khối UBND/u })).toHaveLength(
    of.releases.length - 1,
  );
});
