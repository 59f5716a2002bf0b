import { firstCalls } from '@shared/contract/first-calls';
import { answersInPage } from '../api/first-answers';
import { queryClient } from '../api/query-client';
import { callKey, fetchAhead } from '../api/read-calls';

/** Longer than this the frame does not wait; it is drawn, and the rest comes when it comes. */
const PATIENCE_MS = 300;

/**
 * What the frame and the home screen ask for is there before the rest of the code runs: taken from the page where the
 * host wrote it, asked for otherwise. Asked one after another, from one drawing to the next, these calls made up half
 * of the time until the first screen stood.
 */
const given = answersInPage()?.answers;
for (const name of firstCalls) {
  const reply = given?.[name];
  // A refused call is asked again by the screen that needs it, which shows why.
  if (reply?.ok) queryClient.setQueryData(callKey(name, {}), reply.value);
}

const atHome = ['', '#', '#/'].includes(location.hash);
const calls = firstCalls
  .filter((name) => atHome || name !== 'office.getHome')
  .map((name) => fetchAhead(name, {}));

export const firstAnswers: Promise<unknown> = Promise.race([
  Promise.all(calls),
  new Promise((done) => setTimeout(done, PATIENCE_MS)),
]);
