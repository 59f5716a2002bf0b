import type { z } from 'zod';
import './issue-words';

/**
 * The mechanism of the border between window and program. A method is a name, a kind, and the shapes that may
 * cross. Both transports (Electron and loopback) and the typed client are derived from these objects alone.
 *
 * - `query` reads and changes nothing;
 * - `command` changes data in exactly one transaction;
 * - `task` does slow work (files, PDF, backups) around transactions of its own.
 */
export type MethodKind = 'query' | 'command' | 'task';

export interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: MethodKind;
  readonly input: I;
  readonly output: O;
}

interface Shapes<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
}

export const query = <I extends z.ZodType, O extends z.ZodType>(shapes: Shapes<I, O>) =>
  ({ kind: 'query', ...shapes }) as const;

export const command = <I extends z.ZodType, O extends z.ZodType>(shapes: Shapes<I, O>) =>
  ({ kind: 'command', ...shapes }) as const;

export const task = <I extends z.ZodType, O extends z.ZodType>(shapes: Shapes<I, O>) =>
  ({ kind: 'task', ...shapes }) as const;

export type InputOf<M extends Method> = z.infer<M['input']>;
export type OutputOf<M extends Method> = z.infer<M['output']>;
