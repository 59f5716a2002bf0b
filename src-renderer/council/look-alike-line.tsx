import { Alert } from '@mantine/core';
import { bearer, lookAlikeOf, lookAlikeQuestion } from '@shared/council/look-alike';
import { useCall } from '../api/queries';

interface LookAlikeLineProps {
  readonly fullName: string;
  readonly birthDate: string | null;
}

/** Asks, as an import does, whether a name that differs from one of the register in its marks alone is another person's. */
export function LookAlikeLine({ fullName, birthDate }: LookAlikeLineProps) {
  const people = useCall('council.listPeople', {});
  const register = (people.data ?? []).map((person) => bearer(person.fullName, person.birthDate));
  const alike = lookAlikeOf(bearer(fullName, birthDate), register);
  return (
    alike && (
      <Alert color="amber" variant="light" role="status" py="xs">
        {lookAlikeQuestion(alike.name)}
      </Alert>
    )
  );
}
