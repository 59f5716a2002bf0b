import { lazy } from 'react';

export { councilRoutes } from './routes';

/** The lists of communes, fetched only when a screen offers them. */
export const CatalogueChoice = lazy(() =>
  import('./units/catalogue-choice').then((module) => ({ default: module.CatalogueChoice })),
);
