import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route';

const ROOM = 'Kỳ họp';

function SittingSearch({ sitting }: Record<string, unknown>): { readonly sitting?: string } {
  return typeof sitting === 'string' && /^[0-9a-f-]{36}$/u.test(sitting) ? { sitting } : {};
}

/** The screens of a session while it sits. */
export const sittingRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/sitting-documents',
    component: lazyRouteComponent(() => import('./documents/documents-page'), 'SittingDocuments'),
    staticData: {
      title: 'Văn bản tại kỳ họp',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.sessionDocumentsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/roll-call',
    validateSearch: SittingSearch,
    component: lazyRouteComponent(() => import('./roll-call/roll-call-page'), 'RollCallPage'),
    staticData: {
      title: 'Điểm danh',
      belongsTo: ROOM,
      help: () => import('./sitting-help').then((pages) => pages.rollCallHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/now',
    component: lazyRouteComponent(() => import('./now/now-page'), 'NowPage'),
    staticData: {
      title: 'Bây giờ',
      belongsTo: ROOM,
      help: () => import('./sitting-help').then((pages) => pages.nowHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/votes',
    component: lazyRouteComponent(() => import('./votes/votes-page'), 'VotesPage'),
    staticData: {
      title: 'Biểu quyết',
      belongsTo: ROOM,
      help: () => import('./sitting-help').then((pages) => pages.votesHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/elections',
    component: lazyRouteComponent(() => import('./elections/elections-page'), 'ElectionsPage'),
    staticData: {
      title: 'Bầu cử',
      belongsTo: ROOM,
      help: () => import('./elections/help').then((pages) => pages.electionsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/projector',
    component: lazyRouteComponent(() => import('./projector/session-projector-page'), 'SessionProjectorPage'),
    staticData: { title: 'Màn chiếu', bare: true },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/questions',
    component: lazyRouteComponent(() => import('./questions/questions-page'), 'QuestionsPage'),
    staticData: {
      title: 'Chất vấn',
      belongsTo: ROOM,
      help: () => import('./sitting-help').then((pages) => pages.questionsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/speakers',
    component: lazyRouteComponent(() => import('./speaking/speakers-page'), 'SpeakersPage'),
    staticData: {
      title: 'Phát biểu',
      belongsTo: ROOM,
      help: () => import('./sitting-help').then((pages) => pages.speakersHelp),
    },
  }),
] as const;
