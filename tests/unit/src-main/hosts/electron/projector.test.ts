import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeEvent } from '@shared/contract/envelope';
import { createProjector, hallScreen } from '@main/hosts/electron/projector-window';
import { openTransport } from '@main/hosts/electron/transport';
import { createFakeIpc } from '@tests/contract/fake-ipc';

const electron = vi.hoisted(() => ({ made: [] as unknown[], handle: vi.fn() }));

/** As much of a window as the projector's needs: an address, an end, and whoever listens to both. */
vi.mock('electron', () => {
  class BrowserWindow {
    readonly loaded: string[] = [];
    readonly webContents = { on: () => undefined };
    private readonly listeners = new Map<string, () => void>();
    constructor(readonly options: object) {
      electron.made.push(this);
    }
    on(event: string, listener: () => void): void {
      this.listeners.set(event, listener);
    }
    once(): void {}
    isMinimized(): boolean {
      return false;
    }
    focus(): void {}
    loadURL(address: string): Promise<void> {
      this.loaded.push(address);
      return Promise.resolve();
    }
    destroy(): void {
      this.listeners.get('closed')?.();
    }
  }
  return {
    BrowserWindow,
    dialog: {},
    screen: {},
    session: {},
    ipcMain: { handle: electron.handle },
  };
});

interface MadeWindow {
  readonly loaded: readonly string[];
  readonly options: { readonly webPreferences: object };
}
const made = electron.made as MadeWindow[];
const log = { info: () => undefined, error: () => undefined };
const address = (vote: number) => `app://council/#/confidence-votes/${vote}/projector`;

beforeEach(() => {
  made.length = 0;
  electron.handle.mockReset();
});

describe('the projector', () => {
  const create = () => createProjector({ session: {} as Electron.Session, main: () => null, log });

  it('is one sandboxed window, which takes the next vote instead of opening another', () => {
    const projector = create();
    projector.show(address(1));
    projector.show(address(2));
    expect(made.map(({ loaded }) => loaded)).toEqual([[address(1), address(2)]]);
    expect(made[0]?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      preload: expect.stringContaining('preload.cjs'),
    });
  });

  it('opens again after it was closed, and ends with the main window', () => {
    const projector = create();
    projector.show(address(1));
    projector.close();
    expect(projector.window()).toBeNull();
    projector.show(address(1));
    expect(made).toHaveLength(2);
  });

  it('stands on the screen on which the clerk does not work', () => {
    const desk = { id: 1, workArea: { x: 0, y: 0, width: 1366, height: 728 } };
    const hall = { id: 2, workArea: { x: 1366, y: 0, width: 1920, height: 1080 } };
    expect(hallScreen([desk, hall], desk)).toEqual(hall.workArea);
    expect(hallScreen([desk], desk)).toBeNull();
  });
});

describe('calls and changes', () => {
  it('reach every open window of ours and no other page', async () => {
    const ipc = createFakeIpc();
    electron.handle.mockImplementation(ipc.ipcMain.handle);
    let announce = (_event: ChangeEvent): void => undefined;
    const main = ipc.newWindow();
    const projector = ipc.newWindow(address(1));
    const stranger = ipc.newWindow();
    openTransport(
      {
        actor: () => 'PC-01',
        dispatch: () => Promise.resolve({ ok: true, value: 'answered' }),
        onEvent: (listener) => {
          announce = listener;
          return () => true;
        },
      },
      () => [main.asElectronPage(), projector.asElectronPage()],
    );
    const asked = ['rpc', 'office.getProfile', {}] as const;
    expect(await main.invoke(...asked)).toEqual({ ok: true, value: 'answered' });
    expect(await projector.invoke(...asked)).toEqual({ ok: true, value: 'answered' });
    expect(await stranger.invoke(...asked)).toEqual({ ok: false, error: { code: 'not-allowed' } });
    const event: ChangeEvent = { topics: ['vote'], at: '2026-07-15T02:00:00.000Z' };
    announce(event);
    expect([main.received, projector.received, stranger.received]).toEqual([[event], [event], []]);
  });
});
