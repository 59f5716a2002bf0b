import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route';

const ROOM = 'Kỳ họp';

/** The screens of a session that has sat. */
export const closingRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/closing-documents',
    component: lazyRouteComponent(() => import('./documents/documents-page'), 'ClosingDocuments'),
    staticData: {
      title: 'Văn bản sau kỳ họp',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.sessionDocumentsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/minutes',
    component: lazyRouteComponent(() => import('./minutes/minutes-page'), 'MinutesPage'),
    staticData: {
      title: 'Biên bản',
      belongsTo: ROOM,
      help: () => import('./sitting-help').then((pages) => pages.minutesHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/resolutions',
    component: lazyRouteComponent(() => import('./resolutions/resolutions-page'), 'ResolutionsPage'),
    staticData: {
      title: 'Nghị quyết',
      belongsTo: ROOM,
      help: () => import('./sitting-help').then((pages) => pages.resolutionsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/archive',
    component: lazyRouteComponent(() => import('./archive/archive-page'), 'ArchivePage'),
    staticData: {
      title: 'Lưu trữ',
      belongsTo: ROOM,
      help: () => import('./sitting-help').then((pages) => pages.archiveHelp),
    },
  }),
] as const;
