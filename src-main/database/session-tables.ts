import type { Flag } from './column-types';

/** Tables of sessions: the session, its sittings and steps, the office's rules and its days off. */

export interface SessionTable {
  id: string;
  session_type: 'regular' | 'special' | 'urgent' | 'first' | 'voters';
  number: number | null;
  term_number: string;
  title: string;
  opening_date: string;
  election_date: string | null;
  place: string;
  note: string;
  search_key: string;
  created_at: string;
  updated_at: string;
  version: number;
  last_vote_no: number;
  petition_voters: number | null;
  petition_signatures: number | null;
  petition_complete: number | null;
  joint_start: string;
  joint_end: string;
  joint_place: string;
  joint_chair: string;
  joint_secretary: string;
  joint_contact: string;
  seating_room_id: string | null;
}

export interface SessionSittingTable {
  id: string;
  session_id: string;
  sitting_date: string;
  day_part: 'morning' | 'afternoon' | 'evening';
  sitting_kind: 'plenary' | 'group_discussion' | 'preparatory' | 'closed' | 'self_study';
  start_time: string;
  end_time: string;
  note: string;
}

export interface SessionStepTable {
  id: string;
  session_id: string;
  code: string;
  title: string;
  owner: string;
  paper: string;
  phase: 'before' | 'during' | 'after';
  anchor: 'opening' | 'closing' | 'election' | 'step' | 'elected';
  anchor_code: string;
  offset_days: number;
  offset_to_days: number | null;
  unit: 'calendar' | 'working';
  limit_anchor: 'opening' | 'closing' | 'election' | 'step' | 'elected' | null;
  limit_anchor_code: string | null;
  limit_days: number | null;
  limit_unit: 'calendar' | 'working' | null;
  basis: string;
  verification: 'verified' | 'unverified';
  checked_date: string | null;
  checked_by: string;
  fixed_date: string | null;
  done_date: string | null;
  skipped: Flag;
  note: string;
  sort_order: number;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface DeadlineRuleTable {
  id: string;
  session_type: 'regular' | 'special' | 'urgent' | 'first' | 'voters';
  code: string;
  title: string;
  owner: string;
  paper: string;
  phase: 'before' | 'during' | 'after';
  anchor: 'opening' | 'closing' | 'election' | 'step' | 'elected';
  anchor_code: string;
  offset_days: number;
  offset_to_days: number | null;
  unit: 'calendar' | 'working';
  limit_anchor: 'opening' | 'closing' | 'election' | 'step' | 'elected' | null;
  limit_anchor_code: string | null;
  limit_days: number | null;
  limit_unit: 'calendar' | 'working' | null;
  basis: string;
  verification: 'verified' | 'unverified';
  checked_date: string | null;
  checked_by: string;
  active: Flag;
  sort_order: number;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface CalendarDayTable {
  id: string;
  day_date: string;
  day_kind: 'off' | 'working';
  name: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface AgendaItemTable {
  id: string;
  session_id: string;
  sitting_id: string | null;
  ref_no: number;
  sort_order: number;
  title: string;
  item_kind:
    | 'ceremony'
    | 'report'
    | 'submission'
    | 'verification'
    | 'discussion'
    | 'questions'
    | 'vote'
    | 'election'
    | 'confidence_vote'
    | 'other';
  drafter: string;
  board: string;
  presenter: string;
  minutes: number;
  personnel: Flag;
  secret_ballot: Flag;
  broadcast: Flag;
  vote_id: string | null;
  note: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface AgendaSeriesTable {
  session_id: string;
  given: number;
}
