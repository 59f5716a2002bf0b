// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { useCommand } from '@renderer/api/queries';
import { queryClient } from '@renderer/api/query-client';
import { replaceTransport } from '@renderer/api/transport';

afterEach(cleanup);

const around = ({ children }: { readonly children: ReactNode }) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
);

it('asks once when Enter is pressed twice, and again once the answer is there', async () => {
  const sent: unknown[] = [];
  replaceTransport({
    call: (_method, input) => {
      sent.push(input);
      return Promise.resolve({ ok: true, value: {} });
    },
    onChange: () => () => undefined,
  });
  const { result } = renderHook(() => useCommand('council.commitImport', { quiet: true }), {
    wrapper: around,
  });
  const input = { id: '01890000-0000-7000-8000-000000000001' };
  await act(async () => {
    const [first, second] = await Promise.all([result.current.run(input), result.current.run(input)]);
    expect(first).toBe(second);
  });
  expect(sent).toHaveLength(1);
  await act(async () => {
    expect(await result.current.run(input)).toMatchObject({ ok: true });
  });
  expect(sent).toHaveLength(2);
});

it('looks again at what letters that take numbers have changed, and at nothing after a mere file', async () => {
  const refetched = vi.spyOn(queryClient, 'invalidateQueries').mockResolvedValue();
  replaceTransport({
    call: () => Promise.resolve({ ok: true, value: {} }),
    onChange: () => () => undefined,
  });
  const letters = renderHook(() => useCommand('trainingPapers.makeAbsenceNotices'), { wrapper: around });
  const sheet = renderHook(() => useCommand('training.makeSignInSheet'), { wrapper: around });
  const classId = '01890000-0000-7000-8000-000000000001';
  await act(async () => {
    const file = await sheet.result.current.run({ classId, filled: false, blankRows: 0, format: 'pdf' });
    expect(file.ok).toBe(true);
  });
  expect(refetched).not.toHaveBeenCalled();
  await act(async () => {
    const made = await letters.result.current.run({
      ...{ classId, unitKeys: [] },
      ...{ issueDate: '2026-11-26', format: 'docx' },
    });
    expect(made.ok).toBe(true);
  });
  expect(refetched).toHaveBeenCalledTimes(1);
  refetched.mockRestore();
});
