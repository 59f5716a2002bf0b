import { appError } from '@shared/contract/error-messages';
import { localDateOf } from '@shared/kernel/local-date';
import { err, ok } from '@shared/kernel/result';
import { firstAndLast, trainingResult } from '@shared/training/result';
import type { Handler } from '../../application/context';
import { resultClass, unitsOn } from '../results';
import { certificateRows } from './certificate-store';

/** Row A13: before a rule is changed under certificates that were given. Nothing is compared while none was. */
export const compareRule: Handler<'trainingCertificates.compareRule'> = async (
  { db, now },
  { classId, fields },
) => {
  const one = await resultClass(db, classId, now);
  if (!one) return err(appError('not-found'));
  const holders = new Set(
    (await certificateRows(db, { classId }))
      .filter(({ status }) => status === 'issued')
      .map(({ trainee_id }) => trainee_id),
  );
  if (holders.size === 0) return ok({ lose: [], gain: [] });
  const [from] = firstAndLast(one.slots);
  const units = await unitsOn(db, from ?? localDateOf(now), one.quota);
  const before = trainingResult(one, units);
  const after = trainingResult({ ...one, certificate: fields.certificate, rule: fields }, units);
  const eligible = (result: typeof before): ReadonlySet<string> =>
    new Set(result.persons.flatMap((person) => (person.outcome === 'eligible' ? [person.traineeId] : [])));
  const was = eligible(before);
  const is = eligible(after);
  const names = (wanted: (traineeId: string) => boolean): string[] =>
    before.persons.filter(({ traineeId }) => wanted(traineeId)).map(({ fullName }) => fullName);
  return ok({
    lose: names((id) => holders.has(id) && was.has(id) && !is.has(id)),
    gain: names((id) => !was.has(id) && is.has(id)),
  });
};
