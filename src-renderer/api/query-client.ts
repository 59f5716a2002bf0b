import { QueryClient } from '@tanstack/react-query';

/**
 * Everything shown is fetched from the program on this very PC and refetched when a change is announced, so nothing
 * goes stale by time and nothing is retried: a refused call would be refused again.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 5 * 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
