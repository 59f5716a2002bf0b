import { lazy } from 'react';

export { trainingRoutes } from './routes';

/** The classes of somebody of the register, fetched only when their page is open. */
export const PersonClasses = lazy(() =>
  import('./class-history').then((module) => ({ default: module.PersonClasses })),
);
