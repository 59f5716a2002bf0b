import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route';
import { countingRoutes, ROOM } from './counting-routes';

/** The routes load with the first screen: a plain check keeps the schema library out of it. */
function NewSearch({ copy }: Record<string, unknown>): { readonly copy?: string } {
  return typeof copy === 'string' && /^[0-9a-f-]{36}$/u.test(copy) ? { copy } : {};
}

/** Whose dossier is open. */
function DossierSearch({ person }: Record<string, unknown>): { readonly person?: string } {
  return typeof person === 'string' && /^[0-9a-f-]{36}$/u.test(person) ? { person } : {};
}

export const confidenceVoteRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes',
    component: lazyRouteComponent(() => import('./list/vote-list-page'), 'VoteListPage'),
    staticData: { title: ROOM, help: () => import('./help').then((pages) => pages.voteListHelp) },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/new',
    validateSearch: NewSearch,
    component: lazyRouteComponent(() => import('./create/create-vote-page'), 'CreateVotePage'),
    staticData: {
      title: 'Lập cuộc mới',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.createVoteHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/receive',
    component: lazyRouteComponent(() => import('./log/receive-page'), 'ReceivePage'),
    staticData: {
      title: 'Nhận từ máy khác',
      belongsTo: ROOM,
      help: () => import('./log/help').then((pages) => pages.receiveHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/petitions',
    component: lazyRouteComponent(() => import('./decision-triggers/triggers-page'), 'TriggersPage'),
    staticData: {
      title: 'Kiến nghị bỏ phiếu tín nhiệm',
      belongsTo: ROOM,
      help: () => import('./decision-triggers/help').then((pages) => pages.triggersHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/history',
    component: lazyRouteComponent(() => import('./history/history-page'), 'HistoryPage'),
    staticData: {
      title: 'Kết quả qua các lần',
      belongsTo: ROOM,
      help: () => import('./history/help').then((pages) => pages.historyHelp),
      wide: true,
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/history/$personKey',
    component: lazyRouteComponent(() => import('./history/person-history-page'), 'PersonHistoryPage'),
    staticData: {
      title: 'Kết quả của một người',
      belongsTo: ROOM,
      help: () => import('./history/help').then((pages) => pages.personHistoryHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId',
    component: lazyRouteComponent(() => import('./vote/open-vote-page'), 'OpenVotePage'),
    staticData: { title: 'Cuộc lấy phiếu, bỏ phiếu', belongsTo: ROOM },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/preparation',
    component: lazyRouteComponent(() => import('./preparation/preparation-page'), 'PreparationPage'),
    staticData: {
      title: 'Chuẩn bị',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.preparationHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/preparation/calendar',
    component: lazyRouteComponent(() => import('./groundwork/calendar-page'), 'CalendarPage'),
    staticData: {
      title: 'Lịch',
      belongsTo: ROOM,
      help: () => import('./groundwork/help').then((pages) => pages.calendarHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/preparation/dossiers',
    validateSearch: DossierSearch,
    component: lazyRouteComponent(() => import('./groundwork/dossiers-page'), 'DossiersPage'),
    staticData: {
      title: 'Hồ sơ người được lấy phiếu',
      belongsTo: ROOM,
      help: () => import('./groundwork/help').then((pages) => pages.dossiersHelp),
      wide: true,
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/preparation/requests',
    component: lazyRouteComponent(() => import('./groundwork/requests-page'), 'RequestsPage'),
    staticData: {
      title: 'Yêu cầu làm rõ',
      belongsTo: ROOM,
      help: () => import('./groundwork/help').then((pages) => pages.requestsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/preparation/papers',
    component: lazyRouteComponent(() => import('./groundwork/papers-page'), 'PapersPage'),
    staticData: {
      title: 'Văn bản trước khi kiểm phiếu',
      belongsTo: ROOM,
      help: () => import('./groundwork/help').then((pages) => pages.papersHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/preparation/operators',
    component: lazyRouteComponent(() => import('./ballots/people/operators-page'), 'OperatorsPage'),
    staticData: {
      title: 'Người nhập',
      belongsTo: ROOM,
      help: () => import('./ballots/help').then((pages) => pages.operatorsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/rehearsal',
    component: lazyRouteComponent(() => import('./rehearsal/rehearsal-page'), 'RehearsalPage'),
    staticData: {
      title: 'Diễn tập',
      belongsTo: ROOM,
      help: () => import('./rehearsal/help').then((pages) => pages.rehearsalHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/readiness',
    component: lazyRouteComponent(() => import('./rehearsal/readiness-page'), 'ReadinessPage'),
    staticData: {
      title: 'Sẵn sàng',
      belongsTo: ROOM,
      help: () => import('./rehearsal/help').then((pages) => pages.readinessHelp),
    },
  }),
  ...countingRoutes,
] as const;
