import { createHashHistory, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { confidenceVoteRoutes } from '../confidence-votes';
import { councilRoutes } from '../council';
import { documentRoutes } from '../documents';
import { officeRoutes } from '../office';
import { safetyRoutes } from '../safety';
import { sessionRoutes } from '../sessions';
import { trainingRoutes } from '../training';
import { ErrorPage } from './error-page';
import { Loading } from '../ui/loading';
import { guardDialogs } from './leave-dialog';
import { rootRoute } from './root-route';

const handbookRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/handbook',
  component: lazyRouteComponent(() => import('./handbook-page'), 'HandbookPage'),
  staticData: { title: 'Sổ tay sử dụng' },
});

const routeTree = rootRoute.addChildren([
  ...officeRoutes,
  ...sessionRoutes,
  ...confidenceVoteRoutes,
  ...trainingRoutes,
  ...councilRoutes,
  ...documentRoutes,
  ...safetyRoutes,
  handbookRoute,
]);

export const router = createRouter({
  routeTree,
  history: guardDialogs(createHashHistory).history,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error }) => <ErrorPage error={error} />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
