import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorLine } from './error-line';
import { Loading } from './loading';

interface QueryStateProps<T> {
  readonly query: UseQueryResult<T, Error>;
  readonly children: (data: T) => ReactNode;
}

/** The states every screen must have: loading, refused, there. */
export function QueryState<T>({ query, children }: QueryStateProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorLine error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading />;
}
