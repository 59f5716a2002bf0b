import { subscribe } from 'node:diagnostics_channel';
import type { EventEmitter } from 'node:events';

/** This PC itself: the loopback host, and the browser that prints, are spoken to over it. */
const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.|localhost$)/u;

export const isOutside = (address: string): boolean => address !== '' && !LOOPBACK.test(address);

const seen = new Set<string>();
let watching = false;

/**
 * Addresses outside this PC that the program tried to reach since it started, each once: there should be none. Node tells
 * of every socket before it connects, whichever library opened it (row T01).
 */
export function outboundSince(): readonly string[] {
  return [...seen];
}

export function watchOutbound(): void {
  if (watching) return;
  watching = true;
  subscribe('net.client.socket', (message) => {
    const { socket } = message as { readonly socket: EventEmitter };
    socket.on('connectionAttempt', (ip: string) => {
      if (isOutside(ip)) seen.add(ip);
    });
  });
}
