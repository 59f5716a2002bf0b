import { enteredTwice } from '@shared/training/duplicates';
import type { CertificatePerson } from './certificates-page';

/** Each line of somebody who may stand in the class twice, so that one person is not given two numbers. */
export const twiceIn = (people: readonly CertificatePerson[]): ReadonlySet<string> =>
  enteredTwice(
    people.map(({ traineeId, fullName, birthDate, unitLabel }) => ({
      id: traineeId,
      fullName,
      birthDate,
      unitKey: unitLabel,
    })),
  );
