import type { ClassFields } from '../contract';
import type { Slot } from '../model';

export interface ListedTrainee {
  readonly id: string;
  readonly fullName: string;
  /** A day, or the year alone; null while not known. */
  readonly birthDate: string | null;
  readonly sex: 'male' | 'female' | null;
  readonly ethnicGroup: string;
  readonly post: string;
  readonly unitLabel: string;
}

/** Everything of a class that its papers are made from. */
export interface ClassSource {
  readonly fields: ClassFields;
  readonly slots: readonly Slot[];
  /** By unit, then by name. */
  readonly trainees: readonly ListedTrainee[];
}
