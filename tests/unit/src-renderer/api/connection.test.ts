// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { connectionSeen, onReconnected } from '@renderer/api/connection';
import { Unreachable, transport } from '@renderer/api/transport';

afterEach(() => {
  vi.unstubAllGlobals();
  connectionSeen('open');
});

const answering = (response: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(response));
const call = () => transport().call('office.getProfile', {});

it('tells when the program answers again after it was closed and started anew', async () => {
  const back = vi.fn();
  const stop = onReconnected(back);
  answering(() => Promise.reject(new TypeError('refused')));
  await expect(call()).rejects.toBeInstanceOf(Unreachable);
  answering(() => Promise.resolve(new Response('Phiên làm việc đã hết.', { status: 401 })));
  await expect(call()).rejects.toBeInstanceOf(Unreachable);
  expect(back).not.toHaveBeenCalled();
  const reply = { ok: true, value: null };
  answering(() => Promise.resolve(Response.json(reply)));
  expect(await call()).toEqual(reply);
  expect((await call()).ok).toBe(true);
  expect(back).toHaveBeenCalledTimes(1);
  stop();
});
