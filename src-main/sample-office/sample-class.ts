import type { ClassFields } from '@shared/training/class-contract';

/** What all classes of the sample office have in common. */
export const SAMPLE_CLASS = {
  organiser: 'Thường trực HĐND tỉnh',
  note: '',
  certificate: true,
  minPercent: 80,
  countUnit: 'slot',
  excusedCountsAs: 'absent',
  needEssay: false,
  lateMinutes: 15,
  listDue: null,
  contact: '',
  invited: 'named',
} as const satisfies Partial<ClassFields>;
