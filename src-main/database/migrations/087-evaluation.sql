-- What people thought of a class: its questions, and the sheets that came back.

CREATE TABLE training_question (
  id TEXT PRIMARY KEY,
  class_id TEXT NOT NULL REFERENCES training_class (id) ON DELETE CASCADE,
  sort_order INTEGER NOT NULL CHECK (sort_order >= 0),
  wording TEXT NOT NULL
) STRICT;
CREATE INDEX training_question_by_class ON training_question (class_id);

-- Nobody's name: a sheet has its number in the pile. One character a question, in their order; '-' is no mark.
CREATE TABLE evaluation_sheet (
  id TEXT PRIMARY KEY,
  class_id TEXT NOT NULL REFERENCES training_class (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  marks TEXT NOT NULL CHECK (marks NOT GLOB '*[^1-5-]*'),
  comment TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  UNIQUE (class_id, number)
) STRICT;
