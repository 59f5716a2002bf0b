-- The register of certificates: one for the office, numbered anew every year, without gaps; no number is given twice.

CREATE TABLE certificate (
  id TEXT PRIMARY KEY,
  class_id TEXT NOT NULL REFERENCES training_class (id) ON DELETE RESTRICT,
  trainee_id TEXT NOT NULL REFERENCES trainee (id) ON DELETE RESTRICT,
  register_year INTEGER NOT NULL CHECK (register_year BETWEEN 1900 AND 2999),
  register_no INTEGER NOT NULL CHECK (register_no >= 1),
  -- What the paper says; later edits of the class or of the person never change it.
  full_name TEXT NOT NULL,
  birth_date TEXT CHECK (birth_date GLOB '[0-9][0-9][0-9][0-9]' OR birth_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  sex TEXT CHECK (sex IN ('male', 'female')),
  post TEXT NOT NULL,
  unit_name TEXT NOT NULL,
  class_title TEXT NOT NULL,
  class_place TEXT NOT NULL,
  course_kind TEXT NOT NULL CHECK (course_kind IN ('training_course', 'workshop', 'study_visit')),
  first_date TEXT CHECK (first_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  last_date TEXT CHECK (last_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  issue_date TEXT NOT NULL CHECK (issue_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  issue_place TEXT NOT NULL,
  signer_title TEXT NOT NULL,
  signer_name TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('issued', 'cancelled')),
  cancel_reason TEXT NOT NULL,
  cancelled_at TEXT CHECK (cancelled_at GLOB '*T*Z'),
  -- The cancelled one in whose place this one was given.
  replaces_id TEXT REFERENCES certificate (id) ON DELETE RESTRICT,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  UNIQUE (register_year, register_no),
  CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL))
) STRICT;
CREATE INDEX certificate_by_class ON certificate (class_id);
CREATE INDEX certificate_by_trainee ON certificate (trainee_id);
CREATE INDEX certificate_by_replaced ON certificate (replaces_id);
-- Nobody holds two valid ones of one class.
CREATE UNIQUE INDEX certificate_valid ON certificate (trainee_id) WHERE status = 'issued';
CREATE TRIGGER certificate_keeps BEFORE DELETE ON certificate
BEGIN SELECT RAISE(ABORT, 'a number of the register is never given back'); END;
CREATE TRIGGER certificate_number_is_final BEFORE UPDATE OF register_year, register_no, full_name ON certificate
BEGIN SELECT RAISE(ABORT, 'what a certificate says is never changed'); END;
