-- Papers are made of votes, of sessions and of training classes alike: each names its subject, and inside the subject
-- the part that it is about. The catalogue of kinds (shared/documents/kinds) is checked where a paper enters.

CREATE TABLE official_document_new (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind GLOB '[a-z]*'),
  subject TEXT NOT NULL CHECK (subject GLOB '[a-z]*'),
  subject_id TEXT NOT NULL,
  vote_id TEXT REFERENCES confidence_vote (id) ON DELETE RESTRICT CHECK (vote_id = subject_id),
  session_id TEXT REFERENCES session (id) ON DELETE RESTRICT CHECK (session_id = subject_id),
  class_id TEXT REFERENCES training_class (id) ON DELETE RESTRICT CHECK (class_id = subject_id),
  -- Which person, agency or sitting a paper is about where each has one of its own; '' where one serves all.
  part TEXT NOT NULL,
  part_name TEXT NOT NULL,
  official_id TEXT REFERENCES vote_official (id) ON DELETE RESTRICT CHECK (official_id = part),
  title TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'official', 'withdrawn')),
  details TEXT NOT NULL CHECK (json_valid(details)),
  -- The computed model the document was made from; files are always made from this, never from newer figures.
  model TEXT NOT NULL CHECK (json_valid(model)),
  -- Code of what the paper tells at that moment; a different code today means the document is stale (P07).
  figures_code TEXT NOT NULL,
  check_code TEXT NOT NULL,
  issue_date TEXT CHECK (issue_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  withdrawn_reason TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK ((subject = 'vote') = (vote_id IS NOT NULL)),
  CHECK ((subject = 'session') = (session_id IS NOT NULL)),
  CHECK ((subject = 'training_class') = (class_id IS NOT NULL))
) STRICT;
INSERT INTO official_document_new
  SELECT document.id, document.kind, 'vote', document.vote_id, document.vote_id, NULL, NULL,
    coalesce(document.official_id, ''), coalesce(official.name, ''), document.official_id, document.title,
    document.status, document.details, document.model, document.figures_code, document.check_code,
    document.issue_date, document.withdrawn_reason, document.created_at, document.updated_at, document.version
  FROM official_document AS document LEFT JOIN vote_official AS official ON official.id = document.official_id;
DROP TABLE official_document;
ALTER TABLE official_document_new RENAME TO official_document;
CREATE INDEX official_document_by_subject ON official_document (subject_id, subject);
CREATE INDEX official_document_by_vote ON official_document (vote_id);
CREATE INDEX official_document_by_session ON official_document (session_id);
CREATE INDEX official_document_by_class ON official_document (class_id);
CREATE INDEX official_document_by_official ON official_document (official_id);
