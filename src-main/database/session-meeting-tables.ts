/** Tables of a session beside its agenda and its sittings: meetings with voters, the hall and its seats, elections. */

export interface SeatingRoomTable {
  id: string;
  name: string;
  row_count: number;
  seat_count: number;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface SessionSeatTable {
  session_id: string;
  row_no: number;
  seat_no: number;
  deputy_id: string | null;
  guest_id: string | null;
}

export interface VoterMeetingTable {
  id: string;
  session_id: string;
  phase: 'before' | 'after';
  meeting_date: string | null;
  start_time: string;
  end_time: string;
  place: string;
  units: string;
  note: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface VoterMeetingDeputyTable {
  meeting_id: string;
  deputy_id: string;
}

export interface ElectionTable {
  id: string;
  session_id: string;
  sitting_id: string | null;
  item_id: string | null;
  ref_no: number;
  title: string;
  seats: number;
  numerator: number;
  denominator: number;
  comparison: 'more_than' | 'at_least';
  base_kind: 'all_deputies' | 'present';
  basis: string;
  verification: 'verified' | 'unverified';
  total: number | null;
  present: number | null;
  ballots_issued: number | null;
  ballots_collected: number | null;
  ballots_invalid: number | null;
  counted_at: string | null;
  repeat_of_id: string | null;
  note: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface ElectionCandidateTable {
  id: string;
  election_id: string;
  sort_order: number;
  full_name: string;
  post: string;
  votes_for: number | null;
  votes_against: number | null;
}
