import type { ChangeEvent } from '@shared/contract/envelope';
import type { MethodName } from '@shared/contract/registry';
import { err, ok, type Result } from '@shared/kernel/result';
import type { BackupReason } from '@shared/safety/contract';
import type { z } from 'zod';
import { openSafely } from '../database/backup/open-safely';
import type { StartupError } from '../database/startup-error';
import type { ProgramInfo } from './context';
import type { Caller, Dispatcher, Reply } from './dispatcher';
import { createFileStore } from './file-store';
import { outboundSince, watchOutbound } from './outbound';
import { personHere } from './person-here';
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
  /** In whose name this PC works now. */
  actor(): string;
  /** Reads the code that the first call needs. A host calls it once it has said that it is ready. */
  prepare(): void;
  onEvent(listener: (event: ChangeEvent) => void): () => void;
  /** Another one after every announced change, and in every run of the program. */
  changeMark(): string;
  /** GET /artifacts/<id> and POST /uploads, for both hosts. */
  handleFileRequest(request: Request): Promise<Response>;
  close(): Promise<void>;
}

/** Steps after which nothing may be lost any more, and the backup that each is worth. */
const BACKED_UP: Readonly<Record<string, z.infer<typeof BackupReason> | undefined>> = {
  'confidenceVotes.finishCounting': 'result',
  'confidenceVotes.confirmResult': 'result',
  'confidenceVotes.publishResult': 'result',
  'documents.issue': 'document',
  'sessionPapers.makeReminders': 'document',
  'invitations.makeLetters': 'document',
} satisfies Partial<Record<MethodName, z.infer<typeof BackupReason>>>;

export async function openApplication(
  options: ApplicationOptions,
): Promise<Result<Application, StartupError>> {
  const { adapters } = options;
  watchOutbound();
  const opened = await openSafely(options.dataDir, adapters);
  if (!opened.ok) return err(opened.error);
  const keeper = opened.value;

  const listeners = new Set<(event: ChangeEvent) => void>();
  const run = adapters.ids.next();
  let changes = 0;
  const announce = (event: ChangeEvent, method: string): void => {
    changes += 1;
    keeper.noteChange(event.at, BACKED_UP[method]);
    for (const listener of listeners) listener(event);
  };
  const person = personHere(options.dataDir);
  const program: ProgramInfo = {
    version: options.programVersion,
    dataDir: options.dataDir,
    host: adapters.name,
    safety: keeper.services,
    person,
    canPrint: () => adapters.pdfPrinter.found?.() ?? true,
    outbound: outboundSince,
  };
  const files = createFileStore(() => adapters.ids.secret());
  // The schemas and the rooms are most of the code, and nothing before the first call asks for them: they are read
  // after the host has said that it is ready, while the window opens.
  let loading: Promise<Dispatcher> | null = null;
  const dispatcher = (): Promise<Dispatcher> =>
    (loading ??= Promise.all([import('./dispatcher'), import('../rooms')]).then(
      ([{ createDispatcher }, { roomHandlers }]): Dispatcher =>
        createDispatcher({
          database: () => keeper.database(),
          handlers: roomHandlers,
          adapters,
          files,
          program,
          announce,
          checkOutput: options.checkOutput ?? false,
        }),
    ));

  return ok({
    actor: () => person.actor(),
    dispatch: async (name, input, caller) => (await dispatcher()).dispatch(name, input, caller),
    prepare: () => void dispatcher(),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changeMark: () => `${run}.${changes}`,
    handleFileRequest: async (request) => {
      const { handleFileRequest } = await import('./file-requests');
      return handleFileRequest(files, request);
    },
    close: async () => {
      await (await loading)?.drain();
      await adapters.pdfPrinter.close();
      await keeper.close();
    },
  });
}
