import type { Application } from '../application/application';
import { callerOf, uploaderOf } from './caller';
import { seededRandom } from './random';
import { fillRegister } from './register';
import { fillSessions } from './sessions';
import { fillSitting } from './sitting';
import { addStudyVisit } from './study-visit';
import { fillTraining } from './training';
import { fillUnits } from './units';
import { fillVotes } from './votes';
import { fillWholeProvince } from './whole-province';

const SEED = 20_261_123;

/**
 * A believable office of invented people: a province with 102 communes, a council of 47 deputies, 28 officials, one
 * counted decision vote, the grading of the term ready for counting, a session that is prepared and one that sits today, a training class of 64 people
 * and one of all communes with its certificates, a study visit, who leads the communes, and their clusters. Does nothing where an office is already described.
 */
export async function fillSampleOffice(
  application: Pick<Application, 'dispatch' | 'handleFileRequest'>,
): Promise<void> {
  const call = callerOf(application);
  if (await call('office.getProfile', {})) return;
  const random = seededRandom(SEED);
  await fillRegister(call, random);
  await fillVotes(call);
  await fillSessions(call, uploaderOf(application));
  await fillSitting(call);
  await fillTraining(call, random);
  // Of its own, so that what was there before stays name for name.
  const more = seededRandom(SEED + 1);
  await fillWholeProvince(call, more, await fillUnits(call, more));
  await addStudyVisit(call);
}
