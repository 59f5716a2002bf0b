import type { ColumnType } from 'kysely';
import type { AppendOnly, Flag } from './column-types';

/** Tables of confidence votes: the vote itself, and what the office prepares before it. */

export interface ConfidenceVoteTable {
  id: string;
  title: string;
  procedure: 'grading' | 'decision';
  rule_set: string;
  status: 'prepared' | 'counting' | 'counted' | 'confirmed' | 'published';
  session_name: string;
  vote_date: string | null;
  opening_date: string | null;
  start_time: string;
  end_time: string;
  place: string;
  deputies_total: number | null;
  deputies_present: number | null;
  count_mode: 'totals' | 'ballots';
  entries: number;
  batch_size: number;
  rehearsal_of: string | null;
  deck_seed: string;
  search_key: string;
  created_at: string;
  updated_at: string;
  version: number;
  meeting_version: number;
}

export interface BallotKindTable {
  id: string;
  vote_id: string;
  title: string;
  sort_order: number;
  printed: number | null;
  issued: number | null;
  collected: number | null;
  valid: number | null;
  invalid: number | null;
  invalid_reasons: string;
  test_ballots: number | null;
  exchanged: number | null;
  spoiled: number | null;
  unused: number | null;
  row_version: number;
}

export interface VoteOfficialTable {
  id: string;
  vote_id: string;
  person_id: string | null;
  name: string;
  birth_year: number | null;
  posts: string;
  block: 'council' | 'committee';
  ballot_kind_id: string | null;
  printed_no: number;
  included: Flag;
  /** Sick leave of six months stood in a draft: no rule set offers it, nothing writes it. */
  exclusion_reason:
    'retirement_notice' | 'elected_in_year' | 'sick_leave_6m' | 'other_by_council_decision' | null;
  exclusion_note: string;
  exclusion_evidence: string;
  decided_by: string;
  elected_date: string | null;
  high: number | null;
  medium: number | null;
  low: number | null;
  trust: number | null;
  no_trust: number | null;
  invalid_rows: number | null;
  row_version: number;
  trigger_kind: 'deputies_petition' | 'father_front_petition' | 'grading_result' | null;
  trigger_note: string;
}

export interface CountingBoardMemberTable {
  id: string;
  vote_id: string;
  person_id: string | null;
  name: string;
  posts: string;
  role: 'head' | 'secretary' | 'member';
  sort_order: number;
}

export interface VoteStateChangeTable {
  seq: ColumnType<number, never, never>;
  vote_id: AppendOnly<string>;
  at: AppendOnly<string>;
  from_status: AppendOnly<'prepared' | 'counting' | 'counted' | 'confirmed' | 'published' | null>;
  to_status: AppendOnly<'prepared' | 'counting' | 'counted' | 'confirmed' | 'published'>;
  actor: AppendOnly<string>;
  reason: AppendOnly<string>;
}

export interface VoteStepTable {
  id: string;
  vote_id: string;
  code: string;
  title: string;
  days_before: number | null;
  fixed_date: string | null;
  basis: string;
  verification: 'verified' | 'unverified';
  owner: string;
  done_date: string | null;
  note: string;
  sort_order: number;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface ClarificationRequestTable {
  id: string;
  vote_id: string;
  official_id: string;
  deputy_id: string | null;
  deputy_name: string;
  request_kind: 'verification' | 'clarification';
  question: string;
  addressee: string;
  received_date: string | null;
  due_date: string | null;
  answer: string;
  answered_date: string | null;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface PersonalReportTable {
  id: string;
  official_id: string;
  results: string;
  qualities: string;
  asset_declaration: string;
  shortcomings: string;
  voter_answers: string;
  received_date: string | null;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface VoterOpinionTable {
  id: string;
  official_id: string;
  source: string;
  content: string;
  received_date: string | null;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface DutyRecordTable {
  id: string;
  official_id: string;
  year: number;
  subject_field: string;
  content: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface ConfidencePetitionTable {
  id: string;
  person_id: string;
  source: 'deputy' | 'father_front';
  deputy_id: string | null;
  received_date: string;
  content: string;
  withdrawn_date: string | null;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface PetitionPeriodTable {
  id: string;
  title: string;
  opened_date: string;
  closed_date: string | null;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface BallotReleaseTable {
  id: AppendOnly<string>;
  vote_id: AppendOnly<string>;
  ballot_kind_id: AppendOnly<string>;
  release_no: AppendOnly<number>;
  paper: AppendOnly<'A4' | 'A5'>;
  contents: AppendOnly<string>;
  contents_hash: AppendOnly<string>;
  released_at: AppendOnly<string>;
  released_by: AppendOnly<string>;
}
