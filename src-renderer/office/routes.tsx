import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route';
import { HomePage } from './home/home-page';

export const officeRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/',
    // Not lazy: nearly every start shows it first, and a second round trip would delay exactly that.
    component: HomePage,
    staticData: { title: 'Trang chủ', help: () => import('./help').then((pages) => pages.homeHelp) },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/first-run',
    component: lazyRouteComponent(() => import('./first-run/first-run-page'), 'FirstRunPage'),
    staticData: {
      title: 'Khai báo ban đầu',
      bare: true,
      help: () => import('./help').then((pages) => pages.firstRunHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/settings/office',
    component: lazyRouteComponent(() => import('./settings/office-page'), 'OfficeSettingsPage'),
    staticData: {
      title: 'Cơ quan',
      belongsTo: 'Cài đặt',
      help: () => import('./help').then((pages) => pages.officeSettingsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/settings/numbers',
    component: lazyRouteComponent(() => import('./settings/numbers-page'), 'NumbersSettingsPage'),
    staticData: {
      title: 'Mẫu số ký hiệu',
      belongsTo: 'Cài đặt',
      help: () => import('./help').then((pages) => pages.numbersHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/settings/this-pc',
    component: lazyRouteComponent(() => import('./settings/this-pc-page'), 'ThisPcPage'),
    staticData: {
      title: 'Máy này',
      belongsTo: 'Cài đặt',
      help: () => import('./help').then((pages) => pages.thisPcHelp),
    },
  }),
] as const;
