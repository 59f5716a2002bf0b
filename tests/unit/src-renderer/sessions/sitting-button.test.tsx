// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { replaceTransport } from '@renderer/api/transport';
import { SittingButton } from '@renderer/sessions/now/sitting-button';
import { ok } from '@shared/kernel/result';
import type { HallReply } from '@shared/sessions/now/contract';
import { renderScreen } from '../render-screen';
import { SESSION_ID } from './sample-steps';

afterEach(cleanup);

const ITEMS = ['Diễn văn khai mạc', 'Chất vấn'].map((title, index) => ({
  id: title,
  no: index + 1,
  title,
  sittingId: 'sitting',
  startedAt: index === 0 ? '2026-11-27T01:00:00Z' : null,
}));

const hallWith = (date: string, openedAt: string | null): HallReply =>
  ({
    today: '2026-11-27',
    sessionId: SESSION_ID,
    currentSittingId: 'sitting',
    items: ITEMS,
    sittings: [
      { id: 'sitting', date, part: 'morning', times: { openedAt, closedAt: null, rollClosedAt: null } },
    ],
  }) as unknown as HallReply;

async function show(hall: HallReply): Promise<string[]> {
  const called: string[] = [];
  replaceTransport({
    onChange: () => () => undefined,
    call: (method) => {
      called.push(method);
      return Promise.resolve(ok(hall));
    },
  });
  await renderScreen(<SittingButton hall={hall} />);
  return called;
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('a sitting of today begins at once', async () => {
  const called = await show(hallWith('2026-11-27', null));
  await press('Bắt đầu phiên');
  await waitFor(() => expect(called).toContain('hall.openSitting'));
});

it('a sitting of another day asks first', async () => {
  const called = await show(hallWith('2026-11-28', null));
  await press('Bắt đầu phiên');
  expect(await screen.findByText(/Hôm nay là 27\/11\/2026/u)).toBeTruthy();
  await press('Chưa bắt đầu');
  expect(called).not.toContain('hall.openSitting');
});

it('a later sitting of the day asks too: its button stands where the earlier one was ended', async () => {
  const afternoon = hallWith('2026-11-27', null);
  const morning = {
    ...{ id: 'morning', date: '2026-11-27', part: 'morning' },
    times: { openedAt: '2026-11-27T01:00:00Z', closedAt: '2026-11-27T04:29:00Z', rollClosedAt: null },
  };
  const [sitting] = afternoon.sittings;
  const called = await show({
    ...afternoon,
    sittings: [morning, { ...sitting, part: 'afternoon', startTime: '13:30' }] as HallReply['sittings'],
  });
  await press('Bắt đầu phiên');
  const dialog = await screen.findByRole('dialog', { name: 'Bắt đầu phiên chiều 27/11/2026?' });
  expect(dialog.textContent).toContain(
    'Phiên sáng 27/11/2026 đã kết thúc lúc 11:29; phiên này ghi bắt đầu lúc 13:30.',
  );
  await press('Chưa bắt đầu');
  expect(called).not.toContain('hall.openSitting');
  await press('Bắt đầu phiên');
  const again = await screen.findByRole('dialog');
  await userEvent.click([...again.querySelectorAll('button')].at(-1)!);
  await waitFor(() => expect(called).toContain('hall.openSitting'));
});

it('ending names what was not reached; whoever goes on sitting ends nothing', async () => {
  const called = await show(hallWith('2026-11-27', '2026-11-27T01:00:00Z'));
  await press('Kết thúc phiên');
  const dialog = await screen.findByRole('dialog', { name: 'Kết thúc phiên sáng 27/11/2026?' });
  expect(dialog.textContent).toContain('Còn 1 mục chưa họp:2. Chất vấn');
  await press('Họp tiếp');
  expect(called).not.toContain('hall.closeSitting');
  await press('Kết thúc phiên');
  const again = await screen.findByRole('dialog');
  await userEvent.click([...again.querySelectorAll('button')].at(-1)!);
  await waitFor(() => expect(called).toContain('hall.closeSitting'));
});
