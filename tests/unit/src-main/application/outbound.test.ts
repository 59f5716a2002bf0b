import { connect, createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { isOutside, outboundSince, watchOutbound } from '@main/application/outbound';

/** Addresses that the standards keep for examples: nothing answers there. */
const ELSEWHERE = '192.0.2.1';

test('what stays on this PC is nothing, whatever it is called', () => {
  for (const address of ['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1', 'localhost']) {
    expect(isOutside(address)).toBe(false);
  }
  for (const address of [ELSEWHERE, '10.0.0.4', '2001:db8::1']) expect(isOutside(address)).toBe(true);
});

test('every try to reach another machine is seen, also one that fails', async () => {
  watchOutbound();
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(own, 'connect');
  own.destroy();
  server.close();
  expect(outboundSince()).toEqual([]);
  const other = connect(9, ELSEWHERE);
  other.on('error', () => undefined);
  await once(other, 'connectionAttempt');
  other.destroy();
  expect(outboundSince()).toEqual([ELSEWHERE]);
});
