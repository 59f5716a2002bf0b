-- Ballots one by one: two blind entries, differences resolved field by field, a chained log, several PCs; and what the
-- office prepares before the vote. Tables whose columns or codes grow are rebuilt, so that their text stays readable.

CREATE TABLE setting_new (
  key TEXT PRIMARY KEY CHECK (key IN ('second_backup_folder', 'backup_tag', 'origin', 'verification_line')),
  value TEXT NOT NULL
) STRICT;
INSERT INTO setting_new SELECT key, value FROM setting;
DROP TABLE setting;
ALTER TABLE setting_new RENAME TO setting;
-- Which PC an entry of the log comes from: every PC writes a chain of its own.
INSERT INTO setting (key, value) VALUES ('origin', lower(hex(randomblob(4))));

CREATE TABLE confidence_vote_new (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  procedure TEXT NOT NULL CHECK (procedure IN ('grading', 'decision')),
  -- The rule set as it stood when counting opened: later changes of the program's rules never touch this vote.
  rule_set TEXT NOT NULL CHECK (json_valid(rule_set)),
  status TEXT NOT NULL CHECK (status IN ('prepared', 'counting', 'counted', 'confirmed', 'published')),
  session_name TEXT NOT NULL,
  vote_date TEXT CHECK (vote_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- The day the session opens: deadlines of the vote are counted back from it.
  opening_date TEXT CHECK (opening_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  start_time TEXT NOT NULL,
  end_time TEXT NOT NULL,
  place TEXT NOT NULL,
  deputies_total INTEGER CHECK (deputies_total >= 0),
  deputies_present INTEGER CHECK (deputies_present >= 0),
  -- totals: the board's sheet is typed; ballots: every ballot is typed, and the sheet is counted from them.
  count_mode TEXT NOT NULL CHECK (count_mode IN ('totals', 'ballots')),
  -- How many independent entries every ballot needs.
  entries INTEGER NOT NULL CHECK (entries BETWEEN 2 AND 3),
  batch_size INTEGER NOT NULL CHECK (batch_size IN (10, 25)),
  -- A rehearsal is a vote of its own that names the real one; it never counts and never gets a number.
  rehearsal_of TEXT REFERENCES confidence_vote (id) ON DELETE RESTRICT,
  -- Fixes the known answers of the rehearsal's test deck; empty otherwise.
  deck_seed TEXT NOT NULL,
  -- Why a decision vote is held (NQ 96/2023/QH15 Điều 13 khoản 2).
  trigger_kind TEXT CHECK (trigger_kind IN ('deputies_petition', 'father_front_petition', 'grading_result')),
  trigger_note TEXT NOT NULL,
  search_key TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  -- Times and presence are filled in during the count, apart from the version of the set-up.
  meeting_version INTEGER NOT NULL CHECK (meeting_version >= 1)
) STRICT;
INSERT INTO confidence_vote_new
  SELECT id, title, procedure, rule_set, status, session_name, vote_date, NULL, start_time, end_time, place,
    deputies_total, deputies_present, 'totals', 2, 10, NULL, '', NULL, '', search_key, created_at, updated_at,
    version, meeting_version
  FROM confidence_vote;
DROP TABLE confidence_vote;
ALTER TABLE confidence_vote_new RENAME TO confidence_vote;
CREATE INDEX confidence_vote_by_rehearsal ON confidence_vote (rehearsal_of);

CREATE TABLE ballot_kind_new (
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
  -- Where every printed sheet went (V10): test ballots, sheets handed out in exchange, spoiled sheets taken back, unused.
  test_ballots INTEGER CHECK (test_ballots >= 0),
  exchanged INTEGER CHECK (exchanged >= 0),
  spoiled INTEGER CHECK (spoiled >= 0),
  unused INTEGER CHECK (unused >= 0),
  -- Counts up with every figure, so that two windows never write over each other.
  row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT;
INSERT INTO ballot_kind_new
  SELECT id, vote_id, title, sort_order, printed, issued, collected, valid, invalid, invalid_reasons,
    NULL, NULL, NULL, NULL, row_version
  FROM ballot_kind;
DROP TABLE ballot_kind;
ALTER TABLE ballot_kind_new RENAME TO ballot_kind;
CREATE INDEX ballot_kind_by_vote ON ballot_kind (vote_id);

-- A copy of the person as the list named them: later edits of the register never change an old vote.
CREATE TABLE vote_official_new (
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
  -- The paper that proves why somebody is left out, and who decided it.
  exclusion_evidence TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  elected_date TEXT CHECK (elected_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  high INTEGER CHECK (high >= 0),
  medium INTEGER CHECK (medium >= 0),
  low INTEGER CHECK (low >= 0),
  trust INTEGER CHECK (trust >= 0),
  no_trust INTEGER CHECK (no_trust >= 0),
  invalid_rows INTEGER CHECK (invalid_rows >= 0),
  row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT;
INSERT INTO vote_official_new
  SELECT id, vote_id, person_id, name, birth_year, posts, block, ballot_kind_id, printed_no, included,
    exclusion_reason, exclusion_note, '', '', NULL, high, medium, low, trust, no_trust, invalid_rows, row_version
  FROM vote_official;
DROP TABLE vote_official;
ALTER TABLE vote_official_new RENAME TO vote_official;
CREATE INDEX vote_official_by_vote ON vote_official (vote_id);
CREATE INDEX vote_official_by_person ON vote_official (person_id);
CREATE INDEX vote_official_by_ballot_kind ON vote_official (ballot_kind_id);

CREATE TABLE official_document_new (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('vote_plan', 'official_list', 'personal_report_form', 'voter_opinion_summary', 'clarification_letter', 'list_submission', 'list_resolution', 'board_resolution', 'ballot_rules', 'ballot_balance', 'tally_minutes', 'result_table', 'tally_report', 'confirming_resolution', 'announcement_notice', 'decision_vote_submission', 'dismissal_submission', 'official_dossier', 'zero_report', 'rehearsal_minutes', 'recheck_form')),
  vote_id TEXT NOT NULL REFERENCES confidence_vote (id) ON DELETE RESTRICT,
  -- Whom a paper is about where each person gets one of their own.
  official_id TEXT REFERENCES vote_official (id) ON DELETE RESTRICT,
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
INSERT INTO official_document_new
  SELECT id, kind, vote_id, NULL, title, status, details, model, figures_code, check_code, issue_date,
    withdrawn_reason, created_at, updated_at, version
  FROM official_document;
DROP TABLE official_document;
ALTER TABLE official_document_new RENAME TO official_document;
CREATE INDEX official_document_by_vote ON official_document (vote_id);
CREATE INDEX official_document_by_official ON official_document (official_id);

-- Before the vote ----------------------------------------------------------------------------------------------------

-- The calendar of one vote: computed from the opening day, changed by people where they know better.
CREATE TABLE vote_step (
  id TEXT PRIMARY KEY,
  vote_id TEXT NOT NULL REFERENCES confidence_vote (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  -- Days before the opening day; null where the step has no such rule.
  days_before INTEGER CHECK (days_before BETWEEN -60 AND 400),
  -- A day set by a person; null follows the rule.
  fixed_date TEXT CHECK (fixed_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  basis TEXT NOT NULL,
  verification TEXT NOT NULL CHECK (verification IN ('verified', 'unverified')),
  owner TEXT NOT NULL,
  done_date TEXT CHECK (done_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT NOT NULL,
  sort_order INTEGER NOT NULL CHECK (sort_order >= 0),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX vote_step_by_vote ON vote_step (vote_id);

-- A deputy asks that a matter be verified by a competent body, or that the person explain it in writing.
CREATE TABLE clarification_request (
  id TEXT PRIMARY KEY,
  vote_id TEXT NOT NULL REFERENCES confidence_vote (id) ON DELETE CASCADE,
  official_id TEXT NOT NULL REFERENCES vote_official (id) ON DELETE CASCADE,
  deputy_id TEXT REFERENCES deputy (id) ON DELETE RESTRICT,
  deputy_name TEXT NOT NULL,
  request_kind TEXT NOT NULL CHECK (request_kind IN ('verification', 'clarification')),
  question TEXT NOT NULL,
  addressee TEXT NOT NULL,
  received_date TEXT CHECK (received_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  due_date TEXT CHECK (due_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  answer TEXT NOT NULL,
  answered_date TEXT CHECK (answered_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX clarification_request_by_vote ON clarification_request (vote_id);
CREATE INDEX clarification_request_by_official ON clarification_request (official_id);
CREATE INDEX clarification_request_by_deputy ON clarification_request (deputy_id);

-- What a person reports about their own work before the vote (V3).
CREATE TABLE personal_report (
  id TEXT PRIMARY KEY,
  official_id TEXT NOT NULL UNIQUE REFERENCES vote_official (id) ON DELETE CASCADE,
  results TEXT NOT NULL,
  qualities TEXT NOT NULL,
  asset_declaration TEXT NOT NULL,
  shortcomings TEXT NOT NULL,
  voter_answers TEXT NOT NULL,
  received_date TEXT CHECK (received_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

-- Voters' opinions about a person, as the Front's summary tells them (V4).
CREATE TABLE voter_opinion (
  id TEXT PRIMARY KEY,
  official_id TEXT NOT NULL REFERENCES vote_official (id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  content TEXT NOT NULL,
  received_date TEXT CHECK (received_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX voter_opinion_by_official ON voter_opinion (official_id);

-- What a person did, by field and year: the record that deputies read before they vote.
CREATE TABLE duty_record (
  id TEXT PRIMARY KEY,
  official_id TEXT NOT NULL REFERENCES vote_official (id) ON DELETE CASCADE,
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2999),
  subject_field TEXT NOT NULL,
  content TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX duty_record_by_official ON duty_record (official_id);

-- Written petitions for a decision vote on one person; counted between the openings of two sessions.
CREATE TABLE confidence_petition (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE RESTRICT,
  source TEXT NOT NULL CHECK (source IN ('deputy', 'father_front')),
  deputy_id TEXT REFERENCES deputy (id) ON DELETE RESTRICT,
  received_date TEXT NOT NULL CHECK (received_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  content TEXT NOT NULL,
  withdrawn_date TEXT CHECK (withdrawn_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX confidence_petition_by_person ON confidence_petition (person_id);
CREATE INDEX confidence_petition_by_deputy ON confidence_petition (deputy_id);

-- From the opening of one session to the opening of the next.
CREATE TABLE petition_period (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  opened_date TEXT NOT NULL CHECK (opened_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  closed_date TEXT CHECK (closed_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK (closed_date IS NULL OR closed_date > opened_date)
) STRICT;

-- A printed form of a ballot, fixed with its hash: another form is another release (T18).
CREATE TABLE ballot_release (
  id TEXT PRIMARY KEY,
  vote_id TEXT NOT NULL REFERENCES confidence_vote (id) ON DELETE RESTRICT,
  ballot_kind_id TEXT NOT NULL REFERENCES ballot_kind (id) ON DELETE RESTRICT,
  release_no INTEGER NOT NULL CHECK (release_no >= 1),
  paper TEXT NOT NULL CHECK (paper IN ('A4', 'A5')),
  contents TEXT NOT NULL CHECK (json_valid(contents)),
  contents_hash TEXT NOT NULL,
  released_at TEXT NOT NULL CHECK (released_at GLOB '*T*Z'),
  released_by TEXT NOT NULL,
  UNIQUE (ballot_kind_id, release_no)
) STRICT;
CREATE INDEX ballot_release_by_vote ON ballot_release (vote_id);
CREATE TRIGGER ballot_release_is_final BEFORE UPDATE ON ballot_release
BEGIN SELECT RAISE(ABORT, 'a released ballot is never changed'); END;

-- The count ----------------------------------------------------------------------------------------------------------

-- Who works at the count. PINs are kept as scrypt hashes.
CREATE TABLE count_operator (
  id TEXT PRIMARY KEY,
  vote_id TEXT NOT NULL REFERENCES confidence_vote (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('head', 'typist_1', 'typist_2', 'typist_3', 'resolver', 'observer')),
  pin_salt TEXT NOT NULL,
  pin_hash TEXT NOT NULL,
  failed_attempts INTEGER NOT NULL CHECK (failed_attempts >= 0),
  blocked_until TEXT CHECK (blocked_until GLOB '*T*Z'),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  -- When the two minutes of practice were done.
  practised_at TEXT CHECK (practised_at GLOB '*T*Z'),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX count_operator_by_vote ON count_operator (vote_id);

-- Of a signed-in person the window keeps the token, the database only its hash.
CREATE TABLE operator_sign_in (
  token_hash TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL REFERENCES count_operator (id) ON DELETE CASCADE,
  signed_in_at TEXT NOT NULL CHECK (signed_in_at GLOB '*T*Z'),
  signed_out_at TEXT CHECK (signed_out_at GLOB '*T*Z')
) STRICT;
CREATE INDEX operator_sign_in_by_operator ON operator_sign_in (operator_id);

CREATE TABLE practice_run (
  id TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL REFERENCES count_operator (id) ON DELETE CASCADE,
  ballots INTEGER NOT NULL CHECK (ballots >= 0),
  fields INTEGER NOT NULL CHECK (fields >= 0),
  keys INTEGER NOT NULL CHECK (keys >= 0),
  errors INTEGER NOT NULL CHECK (errors >= 0),
  duration_ms INTEGER NOT NULL CHECK (duration_ms >= 0),
  finished_at TEXT NOT NULL CHECK (finished_at GLOB '*T*Z')
) STRICT;
CREATE INDEX practice_run_by_operator ON practice_run (operator_id);

-- Ballots get their numbers after the box is opened, stack by stack; a number never leads to a deputy.
CREATE TABLE ballot_batch (
  id TEXT PRIMARY KEY,
  vote_id TEXT NOT NULL REFERENCES confidence_vote (id) ON DELETE CASCADE,
  ballot_kind_id TEXT NOT NULL REFERENCES ballot_kind (id) ON DELETE CASCADE,
  batch_no INTEGER NOT NULL CHECK (batch_no >= 1),
  first_no INTEGER NOT NULL CHECK (first_no >= 1),
  size INTEGER NOT NULL CHECK (size BETWEEN 1 AND 25),
  -- Totals counted by hand with a pencil, to check the batch against; null when nobody counted.
  pencil_totals TEXT CHECK (pencil_totals IS NULL OR json_valid(pencil_totals)),
  row_version INTEGER NOT NULL CHECK (row_version >= 1),
  UNIQUE (ballot_kind_id, batch_no)
) STRICT;
CREATE INDEX ballot_batch_by_vote ON ballot_batch (vote_id);

-- One ballot as one person typed it. Never changed: a wrong stack is set aside with its reason and typed again.
CREATE TABLE ballot_entry (
  id TEXT PRIMARY KEY,
  vote_id TEXT NOT NULL REFERENCES confidence_vote (id) ON DELETE CASCADE,
  ballot_kind_id TEXT NOT NULL REFERENCES ballot_kind (id) ON DELETE CASCADE,
  ballot_no INTEGER NOT NULL CHECK (ballot_no >= 1),
  entry_no INTEGER NOT NULL CHECK (entry_no BETWEEN 1 AND 3),
  source TEXT NOT NULL CHECK (source IN ('typed', 'scanned')),
  operator_id TEXT NOT NULL REFERENCES count_operator (id) ON DELETE RESTRICT,
  -- One digit a person in printed order: a level from 1, 0 no mark, 9 more than one; empty on an invalid ballot.
  marks TEXT NOT NULL CHECK (marks NOT GLOB '*[^0-39]*'),
  invalid_reason TEXT CHECK (invalid_reason IN ('not_official_form', 'no_seal', 'other')),
  keys INTEGER NOT NULL CHECK (keys >= 0),
  duration_ms INTEGER NOT NULL CHECK (duration_ms >= 0),
  closed_at TEXT NOT NULL CHECK (closed_at GLOB '*T*Z'),
  origin TEXT NOT NULL,
  voided_at TEXT CHECK (voided_at GLOB '*T*Z'),
  void_reason TEXT NOT NULL
) STRICT;
CREATE INDEX ballot_entry_by_vote ON ballot_entry (vote_id);
CREATE INDEX ballot_entry_by_operator ON ballot_entry (operator_id);
-- Two PCs may type the same ballot while apart; on one PC nobody can.
CREATE UNIQUE INDEX ballot_entry_once ON ballot_entry (ballot_kind_id, ballot_no, entry_no, origin) WHERE voided_at IS NULL;

-- What the paper shows in one field where entries differ, typed by a third person.
CREATE TABLE field_resolution (
  id TEXT PRIMARY KEY,
  vote_id TEXT NOT NULL REFERENCES confidence_vote (id) ON DELETE CASCADE,
  ballot_kind_id TEXT NOT NULL REFERENCES ballot_kind (id) ON DELETE CASCADE,
  ballot_no INTEGER NOT NULL CHECK (ballot_no >= 1),
  -- Place of the person in printed order from 0; -1 is the ballot as a whole.
  place INTEGER NOT NULL CHECK (place >= -1),
  -- A digit as in ballot_entry.marks; for the ballot as a whole "valid" or the reason why not.
  value TEXT NOT NULL CHECK (value IN ('0', '1', '2', '3', '9', 'valid', 'not_official_form', 'no_seal', 'other')),
  operator_id TEXT NOT NULL REFERENCES count_operator (id) ON DELETE RESTRICT,
  resolved_at TEXT NOT NULL CHECK (resolved_at GLOB '*T*Z'),
  origin TEXT NOT NULL,
  voided_at TEXT CHECK (voided_at GLOB '*T*Z'),
  void_reason TEXT NOT NULL
) STRICT;
CREATE INDEX field_resolution_by_vote ON field_resolution (vote_id);
CREATE INDEX field_resolution_by_kind ON field_resolution (ballot_kind_id);
CREATE INDEX field_resolution_by_operator ON field_resolution (operator_id);
CREATE UNIQUE INDEX field_resolution_once ON field_resolution (ballot_kind_id, ballot_no, place, origin) WHERE voided_at IS NULL;

-- Append-only and chained: each line carries the hash of the one before it on the same PC (T28).
CREATE TABLE count_log (
  vote_id TEXT NOT NULL REFERENCES confidence_vote (id) ON DELETE RESTRICT,
  origin TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq >= 1),
  at TEXT NOT NULL CHECK (at GLOB '*T*Z'),
  event_kind TEXT NOT NULL CHECK (event_kind IN ('opened', 'ballots_announced', 'batches_made', 'ballot_closed', 'entries_voided', 'field_resolved', 'resolution_voided', 'pencil_totals', 'merged', 'state_changed', 'operator_saved', 'ballots_released', 'printed', 'sample_drawn', 'rehearsal_checked')),
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (vote_id, origin, seq)
) STRICT;
CREATE TRIGGER count_log_is_final BEFORE UPDATE ON count_log
BEGIN SELECT RAISE(ABORT, 'the log of a count is append-only'); END;
-- A rehearsal may be thrown away as a whole; the log of a real vote never.
CREATE TRIGGER count_log_keeps BEFORE DELETE ON count_log
WHEN NOT EXISTS (SELECT 1 FROM confidence_vote WHERE id = OLD.vote_id AND rehearsal_of IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the log of a count is append-only'); END;

-- Files of other PCs that were taken in; taking one in again adds nothing.
CREATE TABLE count_merge (
  id TEXT PRIMARY KEY,
  vote_id TEXT NOT NULL REFERENCES confidence_vote (id) ON DELETE CASCADE,
  file_name TEXT NOT NULL,
  digest TEXT NOT NULL,
  origin TEXT NOT NULL,
  added INTEGER NOT NULL CHECK (added >= 0),
  known INTEGER NOT NULL CHECK (known >= 0),
  conflicts INTEGER NOT NULL CHECK (conflicts >= 0),
  merged_at TEXT NOT NULL CHECK (merged_at GLOB '*T*Z')
) STRICT;
CREATE INDEX count_merge_by_vote ON count_merge (vote_id);

-- Ballots drawn for reading once more, by a seed that everybody saw (T41).
CREATE TABLE recheck_sample (
  id TEXT PRIMARY KEY,
  vote_id TEXT NOT NULL REFERENCES confidence_vote (id) ON DELETE CASCADE,
  ballot_kind_id TEXT NOT NULL REFERENCES ballot_kind (id) ON DELETE CASCADE,
  seed TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 1),
  drawn_at TEXT NOT NULL CHECK (drawn_at GLOB '*T*Z'),
  drawn_by TEXT NOT NULL,
  differences INTEGER CHECK (differences >= 0),
  note TEXT NOT NULL,
  row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT;
CREATE INDEX recheck_sample_by_vote ON recheck_sample (vote_id);
CREATE INDEX recheck_sample_by_kind ON recheck_sample (ballot_kind_id);
