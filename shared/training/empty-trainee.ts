import type { TraineeFields } from './trainee-contract';

/** Somebody of whom nothing is known yet: what a new form shows and what a list is compared with. */
export const EMPTY_TRAINEE: TraineeFields = {
  fullName: '',
  sex: null,
  birthDate: null,
  ethnicGroup: '',
  post: '',
  unitId: null,
  unitName: '',
  enrolledFrom: null,
  enrolledTo: null,
  note: '',
};
