-- The first schema. Conventions (tests/migrations/schema-rules.test.ts reads them back from the database):
-- STRICT tables; foreign keys with an explicit ON DELETE and an index; codes under CHECK; civil dates as
-- YYYY-MM-DD and instants as ISO 8601 UTC; booleans 0/1; created_at, updated_at, version on what people edit.

-- 'ThTr' in the file's header: a database of another program is never taken for ours.
PRAGMA application_id = 1416123506;

CREATE TABLE office_profile (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  level TEXT NOT NULL CHECK (level IN ('province', 'commune')),
  unit_kind TEXT NOT NULL CHECK (unit_kind IN ('province', 'city', 'commune', 'ward', 'special_zone')),
  unit_name TEXT NOT NULL,
  province_name TEXT NOT NULL,
  place_name TEXT NOT NULL,
  term_number TEXT NOT NULL,
  term_from TEXT CHECK (term_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  term_to TEXT CHECK (term_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  deputies_elected INTEGER CHECK (deputies_elected >= 0),
  number_patterns TEXT NOT NULL CHECK (json_valid(number_patterns)),
  grading_enabled_for_commune INTEGER NOT NULL CHECK (grading_enabled_for_commune IN (0, 1)),
  grading_reason TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

-- Settings of this PC's program that are not part of the office's profile.
CREATE TABLE setting (
  key TEXT PRIMARY KEY CHECK (key IN ('second_backup_folder', 'backup_tag')),
  value TEXT NOT NULL
) STRICT;
-- Part of the names of this database's backups, so that several offices can share one second folder.
INSERT INTO setting (key, value) VALUES ('backup_tag', lower(hex(randomblob(3))));

CREATE TABLE body (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('council', 'standing_committee', 'board', 'deputy_group', 'office', 'committee', 'other')),
  name TEXT NOT NULL,
  abbreviation TEXT NOT NULL,
  letterhead_parent TEXT NOT NULL,
  letterhead_lines TEXT NOT NULL,
  sort_order INTEGER NOT NULL CHECK (sort_order >= 0),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  full_name TEXT NOT NULL,
  given_name TEXT NOT NULL,
  sex TEXT CHECK (sex IN ('male', 'female')),
  -- A whole date, or the year alone where no more is known.
  birth_date TEXT CHECK (birth_date GLOB '[0-9][0-9][0-9][0-9]' OR birth_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ethnic_group TEXT NOT NULL,
  party_joined INTEGER CHECK (party_joined IN (0, 1)),
  party_date TEXT CHECK (party_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  occupation TEXT NOT NULL,
  phone TEXT NOT NULL,
  note TEXT NOT NULL,
  search_key TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
-- With the search key beside it, a search reads this index alone (office.search).
CREATE INDEX person_by_sort_key ON person (sort_key, search_key);

CREATE TABLE deputy (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE REFERENCES person (id) ON DELETE RESTRICT,
  group_id TEXT REFERENCES body (id) ON DELETE RESTRICT,
  group_role TEXT CHECK (group_role IN ('leader', 'deputy_leader', 'member')),
  board_id TEXT REFERENCES body (id) ON DELETE RESTRICT,
  board_role TEXT CHECK (board_role IN ('head', 'deputy_head', 'member')),
  standing_committee_post TEXT NOT NULL,
  constituency TEXT NOT NULL,
  full_time INTEGER NOT NULL CHECK (full_time IN (0, 1)),
  mandate_from TEXT CHECK (mandate_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  mandate_to TEXT CHECK (mandate_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_reason TEXT NOT NULL,
  suspended INTEGER NOT NULL CHECK (suspended IN (0, 1)),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX deputy_by_group ON deputy (group_id);
CREATE INDEX deputy_by_board ON deputy (board_id);

CREATE TABLE post (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  block TEXT NOT NULL CHECK (block IN ('council', 'committee', 'other')),
  body_id TEXT REFERENCES body (id) ON DELETE RESTRICT,
  seats INTEGER NOT NULL CHECK (seats >= 1),
  graded INTEGER NOT NULL CHECK (graded IN (0, 1)),
  sort_order INTEGER NOT NULL CHECK (sort_order >= 0),
  search_key TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX post_by_body ON post (body_id);

CREATE TABLE post_holding (
  id TEXT PRIMARY KEY,
  post_id TEXT NOT NULL REFERENCES post (id) ON DELETE RESTRICT,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  held_from TEXT CHECK (held_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  held_to TEXT CHECK (held_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  decision TEXT NOT NULL,
  decision_date TEXT CHECK (decision_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  end_reason TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK (held_to IS NULL OR held_from IS NULL OR held_to >= held_from)
) STRICT;
CREATE INDEX post_holding_by_post ON post_holding (post_id);
CREATE INDEX post_holding_by_person ON post_holding (person_id);

CREATE TABLE administrative_unit (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  unit_type TEXT NOT NULL CHECK (unit_type IN ('commune', 'ward', 'special_zone')),
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  address TEXT NOT NULL,
  valid_from TEXT CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT NOT NULL,
  search_key TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from)
) STRICT;
CREATE INDEX administrative_unit_by_sort_key ON administrative_unit (sort_key);

-- An import is looked at before it is written, and can be taken back as one step (D01, D04).
CREATE TABLE import_batch (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('deputies', 'officials', 'units')),
  file_name TEXT NOT NULL,
  -- What the register looked like when the preview was made; a commit on other data is refused.
  register_state TEXT NOT NULL,
  preview TEXT NOT NULL CHECK (json_valid(preview)),
  -- What committing did, row by row, so that it can be undone.
  effects TEXT CHECK (effects IS NULL OR json_valid(effects)),
  added INTEGER NOT NULL CHECK (added >= 0),
  changed INTEGER NOT NULL CHECK (changed >= 0),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  committed_at TEXT CHECK (committed_at GLOB '*T*Z'),
  undone_at TEXT CHECK (undone_at GLOB '*T*Z')
) STRICT;

CREATE TABLE confidence_vote (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  procedure TEXT NOT NULL CHECK (procedure IN ('grading', 'decision')),
  -- The rule set as it stood when counting opened: later changes of the program's rules never touch this vote.
  rule_set TEXT NOT NULL CHECK (json_valid(rule_set)),
  status TEXT NOT NULL CHECK (status IN ('prepared', 'counting', 'counted', 'confirmed', 'published')),
  session_name TEXT NOT NULL,
  vote_date TEXT CHECK (vote_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  start_time TEXT NOT NULL,
  end_time TEXT NOT NULL,
  place TEXT NOT NULL,
  deputies_total INTEGER CHECK (deputies_total >= 0),
  deputies_present INTEGER CHECK (deputies_present >= 0),
  search_key TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  -- Times and presence are filled in during the count, apart from the version of the set-up.
  meeting_version INTEGER NOT NULL CHECK (meeting_version >= 1)
) STRICT;

CREATE TABLE ballot_kind (
  id TEXT PRIMARY KEY,
  vote_id TEXT NOT NULL REFERENCES confidence_vote (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  sort_order INTEGER NOT NULL CHECK (sort_order >= 0),
  printed INTEGER CHECK (printed >= 0),
  issued INTEGER CHECK (issued >= 0),
  collected INTEGER CHECK (collected >= 0),
  valid INTEGER CHECK (valid >= 0),
  invalid INTEGER CHECK (invalid >= 0),
  invalid_reasons TEXT NOT NULL CHECK (json_valid(invalid_reasons)),
  -- Counts up with every figure, so that two windows never write over each other.
  row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT;
CREATE INDEX ballot_kind_by_vote ON ballot_kind (vote_id);

-- A copy of the person as the list named them: later edits of the register never change an old vote.
CREATE TABLE vote_official (
  id TEXT PRIMARY KEY,
  vote_id TEXT NOT NULL REFERENCES confidence_vote (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES person (id) ON DELETE RESTRICT,
  name TEXT NOT NULL,
  birth_year INTEGER CHECK (birth_year BETWEEN 1900 AND 2100),
  posts TEXT NOT NULL,
  block TEXT NOT NULL CHECK (block IN ('council', 'committee')),
  ballot_kind_id TEXT REFERENCES ballot_kind (id) ON DELETE SET NULL,
  printed_no INTEGER NOT NULL CHECK (printed_no >= 0),
  included INTEGER NOT NULL CHECK (included IN (0, 1)),
  exclusion_reason TEXT CHECK (exclusion_reason IN ('retirement_notice', 'elected_in_year', 'sick_leave_6m', 'other_by_council_decision')),
  exclusion_note TEXT NOT NULL,
  high INTEGER CHECK (high >= 0),
  medium INTEGER CHECK (medium >= 0),
  low INTEGER CHECK (low >= 0),
  trust INTEGER CHECK (trust >= 0),
  no_trust INTEGER CHECK (no_trust >= 0),
  invalid_rows INTEGER CHECK (invalid_rows >= 0),
  row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT;
CREATE INDEX vote_official_by_vote ON vote_official (vote_id);
CREATE INDEX vote_official_by_person ON vote_official (person_id);
CREATE INDEX vote_official_by_ballot_kind ON vote_official (ballot_kind_id);

CREATE TABLE counting_board_member (
  id TEXT PRIMARY KEY,
  vote_id TEXT NOT NULL REFERENCES confidence_vote (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES person (id) ON DELETE RESTRICT,
  name TEXT NOT NULL,
  posts TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('head', 'secretary', 'member')),
  sort_order INTEGER NOT NULL CHECK (sort_order >= 0)
) STRICT;
CREATE INDEX counting_board_member_by_vote ON counting_board_member (vote_id);
CREATE INDEX counting_board_member_by_person ON counting_board_member (person_id);

CREATE TABLE vote_state_change (
  seq INTEGER PRIMARY KEY,
  vote_id TEXT NOT NULL REFERENCES confidence_vote (id) ON DELETE CASCADE,
  at TEXT NOT NULL CHECK (at GLOB '*T*Z'),
  from_status TEXT CHECK (from_status IN ('prepared', 'counting', 'counted', 'confirmed', 'published')),
  to_status TEXT NOT NULL CHECK (to_status IN ('prepared', 'counting', 'counted', 'confirmed', 'published')),
  actor TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX vote_state_change_by_vote ON vote_state_change (vote_id);

CREATE TABLE official_document (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('tally_minutes', 'result_table', 'tally_report', 'confirming_resolution')),
  vote_id TEXT NOT NULL REFERENCES confidence_vote (id) ON DELETE RESTRICT,
  title TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'official', 'withdrawn')),
  details TEXT NOT NULL CHECK (json_valid(details)),
  -- The computed model the document was made from; files are always made from this, never from newer figures.
  model TEXT NOT NULL CHECK (json_valid(model)),
  -- Code of the vote's figures at that moment; a different code today means the document is stale (P07).
  figures_code TEXT NOT NULL,
  check_code TEXT NOT NULL,
  issue_date TEXT CHECK (issue_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  withdrawn_reason TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX official_document_by_vote ON official_document (vote_id);

-- Row P06. A number is given once and never deleted; a withdrawn document keeps its number.
CREATE TABLE document_number (
  abbreviation TEXT NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2999),
  number INTEGER NOT NULL CHECK (number >= 1),
  symbol TEXT NOT NULL,
  document_id TEXT NOT NULL REFERENCES official_document (id) ON DELETE RESTRICT,
  given_at TEXT NOT NULL CHECK (given_at GLOB '*T*Z'),
  PRIMARY KEY (abbreviation, year, number)
) STRICT;
CREATE INDEX document_number_by_document ON document_number (document_id);
CREATE TRIGGER document_number_keeps BEFORE DELETE ON document_number
BEGIN SELECT RAISE(ABORT, 'document numbers are never deleted'); END;
CREATE TRIGGER document_number_is_final BEFORE UPDATE ON document_number
BEGIN SELECT RAISE(ABORT, 'document numbers are never changed'); END;

-- Numbers of a series that have no row in document_number: given by the office outside the program, or given by the
-- program after the backup that was restored since. The next number is above both.
CREATE TABLE number_series (
  abbreviation TEXT NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2999),
  given_outside INTEGER NOT NULL CHECK (given_outside >= 0),
  given_before_restore INTEGER NOT NULL CHECK (given_before_restore >= 0),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  PRIMARY KEY (abbreviation, year)
) STRICT;

-- Append-only: what was done, when, through which method, to what, and what changed.
CREATE TABLE audit_log (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL CHECK (at GLOB '*T*Z'),
  actor TEXT NOT NULL,
  method TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  summary TEXT NOT NULL,
  changes TEXT NOT NULL CHECK (json_valid(changes))
) STRICT;
CREATE INDEX audit_log_by_entity ON audit_log (entity, entity_id);
CREATE TRIGGER audit_log_keeps BEFORE DELETE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER audit_log_is_final BEFORE UPDATE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
