import type { ChangeEvent } from '@shared/contract/envelope';
import { appError, type AppError } from '@shared/contract/error-messages';
import { registry } from '@shared/contract/registry';
import type { Method } from '@shared/contract/define';
import { err, ok, type Result } from '@shared/kernel/result';
import type { z } from 'zod';
import type { OpenDatabase } from '../database/open-database';
import type { WriteTx } from '../database/tables';
import { writeAudit } from './audit';
import type { AuditEntry, CommandContext, Outcome, ProgramInfo, QueryContext, TaskContext } from './context';
import type { FileStore } from './file-store';
import type { HostAdapters } from './ports';
import { storageErrorOf } from './storage-error';

export type Reply = Result<unknown, AppError>;

/** The transport's verdict on who calls; there is one trusted kind of caller, our own window. */
export interface Caller {
  readonly actor: string;
}

type AnyHandler = (context: never, input: never) => Promise<Result<unknown, AppError>>;
export type HandlerTable = Readonly<Record<string, Readonly<Record<string, AnyHandler>>>>;

export interface DispatcherParts {
  readonly database: () => OpenDatabase;
  readonly handlers: HandlerTable;
  readonly adapters: HostAdapters;
  readonly files: FileStore;
  readonly program: ProgramInfo;
  /** After each commit that changed something, with the method that made it. */
  readonly announce: (event: ChangeEvent, method: string) => void;
  /** Tests and development also check what goes out. */
  readonly checkOutput: boolean;
}

export interface Dispatcher {
  dispatch(name: string, input: unknown, caller: Caller): Promise<Reply>;
  /** Waits for the write that is running, then refuses every further call. */
  drain(): Promise<void>;
}

const SLOW_MS = 40;

/**
 * The one way in. The same steps in the same order for everybody: known method → parsed input → right handle →
 * handler → commit only when ok, audit row in the same transaction → announced. Commands run one after another.
 */
export function createDispatcher(parts: DispatcherParts): Dispatcher {
  let closing = false;
  let lastWrite: Promise<unknown> = Promise.resolve();

  /** One writer at a time; a failed predecessor must not stop its successors. */
  function oneAfterAnother<T>(work: () => Promise<T>): Promise<T> {
    const run = lastWrite.then(work, work);
    lastWrite = run.catch(() => undefined);
    return run;
  }

  const queryContext = (): QueryContext => ({
    db: parts.database().kysely,
    now: parts.adapters.clock.now(),
    program: parts.program,
  });

  function write<T>(
    method: string,
    actor: string,
    work: (context: CommandContext) => Outcome<T>,
  ): Outcome<T> {
    return oneAfterAnother(async () => {
      const entries: AuditEntry[] = [];
      const now = parts.adapters.clock.now();
      const outcome = await inTransaction(parts.database(), async (tx) => {
        const result = await work({
          tx,
          now,
          actor,
          program: parts.program,
          newId: () => parts.adapters.ids.next(),
          audit: (entry) => entries.push(entry),
        });
        if (result.ok) await writeAudit(tx, { at: now, actor, method }, entries);
        return result;
      });
      if (outcome.ok && entries.length > 0) {
        parts.announce({ topics: [...new Set(entries.map((entry) => entry.entity))], at: now }, method);
      }
      return outcome;
    });
  }

  function taskContext(method: string, actor: string): TaskContext {
    return {
      adapters: parts.adapters,
      files: parts.files,
      program: parts.program,
      safety: parts.program.safety,
      now: () => parts.adapters.clock.now(),
      newId: () => parts.adapters.ids.next(),
      read: (work) => work(queryContext()),
      write: (work) => write(method, actor, work),
    };
  }

  function run(method: Method, name: string, input: unknown, caller: Caller): Promise<Reply> {
    const handler = handlerOf(parts.handlers, name);
    switch (method.kind) {
      case 'query':
        return handler(queryContext() as never, input as never);
      case 'command':
        return write(name, caller.actor, (context) => handler(context as never, input as never));
      case 'task':
        return handler(taskContext(name, caller.actor) as never, input as never);
    }
  }

  async function dispatch(name: string, input: unknown, caller: Caller): Promise<Reply> {
    if (closing) return err(appError('shutting-down'));
    const method = methodOf(name);
    if (!method) return err(appError('unknown-method'));
    const parsed = method.input.safeParse(input);
    if (!parsed.success) return err(invalidInput(parsed.error));
    const started = performance.now();
    try {
      const reply = await run(method, name, parsed.data, caller);
      if (reply.ok && parts.checkOutput) method.output.parse(reply.value);
      const duration = performance.now() - started;
      if (duration > SLOW_MS)
        parts.adapters.log.info('slow-call', { method: name, ms: Math.round(duration) });
      return reply;
    } catch (cause) {
      const known = storageErrorOf(cause);
      if (known) {
        parts.adapters.log.error('storage', { method: name, code: known.code }, cause);
        return err(known);
      }
      const incident = parts.adapters.ids.next().slice(-8);
      parts.adapters.log.error('unexpected', { method: name, incident }, cause);
      return err({ code: 'unexpected', incident });
    }
  }

  return {
    dispatch,
    drain: async () => {
      closing = true;
      await lastWrite;
    },
  };
}

/** Own properties only: "__proto__.toString" is not a method. */
function methodOf(name: string): Method | undefined {
  const [room = '', verb = '', ...rest] = name.split('.');
  if (rest.length > 0 || !Object.hasOwn(registry, room)) return undefined;
  const methods = registry[room as keyof typeof registry] as Readonly<Record<string, Method>>;
  return Object.hasOwn(methods, verb) ? methods[verb] : undefined;
}

function handlerOf(handlers: HandlerTable, name: string): AnyHandler {
  const [room = '', verb = ''] = name.split('.');
  const handler = handlers[room]?.[verb];
  if (!handler) throw new Error(`no handler for ${name}`);
  return handler;
}

function invalidInput(error: z.ZodError): AppError {
  return {
    code: 'invalid-input',
    issues: error.issues.slice(0, 50).map((issue) => ({
      path: issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
      message: issue.message,
    })),
  };
}

/** Carries a refused outcome through Kysely's rollback, which listens to exceptions only. */
class Refused extends Error {
  constructor(readonly error: AppError) {
    super(error.code);
  }
}

async function inTransaction<T>(
  database: OpenDatabase,
  work: (tx: WriteTx) => Outcome<T>,
): Promise<Result<T, AppError>> {
  try {
    const value = await database.kysely.transaction().execute(async (tx) => {
      const result = await work(tx);
      if (!result.ok) throw new Refused(result.error);
      return result.value;
    });
    return ok(value);
  } catch (cause) {
    if (cause instanceof Refused) return err(cause.error);
    throw cause;
  }
}
