import { createRootRoute } from '@tanstack/react-router';
import './screen';
import { ErrorPage } from './error-page';
import { NotFoundPage } from './not-found-page';
import { Shell } from './shell';

/** Every room hangs its routes here: `createRoute({ getParentRoute: () => rootRoute, … })`. */
export const rootRoute = createRootRoute({
  component: Shell,
  errorComponent: ({ error }) => <ErrorPage error={error} />,
  notFoundComponent: NotFoundPage,
});
