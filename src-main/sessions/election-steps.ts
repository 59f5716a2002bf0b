import { ELECTION_STEP_CODES } from '@shared/sessions/templates/election-steps';
import type { CommandContext } from '../application/context';
import { loadSession } from './session-store';
import { insertSteps, loadSteps } from './step-store';
import { activeRules } from './templates';

/**
 * What follows an election stands among the steps of a session while an item of its agenda is one: written after every
 * change of the agenda. Steps in which somebody wrote something stay when the election goes.
 */
export async function keepElectionSteps(context: CommandContext, sessionId: string): Promise<void> {
  const session = await loadSession(context.tx, sessionId);
  if (!session) return;
  const steps = await loadSteps(context.tx, sessionId);
  const present = steps.filter(({ code }) => ELECTION_STEP_CODES.includes(code));
  if (session.electedDate === null) {
    const idle = present.filter(
      ({ doneDate, fixedDate, note, version }) =>
        version === 1 && doneDate === null && fixedDate === null && note === '',
    );
    for (const { id } of idle) await context.tx.deleteFrom('session_step').where('id', '=', id).execute();
    return;
  }
  const known = new Set(present.map(({ code }) => code));
  const rules = await activeRules(context.tx, session.sessionType);
  const missing = rules.filter(({ code }) => ELECTION_STEP_CODES.includes(code) && !known.has(code));
  await insertSteps(context, sessionId, missing, steps.length);
}
