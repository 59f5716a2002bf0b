import type { AppendOnly } from './column-types';

/** Tables of what happens while a session sits and afterwards. */

export interface SittingRuleTable {
  id: string;
  code: string;
  numerator: number | null;
  denominator: number | null;
  comparison: '' | 'more_than' | 'at_least';
  base_kind: '' | 'all_deputies' | 'present';
  minutes: number | null;
  basis: string;
  verification: 'verified' | 'unverified';
  checked_date: string | null;
  checked_by: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface DeputyNumberTable {
  deputy_id: string;
  number: number;
}

export interface SittingRecordTable {
  sitting_id: string;
  opened_at: string | null;
  closed_at: string | null;
  roll_closed_at: string | null;
  created_at: string;
  updated_at: string;
  version: number;
  quorum: string;
}

export interface SittingAttendanceTable {
  id: string;
  sitting_id: string;
  deputy_id: string;
  status: 'present' | 'late' | 'left' | 'excused' | 'absent';
  arrived_time: string;
  left_time: string;
  reason: string;
  recorded_at: string;
}

export interface SittingAttendanceEventTable {
  id: AppendOnly<string>;
  sitting_id: AppendOnly<string>;
  deputy_id: AppendOnly<string>;
  from_status: AppendOnly<'present' | 'late' | 'left' | 'excused' | 'absent' | 'not_recorded'>;
  to_status: AppendOnly<'present' | 'late' | 'left' | 'excused' | 'absent' | 'not_recorded'>;
  arrived_time: AppendOnly<string>;
  left_time: AppendOnly<string>;
  reason: AppendOnly<string>;
  correction: AppendOnly<string>;
  source: AppendOnly<'name' | 'number' | 'card' | 'list' | 'all_present' | 'rest_absent'>;
  at: AppendOnly<string>;
  actor: AppendOnly<string>;
}

export interface OpenVoteTable {
  id: string;
  session_id: string;
  sitting_id: string | null;
  item_id: string | null;
  ref_no: number;
  subject: string;
  form: 'hand' | 'card' | 'electronic' | 'ballot';
  rule_code: string;
  numerator: number;
  denominator: number;
  comparison: 'more_than' | 'at_least';
  base_kind: 'all_deputies' | 'present';
  basis: string;
  verification: 'verified' | 'unverified';
  total: number;
  present: number;
  absent: number;
  votes_for: number;
  votes_against: number;
  not_voting: number;
  ballots_issued: number | null;
  ballots_collected: number | null;
  ballots_invalid: number | null;
  repeat_of_id: string | null;
  repeat_reason: string;
  taken_at: string;
  note: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface InterpellationTable {
  id: string;
  session_id: string;
  sitting_id: string | null;
  item_id: string | null;
  deputy_id: string;
  asked_of: string;
  asked_post: string;
  subject_field: string;
  content: string;
  asked_date: string;
  asked_time: string;
  answer_kind: 'waiting' | 'at_sitting' | 'in_writing';
  answer: string;
  search_key: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface InterpellationPromiseTable {
  id: string;
  interpellation_id: string;
  promise_kind: 'written_answer' | 'commitment';
  content: string;
  due_date: string | null;
  due_basis: string;
  done_date: string | null;
  done_note: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface SpeechTable {
  id: string;
  session_id: string;
  sitting_id: string | null;
  item_id: string | null;
  deputy_id: string | null;
  speaker: string;
  speech_kind: 'speech' | 'question' | 'answer';
  sort_order: number;
  allowed_seconds: number;
  extended_seconds: number;
  started_at: string | null;
  ended_at: string | null;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface ItemRecordTable {
  item_id: string;
  started_at: string | null;
  ended_at: string | null;
  note: string;
  search_key: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface SessionHallTable {
  session_id: string;
  current_item_id: string | null;
  screen: 'follow' | 'agenda' | 'vote' | 'election';
  open_vote_id: string | null;
  election_id: string | null;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface SessionMinutesTable {
  session_id: string;
  chair: string;
  secretary: string;
  guests: string;
  opening: string;
  conclusion: string;
  search_key: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface ResolutionTable {
  id: string;
  session_id: string;
  item_id: string | null;
  open_vote_id: string | null;
  resolution_kind: 'individual' | 'normative';
  year: number;
  number: number | null;
  symbol: string;
  title: string;
  submitter: string;
  board: string;
  signer: string;
  bases: string;
  articles: string;
  passed_date: string | null;
  effect_date: string | null;
  replaces: string;
  void_reason: string;
  search_key: string;
  created_at: string;
  updated_at: string;
  version: number;
  published_date: string | null;
  published_where: string;
  election_id: string | null;
}

export interface SessionDispatchTable {
  id: string;
  session_id: string;
  recipient: string;
  papers: string;
  due_date: string | null;
  due_basis: string;
  sent_date: string | null;
  sent_note: string;
  sort_order: number;
  created_at: string;
  updated_at: string;
  version: number;
}
