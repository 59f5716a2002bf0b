import type { AppendOnly, Flag } from './column-types';

/** Tables of the papers of a session: the checklist, the files handed in, the packets made of them. */

export interface StoredFileTable {
  sha256: AppendOnly<string>;
  byte_size: AppendOnly<number>;
  created_at: AppendOnly<string>;
}

export interface SessionPaperTable {
  id: string;
  session_id: string;
  item_id: string | null;
  sort_order: number;
  paper_kind:
    'submission' | 'draft_resolution' | 'verification_report' | 'committee_opinion' | 'report' | 'material';
  title: string;
  symbol: string;
  paper_date: string | null;
  responsible: string;
  due_date: string | null;
  received_date: string | null;
  dropped: Flag;
  approval_status: 'draft' | 'approved' | 'sent';
  approved_by: string;
  approved_date: string | null;
  sent_by: string;
  sent_date: string | null;
  note: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface SessionPaperCoverTable {
  report_id: string;
  submission_id: string;
}

export interface SessionPaperVersionTable {
  id: AppendOnly<string>;
  paper_id: AppendOnly<string>;
  version_no: AppendOnly<number>;
  sha256: AppendOnly<string>;
  file_name: AppendOnly<string>;
  file_format: AppendOnly<'pdf' | 'docx' | 'xlsx' | 'jpg' | 'png'>;
  page_count: AppendOnly<number | null>;
  received_at: AppendOnly<string>;
  actor: AppendOnly<string>;
}

export interface SessionGuestTable {
  id: string;
  session_id: string;
  sort_order: number;
  guest_group: string;
  honorific: string;
  full_name: string;
  post: string;
  organization: string;
  email: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface SessionGuestSittingTable {
  guest_id: string;
  sitting_id: string;
}

export interface SessionPacketTable {
  id: AppendOnly<string>;
  session_id: AppendOnly<string>;
  packet_no: AppendOnly<number>;
  packet_kind: AppendOnly<'full' | 'supplement'>;
  page_count: AppendOnly<number>;
  made_at: AppendOnly<string>;
  actor: AppendOnly<string>;
  /** What stood in it; only the name that the office gives it changes afterwards. */
  contents: string;
}

export interface SessionPacketPaperTable {
  packet_id: AppendOnly<string>;
  version_id: AppendOnly<string>;
}
