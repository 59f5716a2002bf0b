import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route';
import { closingRoutes } from './closing-routes';
import { preparationRoutes } from './preparation-routes';
import { sessionSettingsRoutes } from './settings/routes';
import { sittingRoutes } from './sitting-routes';

const ROOM = 'Kỳ họp';

/** The routes load with the first screen: a plain check keeps the schema library out of it. */
function NewSearch({ copy }: Record<string, unknown>): { readonly copy?: string } {
  return typeof copy === 'string' && /^[0-9a-f-]{36}$/u.test(copy) ? { copy } : {};
}

export const sessionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions',
    component: lazyRouteComponent(() => import('./list/session-list-page'), 'SessionListPage'),
    staticData: { title: ROOM, help: () => import('./help').then((pages) => pages.sessionListHelp) },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/new',
    validateSearch: NewSearch,
    component: lazyRouteComponent(() => import('./create/create-session-page'), 'CreateSessionPage'),
    staticData: {
      title: 'Lập kỳ họp',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.createSessionHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId',
    component: lazyRouteComponent(() => import('./session/open-session-page'), 'OpenSessionPage'),
    staticData: { title: 'Một kỳ họp', belongsTo: ROOM },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/promises',
    component: lazyRouteComponent(() => import('./questions/promises-page'), 'PromisesPage'),
    staticData: {
      title: 'Sổ lời hứa',
      belongsTo: ROOM,
      help: () => import('./sitting-help').then((pages) => pages.questionsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/resolutions',
    component: lazyRouteComponent(() => import('./resolutions/register-page'), 'RegisterPage'),
    staticData: {
      title: 'Sổ nghị quyết',
      belongsTo: ROOM,
      help: () => import('./sitting-help').then((pages) => pages.resolutionsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/search',
    component: lazyRouteComponent(() => import('./search/search-page'), 'SearchPage'),
    staticData: {
      title: 'Tìm trong các kỳ họp',
      belongsTo: ROOM,
      help: () => import('./sitting-help').then((pages) => pages.searchHelp),
    },
  }),
  ...preparationRoutes,
  ...sittingRoutes,
  ...closingRoutes,
  ...sessionSettingsRoutes,
] as const;
