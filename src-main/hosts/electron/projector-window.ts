import { BrowserWindow, screen, type Rectangle, type Session } from 'electron';
import type { LogPort } from '@main/application/ports';
import { pagePreferences } from './window';

const FIRST_TIME = { width: 1280, height: 720 };

interface Screen {
  readonly id: number;
  readonly workArea: Rectangle;
}

/** The screen on which the clerk does not work, so that the picture comes up in the hall; null when there is one only. */
export function hallScreen(screens: readonly Screen[], clerk: Pick<Screen, 'id'>): Rectangle | null {
  return screens.find((one) => one.id !== clerk.id)?.workArea ?? null;
}

export interface ProjectorParts {
  readonly session: Session;
  readonly main: () => BrowserWindow | null;
  readonly log: LogPort;
}

export interface Projector {
  readonly window: () => BrowserWindow | null;
  /** Opens the window, or takes the one that is open to another vote. */
  show(address: string): void;
  close(): void;
}

/** The hall's picture: one window at most, and none without the main one. */
export function createProjector({ session, main, log }: ProjectorParts): Projector {
  let window: BrowserWindow | null = null;

  function open(): BrowserWindow {
    const clerk = main();
    const area = clerk
      ? hallScreen(screen.getAllDisplays(), screen.getDisplayMatching(clerk.getBounds()))
      : null;
    const opened = new BrowserWindow({
      ...FIRST_TIME,
      ...(area ?? {}),
      title: 'Màn chiếu',
      show: false,
      autoHideMenuBar: true,
      backgroundColor: '#ffffff',
      webPreferences: pagePreferences(session),
    });
    opened.once('ready-to-show', () => opened.show());
    opened.on('closed', () => {
      if (window === opened) window = null;
    });
    opened.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (reason !== 'clean-exit') log.error('projector-gone', { reason, exitCode });
      // Nothing is entered there; the button in the main window brings it back.
      if (!opened.isDestroyed()) opened.destroy();
    });
    return opened;
  }

  return {
    window: () => window,
    show: (address) => {
      window ??= open();
      if (window.isMinimized()) window.restore();
      window.focus();
      void window.loadURL(address).catch((cause: unknown) => log.error('projector-not-loaded', {}, cause));
    },
    close: () => window?.destroy(),
  };
}
