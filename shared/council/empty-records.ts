import type { z } from 'zod';
import type { DeputyFields, PersonFields } from './contract';

/** Records of which nothing is known yet: what a new form shows and what a list is compared with. */

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

export const EMPTY_DEPUTY: DeputyFields = {
  ...EMPTY_PERSON,
  groupId: null,
  groupRole: null,
  boardId: null,
  boardRole: null,
  standingCommitteePost: '',
  constituency: '',
  fullTime: false,
  mandateFrom: null,
  mandateTo: null,
  endReason: '',
  suspended: false,
};
