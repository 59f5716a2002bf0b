import type { QueryName } from './registry';

/** What every window asks for first (each with an empty input): the host may send the answers along with the page. */
export const firstCalls = [
  'office.getProfile',
  'safety.getStatus',
  'office.getHome',
  'office.getSortOrder',
] as const satisfies readonly QueryName[];
export type FirstCall = (typeof firstCalls)[number];

/** The answers stand in the page as JSON in the element with this id. */
export const FIRST_ANSWERS_ID = 'first-answers';
