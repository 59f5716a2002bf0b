import { userInfo } from 'node:os';
import { openApplication, type Application } from '../../application/application';
import type { HostAdapters } from '../../application/ports';
import type { StartupError } from '../../database/startup-error';
import { createLinks } from './guards';
import { removeInstanceNote, writeInstanceNote } from './instance-file';
import { startServer } from './server';
import { createStartupPages } from '../startup-pages';

export interface LoopbackOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly rendererDir: string;
  readonly programVersion: string;
  readonly adapters: HostAdapters;
  readonly checkOutput?: boolean;
}

export interface LoopbackHost {
  readonly port: number;
  /** Null while the data cannot be opened; the startup page is shown instead. */
  application(): Application | null;
  startupError(): StartupError | null;
  newLink(): string;
  close(): Promise<void>;
}

/**
 * The program in the user's own browser: same core, same window, another transport. Starts listening even when the
 * data cannot be opened, so that the page that says what to do has a place.
 */
export async function startLoopbackHost(options: LoopbackOptions): Promise<LoopbackHost> {
  const { adapters, dataDir } = options;
  const links = createLinks(() => adapters.ids.secret());
  const controlSecret = adapters.ids.secret();
  let application: Application | null = null;
  let startupError: StartupError | null = null;

  async function open(): Promise<void> {
    const opened = await openApplication({
      dataDir,
      adapters,
      programVersion: options.programVersion,
      checkOutput: options.checkOutput ?? false,
    });
    application = opened.ok ? opened.value : null;
    startupError = opened.ok ? null : opened.error;
    if (opened.ok) writeInstanceNote(dataDir, { port: server.port, secret: controlSecret });
  }

  const server = await startServer(
    {
      application: () => application,
      startupPages: createStartupPages({
        dataDir,
        host: adapters.name,
        programVersion: options.programVersion,
        now: () => adapters.clock.now(),
        error: () => startupError,
        retry: open,
      }),
      rendererDir: options.rendererDir,
      links,
      pass: adapters.ids.secret(),
      controlSecret,
      actor: userInfo().username,
    },
    options.port,
  );
  await open();

  return {
    port: server.port,
    application: () => application,
    startupError: () => startupError,
    newLink: () => `http://127.0.0.1:${server.port}/enter?token=${links.make()}`,
    close: async () => {
      await server.close();
      if (application) {
        await application.close();
        removeInstanceNote(dataDir);
      } else {
        await adapters.pdfPrinter.close();
      }
    },
  };
}
