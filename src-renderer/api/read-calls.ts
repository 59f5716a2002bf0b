import type { AppError } from '@shared/contract/error-messages';
import type { Input, MethodName, Output, QueryName } from '@shared/contract/registry';
import { call } from './client';
import { queryClient } from './query-client';

/** A refused query travels through TanStack Query as an exception and comes out as `error.appError`. */
export class CallRefused extends Error {
  constructor(readonly appError: AppError) {
    super(appError.code);
    this.name = 'CallRefused';
  }
}

/** Reads as TanStack Query keeps them, without React: what `useCall` does and what may begin before any drawing. */
export const callKey = <N extends MethodName>(name: N, input: Input<N>) => [name, input] as const;

export async function fetchCall<N extends QueryName>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await call(name, input);
  if (!reply.ok) throw new CallRefused(reply.error);
  return reply.value;
}

/** Fetches what a screen is about to ask for. Never throws: the screen meets the error itself. */
export const fetchAhead = <N extends QueryName>(name: N, input: Input<N>): Promise<void> =>
  queryClient.prefetchQuery({ queryKey: callKey(name, input), queryFn: () => fetchCall(name, input) });
