import { RouterProvider } from '@tanstack/react-router';
import { ErrorBoundary } from './error-boundary';
import { Providers } from './providers';
import { router } from './router';

export function App() {
  return (
    <Providers>
      <ErrorBoundary>
        <RouterProvider router={router} />
      </ErrorBoundary>
    </Providers>
  );
}
