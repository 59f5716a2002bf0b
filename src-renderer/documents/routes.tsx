import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root-route';

const ROOM = 'Văn bản';

/** The routes load with the first screen: a plain check keeps the schema library out of it. */
function NumbersSearch({ year }: Record<string, unknown>): { readonly year?: number } {
  return typeof year === 'number' && Number.isInteger(year) && year >= 1990 && year <= 2999 ? { year } : {};
}

/** `part` names the person, agency or sitting where each gets a paper of its own; `withdraw` asks for a withdrawal at once. */
function PaperSearch({ part, withdraw }: Record<string, unknown>): {
  readonly part?: string;
  readonly withdraw?: true;
} {
  return {
    ...(typeof part === 'string' && part !== '' && part.length <= 200 ? { part } : {}),
    ...(withdraw === true ? { withdraw } : {}),
  };
}

export const documentRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/documents',
    component: lazyRouteComponent(() => import('./list/document-list-page'), 'DocumentListPage'),
    staticData: {
      title: ROOM,
      wide: true,
      help: () => import('./help').then((pages) => pages.documentsHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/documents/numbers',
    validateSearch: NumbersSearch,
    component: lazyRouteComponent(() => import('./numbers/numbers-page'), 'NumbersPage'),
    staticData: {
      title: 'Sổ đăng ký số',
      belongsTo: ROOM,
      wide: true,
      help: () => import('./help').then((pages) => pages.numbersHelp),
    },
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/documents/$subject/$subjectId/$kind',
    validateSearch: PaperSearch,
    component: lazyRouteComponent(() => import('./edit/document-page'), 'DocumentPage'),
    staticData: {
      title: 'Lập văn bản',
      belongsTo: ROOM,
      wide: true,
      help: () => import('./help').then((pages) => pages.documentHelp),
    },
  }),
] as const;
