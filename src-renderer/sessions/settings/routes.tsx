import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route';

const SETTINGS = 'Cài đặt';

function YearSearch({ year }: Record<string, unknown>): { readonly year?: number } {
  return typeof year === 'number' && Number.isInteger(year) && year >= 1990 && year <= 2200 ? { year } : {};
}

/** What the office sets for all of its sessions: rules of the sitting, days off, deadlines. */
export const sessionSettingsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/settings/sitting-rules',
    component: lazyRouteComponent(() => import('./sitting-rules-page'), 'SittingRulesPage'),
    staticData: {
      title: 'Quy tắc phiên họp',
      belongsTo: SETTINGS,
      help: () => import('../sitting-help').then((pages) => pages.sittingRulesHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/settings/holidays',
    validateSearch: YearSearch,
    component: lazyRouteComponent(() => import('./holidays-page'), 'HolidaysPage'),
    staticData: {
      title: 'Ngày nghỉ',
      belongsTo: SETTINGS,
      help: () => import('../help').then((pages) => pages.holidaysHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/settings/deadlines',
    component: lazyRouteComponent(() => import('./deadlines-page'), 'DeadlinesPage'),
    staticData: {
      title: 'Thời hạn kỳ họp',
      belongsTo: SETTINGS,
      help: () => import('../help').then((pages) => pages.deadlinesHelp),
    },
  }),
] as const;
