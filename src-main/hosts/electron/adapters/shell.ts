import { stat } from 'node:fs/promises';
import { BrowserWindow, dialog, shell } from 'electron';
import type { LogPort, ShellPort } from '@main/application/ports';
import { appError } from '@shared/contract/error-messages';
import { err, ok } from '@shared/kernel/result';
import { hiddenPagePreferences } from './pdf-printer';
import { printSession, type PrintDesk } from './print-session';

/** The system's dialogs and its file manager. */
export function createShell(window: () => BrowserWindow | null, desk: PrintDesk, log: LogPort): ShellPort {
  return {
    async chooseFolder() {
      const parent = window();
      const options = {
        title: 'Chọn thư mục',
        buttonLabel: 'Chọn',
        properties: ['openDirectory', 'createDirectory'] as ('openDirectory' | 'createDirectory')[],
      };
      const chosen = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },

    /** Folders only: opening a file would start whatever program the system ties to it. */
    async openFolder(folder) {
      const found = await stat(folder).catch(() => null);
      if (!found?.isDirectory()) return false;
      return (await shell.openPath(folder)) === '';
    },

    /** A window with Chromium's viewer, whose own print button stays when the system's dialog is closed. */
    async printPdf(pdf, title) {
      const address = desk.lay({ bytes: pdf, mediaType: 'application/pdf' });
      const parent = window();
      const viewer = new BrowserWindow({
        ...(parent ? { parent } : {}),
        title,
        width: 1000,
        height: 800,
        autoHideMenuBar: true,
        webPreferences: { ...hiddenPagePreferences, plugins: true, session: printSession() },
      });
      viewer.on('page-title-updated', (event) => event.preventDefault());
      viewer.on('closed', () => desk.take(address));
      try {
        await viewer.loadURL(address);
      } catch (cause) {
        log.error('print-window', {}, cause);
        viewer.destroy();
        return err(appError('document.print-failed'));
      }
      const printed = new Promise<boolean>((resolve) => {
        viewer.on('closed', () => resolve(false));
        viewer.webContents.print({ silent: false, pageSize: 'A4' }, (done, reason) => {
          if (!done) log.info('print-not-done', { reason });
          resolve(done);
        });
      });
      return ok({ printed });
    },
  };
}
