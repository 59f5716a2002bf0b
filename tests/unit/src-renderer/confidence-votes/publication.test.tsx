// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { OperatorRole } from '@shared/confidence-votes/ballots/model';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { ConfirmResultDialog } from '@renderer/confidence-votes/publication/confirm-result-dialog';
import { ReopenDialog } from '@renderer/confidence-votes/publication/reopen-dialog';
import { Publication } from '@renderer/confidence-votes/publication/publication-page';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { resultOf, voteOf } from './sample-vote';

afterEach(cleanup);

it('says of publication what it does: papers with a number had no mark before', async () => {
  const user = userEvent.setup();
  strictTransport({ 'documents.listPapers': () => ok([]) });
  const vote = voteOf('confirmed');
  await renderScreen(<Publication vote={vote} result={resultOf(vote)} />);
  await user.click(await screen.findByRole('button', { name: 'Công bố kết quả' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('văn bản đã lấy số vốn không mang dấu này');
  expect(dialog.textContent).not.toContain('Mọi số liệu thôi mang dấu');
  expect(dialog.textContent).not.toContain('PIN');
});

const board = [{ id: 'm', personId: null, name: 'Đỗ Thị Ánh', posts: '', role: 'head' as const }];
const operator = (name: string, role: OperatorRole) => ({
  id: name,
  version: 1,
  name,
  role,
  hasPin: true,
  active: true,
  practised: true,
  waitSeconds: 0,
});

it('is the head’s to announce where people sign in, whoever else is still signed in', async () => {
  const user = userEvent.setup();
  const { calls } = strictTransport({
    'documents.listPapers': () => ok([]),
    'ballotCount.whoAmI': () => ok({ operator: operator('Tô Ba', 'resolver') } as never),
    'ballotCount.getCount': () => ok({ operators: [operator('Đỗ Thị Ánh', 'head')] } as never),
    'ballotCount.signIn': () =>
      ok({ token: 'head-token', operator: operator('Đỗ Thị Ánh', 'head') } as never),
    'ballotCount.signOut': () => ok({} as never),
    'confidenceVotes.publishResult': () => err(appError('conflict')),
  });
  sessionStorage.setItem(`count-sign-in:${voteOf('confirmed').id}`, 'resolver-token');
  const vote = voteOf('confirmed', { countMode: 'ballots' });
  await renderScreen(<Publication vote={vote} result={resultOf(vote)} />);
  await user.click(await screen.findByRole('button', { name: 'Công bố kết quả' }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText('Đỗ Thị Ánh')).toBeTruthy();
  expect(dialog.textContent).toContain('Biên bản kiểm phiếu chưa lấy số');
  await user.type(within(dialog).getByLabelText('Mã PIN của trưởng ban'), '1234');
  await user.click(within(dialog).getByRole('button', { name: 'Công bố kết quả' }));
  await vi.waitFor(() =>
    expect(calls.find(({ method }) => method === 'confidenceVotes.publishResult')?.input).toMatchObject({
      token: 'head-token',
    }),
  );
});

it('announces no figures that nothing proves, and leads to the log', async () => {
  strictTransport({ 'documents.listPapers': () => ok([]) });
  const vote = voteOf('confirmed', { countMode: 'ballots' });
  const changed = {
    code: 'figures_changed',
    severity: 'blocking',
    message: 'Khối HĐND: số liệu đã đổi.',
  } as const;
  const problems = [{ ...changed, advice: 'Khôi phục bản sao lưu.' }];
  await renderScreen(<Publication vote={vote} result={{ ...resultOf(vote), problems }} />);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Khối HĐND: số liệu đã đổi.Khôi phục bản sao lưu.');
  expect(within(alert).getByRole('link', { name: 'Tới Nhật ký' }).getAttribute('href')).toContain('/log');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Công bố kết quả' }).disabled).toBe(true);
  expect(screen.queryByRole('button', { name: 'Lập toàn bộ văn bản' })).toBeNull();
});

it('takes Enter after the name to the PIN, which nobody has tried yet', async () => {
  const user = userEvent.setup();
  const { calls } = strictTransport({
    'documents.listPapers': () => ok([]),
    'ballotCount.whoAmI': () => ok({ operator: null } as never),
    'ballotCount.getCount': () => ok({ operators: [operator('Đỗ Thị Ánh', 'head')] } as never),
    'ballotCount.signIn': () =>
      ok({ token: 'head-token', operator: operator('Đỗ Thị Ánh', 'head') } as never),
    'ballotCount.signOut': () => ok({} as never),
    'confidenceVotes.confirmResult': () => err(appError('conflict')),
  });
  await renderScreen(
    <ConfirmResultDialog
      vote={voteOf('counted', { countMode: 'ballots', board })}
      onClose={vi.fn()}
      onDone={vi.fn()}
    />,
  );
  await user.type(await screen.findByLabelText('Gõ họ và tên trưởng ban kiểm phiếu'), 'Đỗ Thị Ánh{Enter}');
  const pin = screen.getByLabelText('Mã PIN của trưởng ban');
  await vi.waitFor(() => expect(document.activeElement).toBe(pin));
  expect(screen.getByText('Hãy nhập mã PIN của trưởng ban.')).toBeTruthy();
  expect(calls.map(({ method }) => method)).not.toContain('ballotCount.signIn');
  await user.keyboard('9999{Enter}');
  await vi.waitFor(() =>
    expect(calls.find(({ method }) => method === 'ballotCount.signIn')?.input).toMatchObject({ pin: '9999' }),
  );
});

it('leads through the form of reopening by Enter, so that no PIN lands among words that are printed', async () => {
  const user = userEvent.setup();
  const { calls } = strictTransport({
    'ballotCount.getCount': () => ok({ operators: [operator('Đỗ Thị Ánh', 'head')] } as never),
    'ballotCount.signIn': () =>
      ok({ token: 'head-token', operator: operator('Đỗ Thị Ánh', 'head') } as never),
    'ballotCount.signOut': () => ok({} as never),
    'confidenceVotes.reopen': () => err(appError('conflict')),
  });
  await renderScreen(
    <ReopenDialog
      vote={voteOf('counted', { countMode: 'ballots', board })}
      onClose={vi.fn()}
      onDone={vi.fn()}
    />,
  );
  await screen.findByText('Đỗ Thị Ánh');
  await user.type(await screen.findByLabelText('Họ tên Trưởng ban kiểm phiếu'), 'Đỗ Thị Ánh{Enter}');
  await user.keyboard('Phiếu số 15 đọc nhầm{Enter}2468{Enter}');
  await vi.waitFor(() =>
    expect(calls.find(({ method }) => method === 'confidenceVotes.reopen')?.input).toMatchObject({
      requestedBy: 'Đỗ Thị Ánh',
      reason: 'Phiếu số 15 đọc nhầm',
      token: 'head-token',
    }),
  );
});

it('says at once which of the boxes of reopening is wrong, the name before any PIN is asked for', async () => {
  const user = userEvent.setup();
  const { calls } = strictTransport({
    'ballotCount.getCount': () => ok({ operators: [operator('Đỗ Thị Ánh', 'head')] } as never),
  });
  await renderScreen(
    <ReopenDialog
      vote={voteOf('counted', { countMode: 'ballots', board })}
      onClose={vi.fn()}
      onDone={vi.fn()}
    />,
  );
  await screen.findByText('Đỗ Thị Ánh');
  const name = screen.getByLabelText('Họ tên Trưởng ban kiểm phiếu');
  await user.type(name, 'Do Thi Anh{Enter}');
  await user.keyboard('Nhầm{Enter}2468{Enter}');
  const reason = screen.getByLabelText('Lý do');
  await vi.waitFor(() => expect(reason.getAttribute('aria-invalid')).toBe('true'));
  expect(name.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('Hãy gõ đủ dấu như trong danh sách: Đỗ Thị Ánh.')).toBeTruthy();
  expect(screen.getByText('Ghi rõ lý do, ít nhất 10 ký tự.')).toBeTruthy();
  expect(calls.map(({ method }) => method)).not.toContain('ballotCount.signIn');
});
