// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Problem } from '@shared/confidence-votes/model';
import { ResultKinds } from '@renderer/confidence-votes/result/result-page';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';
import { resultOf, voteOf } from './sample-vote';

afterEach(cleanup);

const WARNING: Problem = { code: 'end_time_odd', severity: 'warning', message: 'Giờ kết thúc.', advice: '' };
const CHANGED: Problem = { code: 'figures_changed', severity: 'blocking', message: 'Số đã đổi.', advice: '' };

async function shown(problem: Problem, reason: string, accepted?: readonly string[]): Promise<void> {
  strictTransport({});
  const at = '2026-12-08T04:00:00.000Z';
  const closing = { at, from: 'counting', to: 'counted', actor: 'Đỗ Thị Ánh', reason } as const;
  const vote = voteOf('counted', {
    stateChanges: [closing],
    ...(accepted ? { acceptedAtClosing: accepted } : {}),
  });
  await renderScreen(<ResultKinds vote={vote} result={{ ...resultOf(vote), problems: [problem] }} />);
  await screen.findByText(problem.message);
}

const copies = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Chép bảng' });

it('tells a finding that was accepted at the closing as accepted, with who did so and why', async () => {
  await shown(WARNING, 'Đã xem lại');
  const accepted = screen.getByRole('alert', { name: 'Đã chấp nhận khi chốt' });
  expect(accepted.textContent).toContain('08/12/2026 · Đỗ Thị Ánh');
  expect(accepted.textContent).toContain('Lý do: Đã xem lại');
  expect(screen.queryByText('Đã chấp nhận khi chốt')).not.toBeNull();
  expect(screen.queryByText('Có chỗ nên xem lại')).toBeNull();
});

it('tells a finding of which a closing without a reason asked nothing as one to look at', async () => {
  await shown(WARNING, '');
  expect(screen.queryByText('Đã chấp nhận khi chốt')).toBeNull();
  expect(copies().disabled).toBe(false);
});

it('tells a finding that the closing did not ask about as one to look at, whatever the reason was for', async () => {
  await shown(WARNING, 'Đã xem lại', ['Phiếu trong tổ phiếu A: thiếu 7 phiếu.']);
  expect(screen.queryByText('Có chỗ nên xem lại')).not.toBeNull();
  expect(screen.queryByText('Đã chấp nhận khi chốt')).toBeNull();
});

it('copies no figures that are not those that were closed, and says so on top', async () => {
  await shown(CHANGED, 'Đã xem lại');
  expect(screen.queryByText('Không dùng được số liệu này')).not.toBeNull();
  expect(copies().disabled).toBe(true);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Xuất bảng' }).disabled).toBe(true);
  expect(screen.getByRole('link', { name: 'Tới Nhật ký' }).getAttribute('href')).toContain('/log');
});
