import type { Tables } from './tables';

/** Every table by name, complete by type: used where the program handles tables as a whole (backup, export). */
export const tableNames = Object.keys({
  office_profile: true,
  setting: true,
  body: true,
  person: true,
  deputy: true,
  post: true,
  post_holding: true,
  administrative_unit: true,
  import_batch: true,
  confidence_vote: true,
  ballot_kind: true,
  vote_official: true,
  counting_board_member: true,
  vote_state_change: true,
  official_document: true,
  document_number: true,
  number_series: true,
  audit_log: true,
} satisfies Record<keyof Tables, true>) as readonly (keyof Tables)[];
