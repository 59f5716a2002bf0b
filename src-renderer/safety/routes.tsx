import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route';

export const safetyRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/settings/safety',
    component: lazyRouteComponent(() => import('./safety-page'), 'SafetyPage'),
    staticData: {
      title: 'An toàn dữ liệu',
      belongsTo: 'Cài đặt',
      help: () => import('./help').then((pages) => pages.safetyHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/settings/about',
    component: lazyRouteComponent(() => import('./about-page'), 'AboutPage'),
    staticData: {
      title: 'Giới thiệu',
      belongsTo: 'Cài đặt',
      help: () => import('./help').then((pages) => pages.aboutHelp),
    },
  }),
] as const;
