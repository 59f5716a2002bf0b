import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isClusterYear } from '@shared/council/clusters/years';
import { rootRoute } from '../app/root-route';
import { RegisterSearch } from './register-search';

const REGISTER = 'Đại biểu và chức danh';

/** Clusters of which year. */
function ClusterSearch({ year }: Record<string, unknown>): { readonly year?: number } {
  return isClusterYear(year) ? { year } : {};
}

/** `open` is the record shown beside the list, "new" for an empty form: the browser's back closes it. */
export const councilRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/council/deputies',
    validateSearch: RegisterSearch,
    component: lazyRouteComponent(() => import('./deputies/deputies-page'), 'DeputiesPage'),
    staticData: {
      title: 'Đại biểu',
      belongsTo: REGISTER,
      wide: true,
      help: () => import('./help').then((pages) => pages.deputiesHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/council/posts',
    validateSearch: RegisterSearch,
    component: lazyRouteComponent(() => import('./posts/posts-page'), 'PostsPage'),
    staticData: {
      title: 'Chức danh và người giữ',
      belongsTo: REGISTER,
      wide: true,
      help: () => import('./help').then((pages) => pages.postsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/council/bodies',
    validateSearch: RegisterSearch,
    component: lazyRouteComponent(() => import('./bodies/bodies-page'), 'BodiesPage'),
    staticData: {
      title: 'Ban, Tổ và cơ quan',
      belongsTo: REGISTER,
      wide: true,
      help: () => import('./help').then((pages) => pages.bodiesHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/council/people/$personId',
    component: lazyRouteComponent(() => import('./people/person-page'), 'PersonPage'),
    staticData: {
      title: 'Người',
      belongsTo: REGISTER,
      help: () => import('./help').then((pages) => pages.personHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/council/import/$kind',
    component: lazyRouteComponent(() => import('./import/import-page'), 'ImportPage'),
    staticData: {
      title: 'Nhập từ Excel',
      belongsTo: REGISTER,
      wide: true,
      help: () => import('./help').then((pages) => pages.importHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/units',
    validateSearch: RegisterSearch,
    component: lazyRouteComponent(() => import('./units/units-page'), 'UnitsPage'),
    staticData: {
      title: 'Đơn vị',
      wide: true,
      help: () => import('./help').then((pages) => pages.unitsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/units/leadership',
    component: lazyRouteComponent(() => import('./units/leadership-page'), 'LeadershipPage'),
    staticData: {
      title: 'Thường trực và khuyết',
      belongsTo: 'Đơn vị',
      wide: true,
      help: () => import('./help').then((pages) => pages.leadershipHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/units/officers/import',
    component: lazyRouteComponent(() => import('./units/import-officers-page'), 'ImportOfficersPage'),
    staticData: {
      title: 'Nhập Thường trực đơn vị',
      belongsTo: 'Đơn vị',
      wide: true,
      help: () => import('./help').then((pages) => pages.leadershipHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/units/clusters',
    validateSearch: ClusterSearch,
    component: lazyRouteComponent(() => import('./clusters/clusters-page'), 'ClustersPage'),
    staticData: {
      title: 'Cụm thi đua',
      belongsTo: 'Đơn vị',
      wide: true,
      help: () => import('./help').then((pages) => pages.clustersHelp),
    },
  }),
] as const;
