import type { ChangeEvent } from '@shared/contract/envelope';
import type { AppError } from '@shared/contract/error-messages';
import type { Result } from '@shared/kernel/result';

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

async function post(method: string, input: unknown): Promise<Reply> {
  let response: Response;
  try {
    response = await fetch(`/rpc/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
  } catch (cause) {
    throw new Unreachable(cause);
  }
  if (!response.headers.get('content-type')?.includes('application/json')) {
    throw new Unreachable(`HTTP ${response.status}`);
  }
  return (await response.json()) as Reply;
}

function loopbackTransport(): Transport {
  return {
    call: post,
    onChange: (listener) => {
      const source = new EventSource('/events');
      // After a break (sleep, restart) anything may have changed meanwhile, and so it may between the calls that the
      // page sends first and the moment this stream opens.
      let gap = true;
      source.onerror = () => {
        gap = true;
      };
      source.onopen = () => {
        if (gap) listener({ topics: ['*'], at: new Date().toISOString() });
        gap = false;
      };
      source.onmessage = (message: MessageEvent<string>) => listener(JSON.parse(message.data) as ChangeEvent);
      return () => source.close();
    },
  };
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
