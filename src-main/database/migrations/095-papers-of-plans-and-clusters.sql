-- Papers of a training plan are held to their plan, and the emulation clusters of a year are a subject of papers: their
-- decision gets a number like every other.

CREATE TABLE cluster_division (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 2000 AND 2100),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z')
) STRICT;
INSERT INTO cluster_division (id, year, created_at)
SELECT
  lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-7' || substr(hex(randomblob(2)), 2) || '-8' ||
    substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
  year, min(created_at)
FROM emulation_cluster GROUP BY year;

CREATE TABLE official_document_new (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind GLOB '[a-z]*'),
  subject TEXT NOT NULL CHECK (subject GLOB '[a-z]*'),
  subject_id TEXT NOT NULL,
  vote_id TEXT REFERENCES confidence_vote (id) ON DELETE RESTRICT CHECK (vote_id = subject_id),
  session_id TEXT REFERENCES session (id) ON DELETE RESTRICT CHECK (session_id = subject_id),
  class_id TEXT REFERENCES training_class (id) ON DELETE RESTRICT CHECK (class_id = subject_id),
  plan_id TEXT REFERENCES training_plan (id) ON DELETE RESTRICT CHECK (plan_id = subject_id),
  division_id TEXT REFERENCES cluster_division (id) ON DELETE RESTRICT CHECK (division_id = subject_id),
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
  CHECK ((subject = 'training_class') = (class_id IS NOT NULL)),
  CHECK ((subject = 'training_plan') = (plan_id IS NOT NULL)),
  CHECK ((subject = 'cluster_division') = (division_id IS NOT NULL))
) STRICT;
INSERT INTO official_document_new
  SELECT id, kind, subject, subject_id, vote_id, session_id, class_id,
    CASE subject WHEN 'training_plan' THEN subject_id END, NULL, part, part_name, official_id, title, status, details,
    model, figures_code, check_code, issue_date, withdrawn_reason, created_at, updated_at, version
  FROM official_document;
DROP TABLE official_document;
ALTER TABLE official_document_new RENAME TO official_document;
CREATE INDEX official_document_by_subject ON official_document (subject_id, subject);
CREATE INDEX official_document_by_vote ON official_document (vote_id);
CREATE INDEX official_document_by_session ON official_document (session_id);
CREATE INDEX official_document_by_class ON official_document (class_id);
CREATE INDEX official_document_by_plan ON official_document (plan_id);
CREATE INDEX official_document_by_division ON official_document (division_id);
CREATE INDEX official_document_by_official ON official_document (official_id);
