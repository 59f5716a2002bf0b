import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
  type AnyRouter,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { queryClient } from '@renderer/api/query-client';

/** happy-dom draws no letters and has no list of fonts; growing text fields listen to it. */
export function withFonts(): void {
  if (!('fonts' in document)) Object.assign(document, { fonts: new EventTarget() });
}

/** One screen inside the providers and a router of its own, so that links and guards work as in the program. */
export async function renderScreen(screen: ReactNode): Promise<{ readonly router: AnyRouter }> {
  withFonts();
  queryClient.clear();
  const root = createRootRoute({ component: Outlet });
  const here = createRoute({ getParentRoute: () => root, path: '/', component: () => screen });
  const elsewhere = createRoute({
    getParentRoute: () => root,
    path: '/elsewhere',
    component: () => <p>nơi khác</p>,
  });
  const router = createRouter({
    routeTree: root.addChildren([here, elsewhere]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await router.load();
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { router };
}
