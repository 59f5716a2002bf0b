// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { ok } from '@shared/kernel/result';
import type { MinutesReply } from '@shared/sessions/minutes/contract';
import type { MinutesSitting } from '@shared/sessions/minutes/model';
import { connectionSeen } from '@renderer/api/connection';
import { MinutesSittingView } from '@renderer/sessions/minutes/minutes-sitting';
import { renderScreen } from '../render-screen';
import { strictTransport } from '../strict-transport';

afterEach(cleanup);

const sessionId = '01980b5e-0000-7000-8000-000000000001';
const itemId = '01980b5e-0000-7000-8000-000000000002';
const part = {
  ...{ sitting: null, openedAt: null, closedAt: null, roll: null, away: [] },
  items: [
    {
      ...{
        no: 1,
        startedAt: null,
        endedAt: null,
        note: 'Cũ',
        votes: [],
        questions: [],
        speakers: [],
        elections: [],
      },
      ...{ resolutions: [], item: { id: itemId, title: 'Thảo luận', presenter: '' } },
    },
  ],
} as unknown as MinutesSitting;

const open = async () => {
  const { calls } = strictTransport({ 'sessionMinutes.saveNote': () => ok({} as MinutesReply) });
  await renderScreen(<MinutesSittingView sessionId={sessionId} part={part} onSaved={vi.fn()} />);
  return { calls, box: await screen.findByLabelText(/Ghi chép mục 1/u) };
};

it('a note is stored when the screen goes away under it', async () => {
  const { box, calls } = await open();
  await userEvent.type(box, ' và mới');
  cleanup();
  await vi.waitFor(() =>
    expect(calls).toEqual([
      {
        method: 'sessionMinutes.saveNote',
        input: { sessionId, itemId, before: 'Cũ', note: 'Cũ và mới' },
      },
    ]),
  );
});

it('a note is stored at a pause, and once: leaving the field afterwards sends nothing', async () => {
  const { box, calls } = await open();
  await userEvent.type(box, '!');
  await vi.waitFor(() => expect(calls).toHaveLength(1), { timeout: 5000 });
  await userEvent.tab();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(calls).toHaveLength(1);
});

it('a note is stored every few seconds although nobody pauses', async () => {
  const { box, calls } = await open();
  vi.useFakeTimers();
  try {
    for (let second = 0; second < 9; second += 1) {
      fireEvent.change(box, { target: { value: `Cũ ${second}` } });
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(calls).toHaveLength(1);
  } finally {
    vi.useRealTimers();
  }
});

it('what could not be stored is sent once the program answers again', async () => {
  const { box, calls } = await open();
  connectionSeen('closed');
  await userEvent.type(box, ' nữa');
  expect(calls).toEqual([]);
  connectionSeen('open');
  await vi.waitFor(() => expect(calls[0]?.input).toMatchObject({ note: 'Cũ nữa' }), { timeout: 1000 });
});

it('a note follows what another window stored, until somebody writes in it', async () => {
  strictTransport({ 'sessionMinutes.saveNote': () => ok({} as MinutesReply) });
  await renderScreen(<BesideAnotherWindow />);
  const box = await screen.findByLabelText(/Ghi chép mục 1/u);
  const otherWindow = screen.getByRole('button', { name: 'Máy kia ghi' });
  fireEvent.click(otherWindow);
  expect(box).toHaveProperty('value', 'Cũ, máy kia');
  await userEvent.type(box, ', của tôi');
  fireEvent.click(otherWindow);
  expect(box).toHaveProperty('value', 'Cũ, máy kia, của tôi');
});

function BesideAnotherWindow() {
  const [note, setNote] = useState('Cũ');
  const stored = { ...part, items: part.items.map((item) => ({ ...item, note })) };
  return (
    <>
      <button onClick={() => setNote((before) => `${before}, máy kia`)}>Máy kia ghi</button>
      <MinutesSittingView sessionId={sessionId} part={stored} onSaved={vi.fn()} />
    </>
  );
}

it('one press says of an item of a sitting that is over that the council did not come to it', async () => {
  const { calls } = strictTransport({ 'sessionMinutes.saveNote': () => ok({} as MinutesReply) });
  const [item] = part.items;
  const over = { ...part, closedAt: '2026-12-08T04:00:00.000Z', items: [{ ...item!, note: '' }] };
  await renderScreen(<MinutesSittingView sessionId={sessionId} part={over} onSaved={vi.fn()} />);
  await userEvent.click(screen.getByRole('button', { name: 'Không họp tới mục 1' }));
  await vi.waitFor(() =>
    expect(calls).toEqual([
      {
        method: 'sessionMinutes.saveNote',
        input: { sessionId, itemId, before: '', note: 'Không họp tới mục này.' },
      },
    ]),
  );
});

it('a sitting without items has no frame around nothing', async () => {
  strictTransport({});
  await renderScreen(
    <MinutesSittingView sessionId={sessionId} part={{ ...part, items: [] }} onSaved={vi.fn()} />,
  );
  expect(screen.queryByRole('list')).toBeNull();
});
