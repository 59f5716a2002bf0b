import { err } from '@shared/kernel/result';
import { openApplication, type Application } from '../../application/application';
import type { HostAdapters } from '../../application/ports';
import { startupErrorOf, type StartupError } from '../../database/startup-error';
import { createLinks, placeNamed } from './guards';
import { lastAddress, rememberAddress, removeInstanceNote, writeInstanceNote } from './instance-file';
import { startServer, type RunningServer, type ServerParts } from './server';
import { createOpening } from '../opening';
import { createStartupPages } from '../startup-pages';

export interface LoopbackOptions {
  readonly dataDir: string;
  /** 0: that of the last start where it is free, else any. */
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
  const last = lastAddress(dataDir);
  const placeName = last.placeName ?? adapters.ids.secret();
  const opening = createOpening(async () => {
    const opened = await openApplication({
      dataDir,
      adapters,
      programVersion: options.programVersion,
      checkOutput: options.checkOutput ?? false,
    });
    if (!opened.ok) return opened;
    try {
      writeInstanceNote(dataDir, { port: server.port, secret: controlSecret });
    } catch (cause) {
      // Where these few bytes find no place, no ballot would either: better told now than at the first one.
      await opened.value.close();
      return err(startupErrorOf(cause, dataDir));
    }
    rememberAddress(dataDir, server.port, placeName);
    return opened;
  });

  const server = await startOnUsualPort(
    {
      application: opening.application,
      startupPages: createStartupPages({
        dataDir,
        host: adapters.name,
        programVersion: options.programVersion,
        now: () => adapters.clock.now(),
        error: opening.problem,
        retry: opening.open,
      }),
      rendererDir: options.rendererDir,
      links,
      place: placeNamed(placeName),
      pass: adapters.ids.secret(),
      controlSecret,
    },
    options.port === 0 ? last.port : null,
    options.port,
  );
  await opening.open();

  return {
    port: server.port,
    application: opening.application,
    startupError: opening.problem,
    newLink: () => `http://127.0.0.1:${server.port}/enter?token=${links.make()}`,
    close: async () => {
      await server.close();
      const application = opening.application();
      if (application) {
        await application.close();
        removeInstanceNote(dataDir);
      } else {
        await adapters.pdfPrinter.close();
      }
    },
  };
}

async function startOnUsualPort(
  parts: ServerParts,
  usual: number | null,
  port: number,
): Promise<RunningServer> {
  if (usual === null) return startServer(parts, port);
  // Somebody else may have taken it, or the system may not give it; any other port serves as well.
  return startServer(parts, usual).catch(() => startServer(parts, 0));
}
