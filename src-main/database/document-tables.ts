import type { AppendOnly } from './column-types';

/** Tables of the papers: their drafts and contents, and the numbers that they got. */

export interface OfficialDocumentTable {
  id: string;
  /** A key of the catalogue in shared/documents/kinds. */
  kind: string;
  subject: string;
  subject_id: string;
  vote_id: string | null;
  session_id: string | null;
  class_id: string | null;
  plan_id: string | null;
  division_id: string | null;
  part: string;
  part_name: string;
  official_id: string | null;
  title: string;
  status: 'draft' | 'official' | 'withdrawn';
  details: string;
  model: string;
  figures_code: string;
  check_code: string;
  issue_date: string | null;
  withdrawn_reason: string;
  created_at: string;
  updated_at: string;
  version: number;
}

export interface DocumentNumberTable {
  abbreviation: AppendOnly<string>;
  year: AppendOnly<number>;
  number: AppendOnly<number>;
  symbol: AppendOnly<string>;
  document_id: AppendOnly<string>;
  given_at: AppendOnly<string>;
}

export interface NumberSeriesTable {
  abbreviation: string;
  year: number;
  given_outside: number;
  given_before_restore: number;
  created_at: string;
  updated_at: string;
  version: number;
}
