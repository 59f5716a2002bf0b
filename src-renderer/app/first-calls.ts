import { fetchAhead } from '../api/read-calls';

/** Longer than this the frame does not wait; it is drawn, and the rest comes when it comes. */
const PATIENCE_MS = 300;

/**
 * What the frame and the home screen ask for, sent before the rest of the code runs: asked one after another, from
 * one drawing to the next, these calls made up half of the time until the first screen stood.
 */
const calls = [fetchAhead('office.getProfile', {}), fetchAhead('safety.getStatus', {})];
if (['', '#', '#/'].includes(location.hash)) calls.push(fetchAhead('office.getHome', {}));

export const firstAnswers: Promise<unknown> = Promise.race([
  Promise.all(calls),
  new Promise((done) => setTimeout(done, PATIENCE_MS)),
]);
