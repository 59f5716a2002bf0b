import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route';

export const ROOM = 'Lấy phiếu tín nhiệm';

/** `at` names the figure to which the cursor goes: the list of problems leads there. */
function CountingSearch({ at }: Record<string, unknown>): { readonly at?: string } {
  return typeof at === 'string' && at.length <= 120 ? { at } : {};
}

function TypingSearch({ batch }: Record<string, unknown>): { readonly batch: string } {
  return { batch: typeof batch === 'string' && /^[0-9a-f-]{36}$/u.test(batch) ? batch : '' };
}

/** From the printed ballots to the papers of the result. */
export const countingRoutes = [
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
    component: lazyRouteComponent(() => import('./ballots/typing/typing-page'), 'TypingPage'),
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
    component: lazyRouteComponent(() => import('./ballots/differences/differences-page'), 'DifferencesPage'),
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
