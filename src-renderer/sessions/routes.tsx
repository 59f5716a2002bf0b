import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route';
import { sessionSettingsRoutes } from './settings/routes';

const ROOM = 'Kỳ họp';

/** The routes load with the first screen: a plain check keeps the schema library out of it. */
function NewSearch({ copy }: Record<string, unknown>): { readonly copy?: string } {
  return typeof copy === 'string' && /^[0-9a-f-]{36}$/u.test(copy) ? { copy } : {};
}

function SittingSearch({ sitting }: Record<string, unknown>): { readonly sitting?: string } {
  return typeof sitting === 'string' && /^[0-9a-f-]{36}$/u.test(sitting) ? { sitting } : {};
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
    path: '/sessions/$sessionId/steps',
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
    path: '/sessions/$sessionId/details',
    component: lazyRouteComponent(() => import('./details/details-page'), 'DetailsPage'),
    staticData: {
      title: 'Thông tin và phiên họp',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.detailsHelp),
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
    path: '/sessions/search',
    component: lazyRouteComponent(() => import('./search/search-page'), 'SearchPage'),
    staticData: {
      title: 'Tìm trong các kỳ họp',
      belongsTo: ROOM,
      help: () => import('./sitting-help').then((pages) => pages.searchHelp),
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
  ...sessionSettingsRoutes,
] as const;
