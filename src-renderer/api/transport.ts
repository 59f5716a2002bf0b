import type { ChangeEvent } from '@shared/contract/envelope';
import type { AppError } from '@shared/contract/error-messages';
import type { Result } from '@shared/kernel/result';
import { connectionSeen } from './connection';
import { answersInPage } from './first-answers';

/**
 * How a call leaves the window. The only place that knows which host runs the program: inside Electron the preload
 * offers a bridge, elsewhere the page was served by the loopback host and calls go to its own origin.
 */
export interface Transport {
  call(method: string, input: unknown): Promise<Result<unknown, AppError>>;
  /** Listens for changes made by any window; returns how to stop. */
  onChange(listener: (event: ChangeEvent) => void): () => void;
}

interface DesktopHost {
  invoke(method: string, input: unknown): Promise<unknown>;
  onEvent(listener: (event: unknown) => void): () => void;
}

declare global {
  interface Window {
    readonly desktopHost?: DesktopHost;
  }
}

/** The program itself does not answer (closed, restarting, or the pass expired). */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('Không gọi được chương trình; hãy mở lại cửa sổ.', { cause });
    this.name = 'Unreachable';
  }
}

type Reply = Result<unknown, AppError>;

function desktopTransport(host: DesktopHost): Transport {
  return {
    call: async (method, input) => (await host.invoke(method, input)) as Reply,
    onChange: (listener) => host.onEvent((event) => listener(event as ChangeEvent)),
  };
}

/** While the window closes or reloads, what is sent must outlive it; at other times its small limit would be in the way. */
let leaving = false;
async function post(method: string, input: unknown): Promise<Reply> {
  let response: Response;
  try {
    response = await fetch(`rpc/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
      keepalive: leaving,
    });
  } catch (cause) {
    connectionSeen('closed');
    throw new Unreachable(cause);
  }
  if (!response.headers.get('content-type')?.includes('application/json')) {
    connectionSeen(response.status === 401 ? 'no-pass' : 'closed');
    throw new Unreachable(`HTTP ${response.status}`);
  }
  connectionSeen('open');
  return (await response.json()) as Reply;
}

/** A stream that was refused (the pass of an earlier run) is never opened again by the browser itself. */
const EVENTS_PAUSE_MS = 2_000;

function listenToEvents(listener: (event: ChangeEvent) => void): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The host compares: what changed since the page was made, or during a break (sleep, restart), it announces.
  const address = `events?known=${answersInPage()?.changeMark ?? ''}`;
  function open(): void {
    source = new EventSource(address);
    source.onerror = () => {
      // The stream does not say why it broke; a call does, and the window tells the clerk.
      void post('office.getProfile', {}).catch(() => undefined);
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, EVENTS_PAUSE_MS);
    };
    source.onmessage = (message: MessageEvent<string>) => listener(JSON.parse(message.data) as ChangeEvent);
  }
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

function loopbackTransport(): Transport {
  window.addEventListener('beforeunload', () => {
    leaving = true;
    // Whoever was asked and stayed goes on as before.
    setTimeout(() => {
      leaving = false;
    }, 1000);
  });
  return { call: post, onChange: listenToEvents };
}

let current: Transport | null = null;

export function transport(): Transport {
  current ??= window.desktopHost ? desktopTransport(window.desktopHost) : loopbackTransport();
  return current;
}

/** Tests put a strict fake here. */
export function replaceTransport(replacement: Transport): void {
  current = replacement;
}
