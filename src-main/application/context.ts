import type { Input, MethodName, Output, KindOf, Registry } from '@shared/contract/registry';
import type { AppError } from '@shared/contract/error-messages';
import type { Result } from '@shared/kernel/result';
import type { z } from 'zod';
import type { HistoryEntity } from '@shared/safety/contract';
import type { ReadDb, WriteTx } from '../database/tables';
import type { FileStore } from './file-store';
import type { PersonHere } from './person-here';
import type { HostAdapters } from './ports';
import type { SafetyServices } from './safety-services';

export type Outcome<T> = Promise<Result<T, AppError>>;

/** What changed in one record, in words a person can read in its history. */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface AuditEntry {
  readonly entity: z.infer<typeof HistoryEntity>;
  readonly entityId: string;
  readonly summary: string;
  readonly changes: readonly FieldChange[];
}

export interface QueryContext {
  readonly db: ReadDb;
  readonly now: string;
  /** For queries about the program itself (safety.getStatus). */
  readonly program: ProgramInfo;
}

export interface CommandContext {
  readonly tx: WriteTx;
  readonly now: string;
  readonly actor: string;
  readonly program: ProgramInfo;
  newId(): string;
  /** Every command that changes something says what, at least once; written in the same transaction. */
  audit(entry: AuditEntry): void;
}

export interface TaskContext {
  readonly adapters: HostAdapters;
  readonly files: FileStore;
  readonly program: ProgramInfo;
  readonly safety: SafetyServices;
  now(): string;
  newId(): string;
  read<T>(work: (context: QueryContext) => Promise<T>): Promise<T>;
  /** One transaction of its own: committed when the outcome is ok, rolled back otherwise. */
  write<T>(work: (context: CommandContext) => Outcome<T>): Outcome<T>;
}

export interface ProgramInfo {
  readonly version: string;
  readonly dataDir: string;
  readonly host: HostAdapters['name'];
  readonly safety: SafetyServices;
  readonly person: PersonHere;
  /** Whether this PC can make a PDF now. */
  canPrint(): boolean;
  /** Addresses outside this PC that the program tried to reach since it started; there should be none. */
  outbound(): readonly string[];
}

export type Handler<N extends MethodName> =
  KindOf<N> extends 'query'
    ? (context: QueryContext, input: Input<N>) => Outcome<Output<N>>
    : KindOf<N> extends 'command'
      ? (context: CommandContext, input: Input<N>) => Outcome<Output<N>>
      : (context: TaskContext, input: Input<N>) => Outcome<Output<N>>;

/** Every method of a room has exactly one handler; forgetting one is a compile error. */
export type RoomHandlers<R extends keyof Registry & string> = {
  readonly [V in keyof Registry[R] & string]: `${R}.${V}` extends MethodName ? Handler<`${R}.${V}`> : never;
};
