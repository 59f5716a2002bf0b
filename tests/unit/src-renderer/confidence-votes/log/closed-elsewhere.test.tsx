// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { VoteFrame } from '@renderer/confidence-votes/vote/vote-frame';
import type { ClosedElsewhere } from '@shared/confidence-votes/log/contract';
import type { VoteStatus } from '@shared/confidence-votes/model';
import { ok } from '@shared/kernel/result';
import { renderScreen } from '../../render-screen';
import { strictTransport } from '../../strict-transport';
import { voteOf } from '../sample-vote';

const CLOSED: ClosedElsewhere = {
  ...{ origin: '2f1fbb68', closedAt: '2026-11-28T01:45:00.000Z', publishedAt: null },
};

async function show(closed: readonly ClosedElsewhere[], status: VoteStatus = 'counting') {
  strictTransport({
    'countLog.getCodes': () => ok({ origin: '3f2a91bc', contentCode: '7K3M9QX2', headCode: 'FD8BPFGK' }),
    'countLog.getElsewhere': () => ok({ opened: true, closed: [...closed] }),
  });
  await renderScreen(
    <VoteFrame
      vote={voteOf(status, { countMode: 'ballots' })}
      step="reconciliation"
      primary={<button type="button">Kiểm tra nhật ký</button>}
    >
      nội dung
    </VoteFrame>,
  );
}
const verify = () => screen.queryByRole('button', { name: 'Kiểm tra nhật ký' });

afterEach(cleanup);

it('a result that is public on another PC is said on every page, and what the page itself does stays', async () => {
  await show([{ ...CLOSED, publishedAt: '2026-11-28T01:55:00.000Z' }]);
  expect(
    await screen.findByText(
      'Máy 2F1F-BB68 đã công bố kết quả lúc 08:55 ngày 28/11/2026; không kiểm tiếp trên máy này.',
    ),
  ).toBeTruthy();
  expect(verify()).not.toBeNull();
});

it('figures that are closed on another PC warn before they are closed here too', async () => {
  await show([CLOSED]);
  expect(
    await screen.findByText(/chốt số liệu lúc 08:45 .*; chốt cả ở đây là có hai kết quả\./u),
  ).toBeTruthy();
  expect(verify()).not.toBeNull();
});

it('figures that were closed here before are not published a second time, and a closing alone is no news there', async () => {
  const publicThere = { ...CLOSED, publishedAt: '2026-11-28T01:55:00.000Z' };
  await show([publicThere, { ...CLOSED, origin: '3c0ffee1' }], 'counted');
  expect(
    await screen.findByText(/2F1F-BB68 đã công bố kết quả lúc 08:55 .*; không công bố trên máy này\./u),
  ).toBeTruthy();
  expect(screen.queryByText(/3C0F/u)).toBeNull();
});

it('says nothing where this PC closed itself, or where nobody did', async () => {
  await show([CLOSED], 'published');
  expect(screen.queryByText(/2F1F-BB68/u)).toBeNull();
  cleanup();
  await show([]);
  expect(screen.queryByText(/Máy /u)).toBeNull();
  expect(verify()).not.toBeNull();
});
