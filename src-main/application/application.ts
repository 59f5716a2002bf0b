import type { ChangeEvent } from '@shared/contract/envelope';
import { err, ok, type Result } from '@shared/kernel/result';
import { openSafely } from '../database/backup/open-safely';
import type { StartupError } from '../database/startup-error';
import { roomHandlers } from '../rooms';
import type { ProgramInfo } from './context';
import { createDispatcher, type Caller, type Reply } from './dispatcher';
import { handleFileRequest } from './file-requests';
import { createFileStore } from './file-store';
import type { HostAdapters } from './ports';

export interface ApplicationOptions {
  readonly dataDir: string;
  readonly adapters: HostAdapters;
  readonly programVersion: string;
  /** Development and tests also validate what goes out. */
  readonly checkOutput?: boolean;
}

/** The program without a window: what a host starts, calls and closes. */
export interface Application {
  dispatch(name: string, input: unknown, caller: Caller): Promise<Reply>;
  onEvent(listener: (event: ChangeEvent) => void): () => void;
  /** GET /artifacts/<id> and POST /uploads, for both hosts. */
  handleFileRequest(request: Request): Promise<Response>;
  close(): Promise<void>;
}

export async function openApplication(
  options: ApplicationOptions,
): Promise<Result<Application, StartupError>> {
  const { adapters } = options;
  const opened = await openSafely(options.dataDir, adapters);
  if (!opened.ok) return err(opened.error);
  const keeper = opened.value;

  const listeners = new Set<(event: ChangeEvent) => void>();
  const announce = (event: ChangeEvent): void => {
    keeper.noteChange(event.at);
    for (const listener of listeners) listener(event);
  };
  const program: ProgramInfo = {
    version: options.programVersion,
    dataDir: options.dataDir,
    databaseFile: keeper.database().file,
    host: adapters.name,
    safety: keeper.services,
  };
  const files = createFileStore(() => adapters.ids.secret());
  const dispatcher = createDispatcher({
    database: () => keeper.database(),
    handlers: roomHandlers,
    adapters,
    files,
    program,
    announce,
    checkOutput: options.checkOutput ?? false,
  });

  return ok({
    dispatch: dispatcher.dispatch,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    handleFileRequest: (request) => handleFileRequest(files, request),
    close: async () => {
      await dispatcher.drain();
      await adapters.pdfPrinter.close();
      await keeper.close();
    },
  });
}
