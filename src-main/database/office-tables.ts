import type { ColumnType } from 'kysely';
import type { AppendOnly, Flag } from './column-types';

/** Tables of the office itself: its profile, what it set, and what happened to its records. */

export interface OfficeProfileTable {
  id: number;
  level: 'province' | 'commune';
  unit_kind: 'province' | 'city' | 'commune' | 'ward' | 'special_zone';
  unit_name: string;
  province_name: string;
  place_name: string;
  term_number: string;
  term_from: string | null;
  term_to: string | null;
  deputies_elected: number | null;
  number_patterns: string;
  grading_enabled_for_commune: Flag;
  grading_reason: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface SettingTable {
  key: 'second_backup_folder' | 'backup_tag' | 'origin' | 'verification_line' | 'tone_order';
  value: string;
}

export interface AuditLogTable {
  seq: ColumnType<number, never, never>;
  at: AppendOnly<string>;
  actor: AppendOnly<string>;
  method: AppendOnly<string>;
  entity: AppendOnly<string>;
  entity_id: AppendOnly<string>;
  summary: AppendOnly<string>;
  changes: AppendOnly<string>;
}
