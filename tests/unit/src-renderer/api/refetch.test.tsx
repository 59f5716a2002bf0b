// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { fetchAhead } from '@renderer/api/read-calls';
import { refetchTopics, useCall } from '@renderer/api/queries';
import { queryClient } from '@renderer/api/query-client';
import { replaceTransport } from '@renderer/api/transport';

afterEach(() => {
  cleanup();
  queryClient.clear();
});

const around = ({ children }: { readonly children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
);

/** A program that answers only when it is told to, each time with the next number. */
function slowProgram() {
  const waiting: (() => void)[] = [];
  let asked = 0;
  replaceTransport({
    call: () => {
      asked += 1;
      const value = { stand: asked };
      return new Promise((resolve) => waiting.push(() => resolve({ ok: true, value })));
    },
    onChange: () => () => undefined,
  });
  return { answer: () => waiting.shift()?.(), asked: () => asked };
}

const SESSION = { sessionId: '01890000-0000-7000-8000-000000000001' };

it('asks again for what was under way, for the first time, when a change was announced', async () => {
  const program = slowProgram();
  const { result } = renderHook(() => useCall('sessionMinutes.getMinutes', SESSION), { wrapper: around });
  await waitFor(() => expect(program.asked()).toBe(1));
  act(() => void refetchTopics(['sitting']));
  await act(async () => program.answer());
  await waitFor(() => expect(program.asked()).toBe(2));
  await act(async () => program.answer());
  await waitFor(() => expect(result.current.data).toEqual({ stand: 2 }));
});

it('does not keep for fresh what was fetched ahead while a change was announced', async () => {
  const program = slowProgram();
  const ahead = fetchAhead('sessionMinutes.getMinutes', SESSION);
  void refetchTopics(['sitting']);
  program.answer();
  await ahead;
  const { result } = renderHook(() => useCall('sessionMinutes.getMinutes', SESSION), { wrapper: around });
  await waitFor(() => expect(program.asked()).toBe(2));
  await act(async () => program.answer());
  await waitFor(() => expect(result.current.data).toEqual({ stand: 2 }));
});

it('asks once for what the change does not touch', async () => {
  const program = slowProgram();
  const { result } = renderHook(() => useCall('sessionMinutes.getMinutes', SESSION), { wrapper: around });
  await waitFor(() => expect(program.asked()).toBe(1));
  act(() => void refetchTopics(['petition']));
  await act(async () => program.answer());
  await waitFor(() => expect(result.current.data).toEqual({ stand: 1 }));
  expect(program.asked()).toBe(1);
});
