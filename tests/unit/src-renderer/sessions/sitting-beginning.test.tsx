// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { replaceTransport } from '@renderer/api/transport';
import { ItemStrip } from '@renderer/sessions/now/item-strip';
import { useSittingBeginning } from '@renderer/sessions/now/sitting-beginning';
import { ok } from '@shared/kernel/result';
import type { HallReply } from '@shared/sessions/now/contract';
import { renderScreen } from '../render-screen';
import { SESSION_ID } from './sample-steps';

afterEach(cleanup);

const hallWith = (date: string, openedAt: string | null): HallReply =>
  ({
    today: '2026-11-27',
    sessionId: SESSION_ID,
    currentSittingId: 'sitting',
    currentItemId: null,
    items: [{ id: 'opening', no: 1, title: 'Chào cờ', sittingId: 'sitting', startedAt: null, endedAt: null }],
    sittings: [
      { id: 'sitting', date, part: 'morning', times: { openedAt, closedAt: null, rollClosedAt: null } },
    ],
  }) as unknown as HallReply;

function Items({ hall }: { readonly hall: HallReply }) {
  const { dialog, startItem } = useSittingBeginning(hall);
  return (
    <>
      <ItemStrip hall={hall} onStart={(item) => void startItem(item)} />
      {dialog}
    </>
  );
}

async function show(hall: HallReply): Promise<string[]> {
  const called: string[] = [];
  replaceTransport({
    onChange: () => () => undefined,
    call: (method) => {
      if (method.startsWith('hall.')) called.push(method);
      return Promise.resolve(ok(hall));
    },
  });
  await renderScreen(<Items hall={hall} />);
  await userEvent.click(screen.getByRole('button', { name: 'Vào mục 1: Chào cờ' }));
  return called;
}

it('an item of a sitting that goes on is entered at once', async () => {
  const called = await show(hallWith('2026-11-27', '2026-11-27T01:00:00Z'));
  await waitFor(() => expect(called).toEqual(['hall.startItem']));
});

it('before its sitting has begun an item asks, and begins both', async () => {
  const called = await show(hallWith('2026-11-27', null));
  const dialog = await screen.findByRole('dialog', { name: 'Bắt đầu phiên sáng 27/11/2026 và vào mục 1?' });
  expect(dialog.textContent).toContain('Phiên này chưa bắt đầu; giờ bấm nút vào biên bản.');
  expect(called).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Bắt đầu phiên, vào mục 1' }));
  await waitFor(() => expect(called).toEqual(['hall.openSitting', 'hall.startItem']));
});

it('whoever did not mean to begin enters nothing, and hears of another day', async () => {
  const called = await show(hallWith('2026-11-28', null));
  expect((await screen.findByRole('dialog')).textContent).toContain('Hôm nay là 27/11/2026');
  await userEvent.click(screen.getByRole('button', { name: 'Chưa bắt đầu' }));
  expect(called).toEqual([]);
});
