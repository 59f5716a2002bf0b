import type { LogEventKind } from '@shared/confidence-votes/log/model';
import type { AppendOnly, Flag } from './column-types';

/** Tables of a count ballot by ballot. */

export interface CountOperatorTable {
  id: string;
  vote_id: string;
  name: string;
  role: 'head' | 'typist_1' | 'typist_2' | 'typist_3' | 'resolver' | 'observer';
  pin_salt: string;
  pin_hash: string;
  failed_attempts: number;
  blocked_until: string | null;
  active: Flag;
  practised_at: string | null;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface OperatorSignInTable {
  token_hash: string;
  operator_id: string;
  signed_in_at: string;
  signed_out_at: string | null;
}

export interface PracticeRunTable {
  id: string;
  operator_id: string;
  ballots: number;
  fields: number;
  keys: number;
  errors: number;
  duration_ms: number;
  finished_at: string;
}

export interface BallotBatchTable {
  id: string;
  vote_id: string;
  ballot_kind_id: string;
  batch_no: number;
  first_no: number;
  size: number;
  pencil_totals: string | null;
  row_version: number;
}

export interface BallotEntryTable {
  id: string;
  vote_id: string;
  ballot_kind_id: string;
  ballot_no: number;
  entry_no: number;
  source: 'typed' | 'scanned';
  operator_id: string;
  marks: string;
  invalid_reason: 'not_official_form' | 'no_seal' | 'other' | null;
  keys: number;
  duration_ms: number;
  closed_at: string;
  origin: string;
  voided_at: string | null;
  void_reason: string;
}

export interface FieldResolutionTable {
  id: string;
  vote_id: string;
  ballot_kind_id: string;
  ballot_no: number;
  place: number;
  value: '0' | '1' | '2' | '3' | '9' | 'valid' | 'not_official_form' | 'no_seal' | 'other';
  operator_id: string;
  resolved_at: string;
  origin: string;
  voided_at: string | null;
  void_reason: string;
}

export interface CountLogTable {
  vote_id: AppendOnly<string>;
  origin: AppendOnly<string>;
  seq: AppendOnly<number>;
  at: AppendOnly<string>;
  event_kind: AppendOnly<LogEventKind & string>;
  /** 'null' while only the place and the hash of the line are known here. */
  payload: string;
  previous_hash: AppendOnly<string>;
  hash: AppendOnly<string>;
}

export interface CountMergeTable {
  id: string;
  vote_id: string;
  file_name: string;
  digest: string;
  origin: string;
  added: number;
  known: number;
  conflicts: number;
  merged_at: string;
}

export interface RecheckSampleTable {
  id: string;
  vote_id: string;
  ballot_kind_id: string;
  seed: string;
  size: number;
  ballots: number;
  numbers: string;
  drawn_at: string;
  drawn_by: string;
  differences: number | null;
  note: string;
  row_version: number;
}
