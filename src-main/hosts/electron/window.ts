import { join } from 'node:path';
import { BrowserWindow, dialog, screen, type Session } from 'electron';
import type { LogPort } from '@main/application/ports';
import { hiddenPagePreferences } from './adapters/pdf-printer';
import { PAGE_ADDRESS } from './security/own-address';
import { fitToScreens, loadWindowState, saveWindowState } from './window-state';

const SMALLEST = { width: 1024, height: 640 };
const FIRST_TIME = { width: 1366, height: 768 };

function remember(window: BrowserWindow, file: string, log: LogPort): void {
  try {
    saveWindowState(file, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  } catch (cause) {
    log.error('window-state', {}, cause);
  }
}

/** Unsaved input holds the window open until the person decides. */
function askBeforeLosingInput(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      title: 'Chưa lưu',
      message: 'Có nội dung chưa lưu.',
      detail: 'Đóng bây giờ thì nội dung đó sẽ mất.',
      buttons: ['Ở lại', 'Bỏ và đóng'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (choice === 1) event.preventDefault();
  });
}

function watchHealth(window: BrowserWindow, log: LogPort): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error('window-gone', { reason, exitCode });
    const choice = dialog.showMessageBoxSync({
      type: 'error',
      title: 'Thường Trực',
      message: 'Màn hình bị lỗi và đã dừng.',
      detail: 'Dữ liệu đã lưu vẫn còn. Hãy mở lại màn hình.',
      buttons: ['Mở lại', 'Thoát'],
      noLink: true,
    });
    if (choice === 0) window.webContents.reload();
    else window.destroy();
  });
  window.on('unresponsive', () => log.error('window-unresponsive'));
}

/** Native dialog for every file that the page hands out, opened in the folder used last. */
function askWhereToSave(session: Session): void {
  session.on('will-download', (_event, item) => {
    item.setSaveDialogOptions({ title: 'Lưu tệp', defaultPath: item.getFilename(), buttonLabel: 'Lưu' });
  });
}

export interface WindowParts {
  readonly session: Session;
  readonly stateFile: string;
  readonly log: LogPort;
}

/** For the windows that show our page: sandboxed, with the bridge. */
export const pagePreferences = (session: Session) => ({
  ...hiddenPagePreferences,
  session,
  preload: join(import.meta.dirname, 'preload.cjs'),
  devTools: process.env['NODE_ENV'] === 'development',
});

export function createWindow({ session, stateFile, log }: WindowParts): BrowserWindow {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const state = fitToScreens(loadWindowState(stateFile), areas);
  const window = new BrowserWindow({
    ...FIRST_TIME,
    ...(state ? { x: state.x, y: state.y, width: state.width, height: state.height } : {}),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Thường Trực',
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: pagePreferences(session),
  });
  if (state?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => remember(window, stateFile, log));
  askBeforeLosingInput(window);
  watchHealth(window, log);
  askWhereToSave(session);
  void window.loadURL(PAGE_ADDRESS).catch((cause: unknown) => log.error('page-not-loaded', {}, cause));
  return window;
}
