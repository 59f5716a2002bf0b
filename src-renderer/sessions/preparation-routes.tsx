import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route';

const ROOM = 'Kỳ họp';

/** The step whose dialog is open: a link from elsewhere leads right to it. */
function StepSearch({ step }: Record<string, unknown>): { readonly step?: string } {
  return typeof step === 'string' && /^[\w-]{1,80}$/u.test(step) ? { step } : {};
}

/** The screens of a session while it is prepared. */
export const preparationRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/steps',
    validateSearch: StepSearch,
    component: lazyRouteComponent(() => import('./steps/steps-page'), 'StepsPage'),
    staticData: {
      title: 'Việc và hạn',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.stepsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/agenda',
    component: lazyRouteComponent(() => import('./agenda/agenda-page'), 'AgendaPage'),
    staticData: {
      title: 'Chương trình',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.agendaHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/invitations',
    component: lazyRouteComponent(() => import('./invitations/invitations-page'), 'InvitationsPage'),
    staticData: {
      title: 'Giấy mời',
      belongsTo: ROOM,
      help: () => import('./invitations/help').then((pages) => pages.invitationsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/voter-meetings',
    component: lazyRouteComponent(() => import('./voter-meetings/meetings-page'), 'VoterMeetingsPage'),
    staticData: {
      title: 'Tiếp xúc cử tri',
      belongsTo: ROOM,
      help: () => import('./voter-meetings/help').then((pages) => pages.voterMeetingsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/seating',
    component: lazyRouteComponent(() => import('./seating/seating-page'), 'SeatingPage'),
    staticData: {
      title: 'Chỗ ngồi',
      belongsTo: ROOM,
      help: () => import('./seating/help').then((pages) => pages.seatingHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/papers',
    component: lazyRouteComponent(() => import('./papers/papers-page'), 'PapersPage'),
    staticData: {
      title: 'Tài liệu',
      belongsTo: ROOM,
      help: () => import('./papers/help').then((pages) => pages.papersHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/documents',
    component: lazyRouteComponent(() => import('./documents/documents-page'), 'PreparationDocuments'),
    staticData: {
      title: 'Văn bản trước kỳ họp',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.sessionDocumentsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessions/$sessionId/details',
    component: lazyRouteComponent(() => import('./details/details-page'), 'DetailsPage'),
    staticData: {
      title: 'Thông tin và phiên họp',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.detailsHelp),
    },
  }),
] as const;
