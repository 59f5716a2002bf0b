import type { Flag } from './column-types';

/** The register of the office: bodies, people, posts and units (schema 010). */

export interface BodyTable {
  id: string;
  kind: 'council' | 'standing_committee' | 'board' | 'deputy_group' | 'office' | 'committee' | 'other';
  name: string;
  abbreviation: string;
  letterhead_parent: string;
  letterhead_lines: string;
  sort_order: number;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface PersonTable {
  id: string;
  full_name: string;
  given_name: string;
  sex: 'male' | 'female' | null;
  birth_date: string | null;
  ethnic_group: string;
  party_joined: Flag | null;
  party_date: string | null;
  occupation: string;
  phone: string;
  note: string;
  search_key: string;
  sort_key: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface DeputyTable {
  id: string;
  person_id: string;
  group_id: string | null;
  group_role: 'leader' | 'deputy_leader' | 'member' | null;
  board_id: string | null;
  board_role: 'head' | 'deputy_head' | 'member' | null;
  standing_committee_post: string;
  constituency: string;
  full_time: Flag;
  mandate_from: string | null;
  mandate_to: string | null;
  end_reason: string;
  suspended: Flag;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface PostTable {
  id: string;
  title: string;
  block: 'council' | 'committee' | 'other';
  body_id: string | null;
  seats: number;
  graded: Flag;
  sort_order: number;
  search_key: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface PostHoldingTable {
  id: string;
  post_id: string;
  person_id: string;
  held_from: string | null;
  held_to: string | null;
  decision: string;
  decision_date: string | null;
  end_reason: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface AdministrativeUnitTable {
  id: string;
  code: string;
  name: string;
  unit_type: 'commune' | 'ward' | 'special_zone';
  phone: string;
  email: string;
  address: string;
  valid_from: string | null;
  valid_to: string | null;
  note: string;
  search_key: string;
  sort_key: string;
  created_at: string;
  updated_at: string;
  version: number;
  old_district: string;
  population: number | null;
}

export interface ImportBatchTable {
  id: string;
  kind: 'deputies' | 'officials' | 'units';
  file_name: string;
  register_state: string;
  preview: string;
  effects: string | null;
  added: number;
  changed: number;
  created_at: string;
  committed_at: string | null;
  undone_at: string | null;
}
