import type { z } from 'zod';
import type { DeputyFields, PersonFields } from './contract';
import type { UnitFields } from './unit-contract';
import type { OfficerFields } from './unit-officers/contract';

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

/** What a unit is called and of which kind it is, is always known. */
export const EMPTY_UNIT: Omit<UnitFields, 'name' | 'unitType'> = {
  code: '',
  phone: '',
  email: '',
  address: '',
  validFrom: null,
  validTo: null,
  oldDistrict: '',
  population: null,
  note: '',
};

export const EMPTY_OFFICER: Omit<OfficerFields, 'postKind' | 'fullName'> = {
  sex: null,
  birthDate: null,
  ethnicGroup: '',
  phone: '',
  email: '',
  heldFrom: null,
  heldTo: null,
  note: '',
};
