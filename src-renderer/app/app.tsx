import { RouterProvider } from '@tanstack/react-router';
import { ToneOrderProvider } from '../api/tone-order';
import { ErrorBoundary } from './error-boundary';
import { Providers } from './providers';
import { router } from './router';

export function App() {
  return (
    <Providers>
      <ErrorBoundary>
        <ToneOrderProvider>
          <RouterProvider router={router} />
        </ToneOrderProvider>
      </ErrorBoundary>
    </Providers>
  );
}
