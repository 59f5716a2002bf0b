import type { PersonFields } from '@shared/council/contract';
import type { z } from 'zod';

export type PersonValues = z.infer<typeof PersonFields>;

export const EMPTY_PERSON: PersonValues = {
  fullName: '',
  givenName: '',
  sex: null,
  birthDate: null,
  ethnicGroup: '',
  partyJoined: null,
  partyDate: null,
  occupation: '',
  phone: '',
  note: '',
};
