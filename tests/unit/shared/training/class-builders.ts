import type { Enrolment, Slot } from '@shared/training/model';

/** Two half days a day from 3 August 2026. */
export function classSlots(count: number): Slot[] {
  return Array.from({ length: count }, (_, index) => ({
    date: `2026-08-${String(3 + Math.floor(index / 2)).padStart(2, '0')}`,
    part: index % 2 === 0 ? 'morning' : 'afternoon',
    periods: 4,
    cancelled: false,
  }));
}

export const WHOLE_CLASS: Enrolment = { from: null, to: null };
