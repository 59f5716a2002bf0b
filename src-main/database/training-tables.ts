import type { AppendOnly, Flag } from './column-types';

/** Tables of training classes and their roll. */

export interface TrainingClassTable {
  id: string;
  title: string;
  course_kind: 'training_course' | 'workshop' | 'study_visit';
  mode: 'in_person' | 'online' | 'mixed';
  place: string;
  organiser: string;
  note: string;
  certificate: Flag;
  min_percent: number;
  count_unit: 'slot' | 'period';
  excused_counts_as: 'present' | 'absent' | 'ignored';
  need_essay: Flag;
  late_minutes: number;
  search_key: string;
  created_at: string;
  updated_at: string;
  version: number;
  plan_id: string | null;
  list_due_date: string | null;
  contact: string;
  register_origin: string;
  invited: 'named' | 'every';
}

export interface TrainingSlotTable {
  id: string;
  class_id: string;
  slot_date: string;
  day_part: 'morning' | 'afternoon' | 'evening';
  start_time: string;
  periods: number;
  topic: string;
  lecturer: string;
  cancelled: Flag;
  created_at: string;
  updated_at: string;
  version: number;
  end_time: string;
  chair: string;
}

export interface TrainingQuotaTable {
  class_id: string;
  unit_id: string;
  seats: number;
}

export interface TraineeTable {
  id: string;
  class_id: string;
  person_id: string | null;
  full_name: string;
  sex: 'male' | 'female' | null;
  birth_date: string | null;
  ethnic_group: string;
  post: string;
  unit_id: string | null;
  unit_name: string;
  kind: 'listed' | 'walk_in';
  linked_to_id: string | null;
  link_kind: 'same_person' | 'substitute' | null;
  enrolled_from: string | null;
  enrolled_to: string | null;
  essay_result: 'passed' | 'failed' | null;
  note: string;
  search_key: string;
  sort_key: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface AttendanceTable {
  slot_id: string;
  trainee_id: string;
  status: 'present' | 'late' | 'left_early' | 'excused' | 'absent' | 'substitute';
  substitute_name: string;
  recorded_at: string;
}

export interface AttendanceEventTable {
  id: AppendOnly<string>;
  slot_id: AppendOnly<string>;
  trainee_id: AppendOnly<string>;
  from_status: AppendOnly<
    'present' | 'late' | 'left_early' | 'excused' | 'absent' | 'substitute' | 'not_recorded'
  >;
  to_status: AppendOnly<
    'present' | 'late' | 'left_early' | 'excused' | 'absent' | 'substitute' | 'not_recorded'
  >;
  substitute_name: AppendOnly<string>;
  reason: AppendOnly<string>;
  source: AppendOnly<
    'grid' | 'all_present' | 'name' | 'pasted' | 'walk_in' | 'link' | 'card' | 'door_undo' | 'decision'
  >;
  at: AppendOnly<string>;
  actor: AppendOnly<string>;
  origin: AppendOnly<string>;
  door: AppendOnly<string>;
}

export interface AttendanceReplacedTable {
  replaced_id: string;
  event_id: string;
}

export interface TraineeCardTable {
  class_id: string;
  card_key: string;
  trainee_id: string;
  code: string;
  created_at: string;
}

export interface TraineeImportTable {
  id: string;
  class_id: string;
  file_name: string;
  effects: string;
  added: number;
  changed: number;
  imported_at: string;
  undone_at: string | null;
}

export interface CertificateTable {
  id: string;
  class_id: string;
  trainee_id: string;
  register_year: number;
  register_no: number;
  full_name: string;
  birth_date: string | null;
  sex: 'male' | 'female' | null;
  post: string;
  unit_name: string;
  class_title: string;
  class_place: string;
  course_kind: 'training_course' | 'workshop' | 'study_visit';
  first_date: string | null;
  last_date: string | null;
  issue_date: string;
  issue_place: string;
  signer_title: string;
  signer_name: string;
  status: 'issued' | 'cancelled';
  cancel_reason: string;
  cancelled_at: string | null;
  replaces_id: string | null;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface AttendanceMergeTable {
  id: string;
  class_id: string;
  file_name: string;
  digest: string;
  origin: string;
  door: string;
  added: number;
  known: number;
  conflicts: number;
  merged_at: string;
}
