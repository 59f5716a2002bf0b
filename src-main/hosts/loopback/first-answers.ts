import { FIRST_ANSWERS_ID, firstCalls } from '@shared/contract/first-calls';
import type { Application } from '../../application/application';

/** Where index.html takes the answers. A host that leaves the comment alone is asked for them, one call each. */
export const ANSWERS_PLACE = '<!--first-answers-->';

/**
 * What the first screen asks for, answered before it asks: the calls would leave only after its script has run, and
 * each would go through three processes and back. A block of data, which no content security policy executes.
 */
export async function firstAnswers(application: Application): Promise<string> {
  // Taken before anything is read: a change in between is then announced once too often, never once too few.
  const changeMark = application.changeMark();
  const actor = application.actor();
  const answers = await Promise.all(
    firstCalls.map(async (name) => [name, await application.dispatch(name, {}, { actor })] as const),
  );
  const json = JSON.stringify({ changeMark, answers: Object.fromEntries(answers) });
  // No text of the office can end the element or begin a comment in it.
  return `<script type="application/json" id="${FIRST_ANSWERS_ID}">${json.replaceAll('<', '\\u003c')}</script>`;
}
