import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route';

const ROOM = 'Lấy phiếu tín nhiệm';

/** `at` names the figure to which the cursor goes: the list of problems leads there. */
function CountingSearch({ at }: Record<string, unknown>): { readonly at?: string } {
  return typeof at === 'string' && at.length <= 120 ? { at } : {};
}

/** The routes load with the first screen: a plain check keeps the schema library out of it. */
function NewSearch({ copy }: Record<string, unknown>): { readonly copy?: string } {
  return typeof copy === 'string' && /^[0-9a-f-]{36}$/u.test(copy) ? { copy } : {};
}

function TypingSearch({ batch }: Record<string, unknown>): { readonly batch: string } {
  return { batch: typeof batch === 'string' && /^[0-9a-f-]{36}$/u.test(batch) ? batch : '' };
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
    path: '/confidence-votes/$voteId/log',
    component: lazyRouteComponent(() => import('./log/log-page'), 'LogPage'),
    staticData: {
      title: 'Nhật ký kiểm phiếu',
      belongsTo: ROOM,
      help: () => import('./log/help').then((pages) => pages.logHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/machines',
    component: lazyRouteComponent(() => import('./log/machines-page'), 'MachinesPage'),
    staticData: {
      title: 'Nhiều máy',
      belongsTo: ROOM,
      help: () => import('./log/help').then((pages) => pages.machinesHelp),
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
    component: lazyRouteComponent(() => import('./ballots/operators-page'), 'OperatorsPage'),
    staticData: {
      title: 'Người nhập',
      belongsTo: ROOM,
      help: () => import('./ballots/help').then((pages) => pages.operatorsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/paper-ballots',
    component: lazyRouteComponent(() => import('./paper-ballots/paper-ballots-page'), 'PaperBallotsPage'),
    staticData: {
      title: 'In phiếu',
      belongsTo: ROOM,
      help: () => import('./paper-ballots/help').then((pages) => pages.paperBallotsHelp),
      wide: true,
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/balance',
    component: lazyRouteComponent(() => import('./paper-ballots/balance-page'), 'BalancePage'),
    staticData: {
      title: 'Cân đối phiếu',
      belongsTo: ROOM,
      help: () => import('./paper-ballots/help').then((pages) => pages.balanceHelp),
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
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/practice',
    component: lazyRouteComponent(() => import('./rehearsal/practice-page'), 'PracticePage'),
    staticData: {
      title: 'Luyện tập',
      belongsTo: ROOM,
      wide: true,
      help: () => import('./rehearsal/help').then((pages) => pages.practiceHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/recheck',
    component: lazyRouteComponent(() => import('./paper-ballots/recheck-page'), 'RecheckPage'),
    staticData: {
      title: 'Đọc lại phiếu',
      belongsTo: ROOM,
      help: () => import('./rehearsal/help').then((pages) => pages.recheckHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/counting',
    validateSearch: CountingSearch,
    component: lazyRouteComponent(() => import('./counting/counting-page'), 'CountingPage'),
    staticData: {
      title: 'Kiểm phiếu',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.countingHelp),
      wide: true,
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/typing',
    validateSearch: TypingSearch,
    component: lazyRouteComponent(() => import('./ballots/typing-page'), 'TypingPage'),
    staticData: {
      title: 'Nhập phiếu',
      belongsTo: ROOM,
      bare: true,
      help: () => import('./ballots/help').then((pages) => pages.typingHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/differences',
    component: lazyRouteComponent(() => import('./ballots/differences-page'), 'DifferencesPage'),
    staticData: {
      title: 'Chỗ khác nhau',
      belongsTo: ROOM,
      wide: true,
      help: () => import('./ballots/help').then((pages) => pages.differencesHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/reconciliation',
    component: lazyRouteComponent(() => import('./reconciliation/reconciliation-page'), 'ReconciliationPage'),
    staticData: {
      title: 'Đối chiếu',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.reconciliationHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/result',
    component: lazyRouteComponent(() => import('./result/result-page'), 'ResultPage'),
    staticData: {
      title: 'Kết quả',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.resultHelp),
      wide: true,
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/publication',
    component: lazyRouteComponent(() => import('./publication/publication-page'), 'PublicationPage'),
    staticData: {
      title: 'Công bố',
      belongsTo: ROOM,
      help: () => import('./help').then((pages) => pages.publicationHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/confidence-votes/$voteId/projector',
    component: lazyRouteComponent(() => import('./projector/projector-page'), 'ProjectorPage'),
    staticData: {
      title: 'Màn chiếu',
      belongsTo: ROOM,
      bare: true,
      help: () => import('./help').then((pages) => pages.projectorHelp),
    },
  }),
] as const;
