import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { ChangeEvent } from '@shared/contract/envelope';

type Listener = (event: IpcMainInvokeEvent, ...values: unknown[]) => unknown;

/**
 * Stands for Electron's two-way channel: values are cloned on the way in and out, exactly as between the renderer
 * and the main process, so that nothing can cross that would not cross there.
 */
export interface FakeIpc {
  /** What `import { ipcMain } from 'electron'` gives. */
  readonly ipcMain: { handle(channel: string, listener: Listener): void };
  newWindow(address?: string): FakeWindow;
}

export interface FakeWindow {
  readonly received: readonly ChangeEvent[];
  invoke(channel: string, ...values: unknown[]): Promise<unknown>;
  asElectronPage(): WebContents;
}

export function createFakeIpc(): FakeIpc {
  const listeners = new Map<string, Listener>();
  return {
    ipcMain: { handle: (channel, listener) => void listeners.set(channel, listener) },
    newWindow: (address = 'app://council/') => {
      const received: ChangeEvent[] = [];
      const webContents = {
        isDestroyed: () => false,
        send: (_channel: string, event: ChangeEvent) => received.push(structuredClone(event)),
      };
      const from = { senderFrame: { url: address, parent: null }, sender: webContents };
      return {
        received,
        invoke: async (channel, ...values) => {
          const listener = listeners.get(channel);
          if (!listener) throw new Error(`nobody listens on ${channel}`);
          const event = from as unknown as IpcMainInvokeEvent;
          return structuredClone(await listener(event, ...structuredClone(values)));
        },
        asElectronPage: () => webContents as unknown as WebContents,
      };
    },
  };
}
