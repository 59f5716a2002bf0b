// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { CountCodes, RunningLogCode } from '@renderer/confidence-votes/log/count-codes';
import type { VoteStatus } from '@shared/confidence-votes/model';
import { ok } from '@shared/kernel/result';
import { renderScreen } from '../../render-screen';
import { strictTransport } from '../../strict-transport';

const RUNNING = { origin: '3f2a91bc', contentCode: '7K3M9QX2', headCode: 'FD8BPFGK' };
const FROZEN = { at: '2026-07-15T03:00:00.000Z', contentCode: '7K3M9QX2', headCode: 'CZ1TJGEQ' };

async function show(status: VoteStatus) {
  strictTransport({ 'countLog.getCodes': () => ok(RUNNING) });
  const vote = {
    ...{ id: 'vote-1', status, countMode: 'ballots' as const },
    frozenCodes: status === 'counting' ? null : FROZEN,
  };
  await renderScreen(
    <>
      <CountCodes vote={vote} />
      <p data-testid="running">
        <RunningLogCode vote={vote} />
      </p>
    </>,
  );
}

const head = () => screen.getByRole('group', { name: /^Mã của cuộc kiểm phiếu/u }).textContent;

afterEach(cleanup);

it('while ballots are counted the head shows the codes as they run', async () => {
  await show('counting');
  await waitFor(() => expect(head()).toBe('Mã nội dung 7K3M 9QX2Mã nhật ký FD8B PFGK'));
  expect(screen.getByTestId('running').textContent).toBe('');
});

it.each(['counted', 'confirmed', 'published'] as const)(
  'a %s vote shows the codes of its closing, as the minutes print them',
  async (status) => {
    await show(status);
    expect(head()).toBe('Mã nội dung lúc chốt 7K3M 9QX2Mã nhật ký lúc chốt CZ1T JGEQ');
    await waitFor(() =>
      expect(screen.getByTestId('running').textContent).toContain('Mã nhật ký bây giờ: FD8B PFGK'),
    );
  },
);
