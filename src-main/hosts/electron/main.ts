import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, powerMonitor, protocol, session, type BrowserWindow, type WebContents } from 'electron';
import { openApplication, type Application } from '@main/application/application';
import type { HostAdapters } from '@main/application/ports';
import { removeSampleData } from '../data-folder';
import { createFileLog, systemClock, systemIds } from '../node-adapters';
import { createOpening, type Opening } from '../opening';
import { createStartupPages } from '../startup-pages';
import { createPdfPrinter } from './adapters/pdf-printer';
import { openPrintDesk, printSession } from './adapters/print-session';
import { createShell } from './adapters/shell';
import { endOnUnexpected } from './crash';
import { showDocument } from './documents';
import { installMenu } from './menu';
import { servePage } from './page-protocol';
import { createProjector, type Projector } from './projector-window';
import { guardEveryPage, guardSession } from './security/guards';
import { PAGE_ADDRESS, SCHEME } from './security/own-address';
import { mayRequest } from './security/requests';
import { selfTest } from './self-test';
import { profileFolder, readStartOptions } from './start-options';
import { openTransport } from './transport';
import { createWindow } from './window';

const options = readStartOptions(process.argv.slice(1));
const log = createFileLog(options.dataDir);
let window: BrowserWindow | null = null;
let projector: Projector | null = null;

/** The pages that may call and that hear of changes. */
const openPages = (): WebContents[] =>
  [window, projector?.window() ?? null].flatMap((one) =>
    one && !one.isDestroyed() ? [one.webContents] : [],
  );

function lendAdapters(): HostAdapters {
  const desk = openPrintDesk(() => systemIds.secret(), log);
  return {
    name: 'electron',
    pdfPrinter: createPdfPrinter(desk, log),
    shell: createShell(() => window, desk, log),
    log,
    clock: systemClock,
    ids: systemIds,
  };
}

/** Opens the data, again and again if the startup page asks for it; the window shows whichever page is due. */
async function openData(adapters: HostAdapters): Promise<Opening> {
  const opening = createOpening(async () => {
    const opened = await openApplication({
      dataDir: options.dataDir,
      adapters,
      programVersion: __APP_VERSION__,
    });
    if (!opened.ok) return opened;
    openTransport(opened.value, openPages);
    if (options.demo) {
      const { fillSampleOffice } = await import('@main/sample-office');
      await fillSampleOffice(opened.value);
    }
    return opened;
  });
  await opening.open();
  return opening;
}

/** The last write is waited for and the closing backup made before the process ends. */
function closeBeforeEnding(application: () => Application | null): void {
  let closed: Promise<void> | null = null;
  const close = (): Promise<void> =>
    (closed ??= (application()?.close() ?? Promise.resolve()).catch((cause: unknown) =>
      log.error('close', {}, cause),
    ));
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    void close().finally(() => app.exit(0));
  });
  // Windows gives a program that is told so a moment; what was acknowledged is on the disk in any case.
  window?.on('session-end', () => void close());
  powerMonitor.on('shutdown', () => void close());
}

async function start(): Promise<void> {
  await app.whenReady();
  if (options.selfTest === null) endOnUnexpected(__APP_VERSION__, systemIds, log);
  const adapters = lendAdapters();
  let application: () => Application | null = () => null;
  guardEveryPage({
    printSession,
    showDocument: (address, contents) => void showDocument(address, contents, application(), adapters.shell),
    showProjector: (address) => projector?.show(address),
    log,
  });
  guardSession(session.defaultSession, mayRequest, log);

  if (options.selfTest !== null) {
    app.exit((await selfTest(adapters, __APP_VERSION__, options.selfTest)) ? 0 : 1);
    return;
  }

  // Open somewhere else, it stays as it is; the window then says so, and that it is in use.
  if (options.resetDemo) removeSampleData(options.dataDir);
  const data = await openData(adapters);
  application = data.application;
  servePage(session.defaultSession, {
    folder: join(import.meta.dirname, '..', 'renderer'),
    application: data.application,
    startupPages: createStartupPages({
      dataDir: options.dataDir,
      host: adapters.name,
      programVersion: __APP_VERSION__,
      now: () => adapters.clock.now(),
      error: data.problem,
      retry: data.open,
    }),
    showPage: () => void window?.loadURL(PAGE_ADDRESS),
  });
  installMenu({
    version: __APP_VERSION__,
    dataDir: options.dataDir,
    openDataFolder: () => void adapters.shell.openFolder(options.dataDir),
    window: () => window,
  });
  window = createWindow({
    session: session.defaultSession,
    stateFile: join(app.getPath('userData'), 'cua-so.json'),
    log,
  });
  data.application()?.prepare();
  projector = createProjector({ session: session.defaultSession, main: () => window, log });
  window.on('closed', () => {
    window = null;
    projector?.close();
  });
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  closeBeforeEnding(data.application);
}

/** A self-test never meets the profile or the lock of a program in use. */
function chooseProfile(): string {
  if (options.selfTest !== null) return mkdtempSync(join(tmpdir(), 'thuong-truc-profile-'));
  return profileFolder(app.getPath('appData'), options.dataDir);
}

app.setPath('userData', chooseProfile());
app.enableSandbox();
// Chromium's own errands on the network; requests of pages are refused by the session besides.
for (const errand of [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
]) {
  app.commandLine.appendSwitch(errand);
}
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
if (app.requestSingleInstanceLock()) void start();
else app.quit();
