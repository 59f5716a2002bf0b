import type { ClassRecord } from '@shared/training/contract';
import type { Marks } from '@shared/training/roll-contract';
import type { TraineeRecord } from '@shared/training/trainee-contract';
import { CLASS_FIELDS } from '@tests/fixtures/training-scene';

const id = (number: number): string => `01980b5e-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const SLOT_IDS = [id(101), id(102)];

const NAMES = ['Nguyễn Văn An', 'Trần Thị Bình', 'Đỗ Thị Ánh'];

export const sampleTrainees: TraineeRecord[] = NAMES.map((fullName, index) => ({
  id: id(index + 1),
  version: 1,
  fullName,
  sex: null,
  birthDate: null,
  ethnicGroup: '',
  post: '',
  unitId: null,
  unitName: 'Xã Mẫu',
  enrolledFrom: index === 2 ? '2026-08-04' : null,
  enrolledTo: null,
  note: '',
  kind: 'listed',
  standsInForId: null,
  joined: [],
  essay: null,
  unitLabel: 'Xã Mẫu',
  unitKey: 'name:x',
  sortKey: String(index),
  twin: null,
}));

export const sampleClass: ClassRecord = {
  // The screen under test stands at an address without a class.
  id: '',
  version: 1,
  fields: CLASS_FIELDS,
  slots: SLOT_IDS.map((slotId, index) => ({
    id: slotId,
    version: 1,
    date: index === 0 ? '2026-08-03' : '2026-08-04',
    part: 'morning',
    startTime: '07:30',
    periods: 4,
    topic: '',
    lecturer: '',
    endTime: '',
    chair: '',
    cancelled: false,
  })),
  trainees: sampleTrainees,
  quotas: [],
  today: '2026-08-04',
};

export const noMarks: Marks = { slotIds: SLOT_IDS, marks: {}, settled: {}, substitutes: [] };
