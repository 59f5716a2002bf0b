-- Papers of a session before it meets: the checklist of each item, the files handed in, and the packets made of them.

-- Files in the data folder by their SHA-256; a file is written once and never changed.
CREATE TABLE stored_file (
  sha256 TEXT PRIMARY KEY CHECK (sha256 NOT GLOB '*[^0-9a-f]*' AND length(sha256) = 64),
  byte_size INTEGER NOT NULL CHECK (byte_size >= 1),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z')
) STRICT;

CREATE TABLE session_paper (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  -- Null for what belongs to the session as a whole; an item that is taken out leaves its papers.
  item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  sort_order INTEGER NOT NULL CHECK (sort_order >= 0),
  paper_kind TEXT NOT NULL CHECK (paper_kind IN ('submission', 'draft_resolution', 'verification_report', 'committee_opinion', 'report', 'material')),
  title TEXT NOT NULL,
  symbol TEXT NOT NULL,
  paper_date TEXT CHECK (paper_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  responsible TEXT NOT NULL,
  -- A day of the office's own; null follows the deadlines of the session.
  due_date TEXT CHECK (due_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  received_date TEXT CHECK (received_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  dropped INTEGER NOT NULL CHECK (dropped IN (0, 1)),
  approval_status TEXT NOT NULL CHECK (approval_status IN ('draft', 'approved', 'sent')),
  approved_by TEXT NOT NULL,
  approved_date TEXT CHECK (approved_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  sent_by TEXT NOT NULL,
  sent_date TEXT CHECK (sent_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK ((approval_status = 'draft') = (approved_date IS NULL)),
  CHECK ((approval_status = 'sent') = (sent_date IS NOT NULL))
) STRICT;
CREATE INDEX session_paper_by_session ON session_paper (session_id);
CREATE INDEX session_paper_by_item ON session_paper (item_id);

-- One verification report may speak about several submissions, and two Ban may look at one.
CREATE TABLE session_paper_cover (
  report_id TEXT NOT NULL REFERENCES session_paper (id) ON DELETE CASCADE,
  submission_id TEXT NOT NULL REFERENCES session_paper (id) ON DELETE CASCADE,
  PRIMARY KEY (report_id, submission_id),
  CHECK (report_id <> submission_id)
) STRICT;
CREATE INDEX session_paper_cover_by_submission ON session_paper_cover (submission_id);

-- Every file that was ever handed in for a paper.
CREATE TABLE session_paper_version (
  id TEXT PRIMARY KEY,
  paper_id TEXT NOT NULL REFERENCES session_paper (id) ON DELETE CASCADE,
  version_no INTEGER NOT NULL CHECK (version_no >= 1),
  sha256 TEXT NOT NULL REFERENCES stored_file (sha256) ON DELETE RESTRICT,
  file_name TEXT NOT NULL,
  file_format TEXT NOT NULL CHECK (file_format IN ('pdf', 'docx', 'xlsx', 'jpg', 'png')),
  page_count INTEGER CHECK (page_count >= 1),
  received_at TEXT NOT NULL CHECK (received_at GLOB '*T*Z'),
  actor TEXT NOT NULL,
  UNIQUE (paper_id, version_no)
) STRICT;
CREATE INDEX session_paper_version_by_file ON session_paper_version (sha256);
CREATE TRIGGER session_paper_version_stays BEFORE UPDATE ON session_paper_version
BEGIN SELECT RAISE(ABORT, 'session_paper_version is append-only'); END;

-- A packet that went out, and which file of which paper was in it.
CREATE TABLE session_packet (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  packet_no INTEGER NOT NULL CHECK (packet_no >= 1),
  packet_kind TEXT NOT NULL CHECK (packet_kind IN ('full', 'supplement')),
  page_count INTEGER NOT NULL CHECK (page_count >= 1),
  made_at TEXT NOT NULL CHECK (made_at GLOB '*T*Z'),
  actor TEXT NOT NULL,
  UNIQUE (session_id, packet_no)
) STRICT;

CREATE TABLE session_packet_paper (
  packet_id TEXT NOT NULL REFERENCES session_packet (id) ON DELETE CASCADE,
  version_id TEXT NOT NULL REFERENCES session_paper_version (id) ON DELETE CASCADE,
  PRIMARY KEY (packet_id, version_id)
) STRICT;
CREATE INDEX session_packet_paper_by_version ON session_packet_paper (version_id);
