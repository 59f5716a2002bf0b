-- What happens while a session sits and afterwards: roll call, open votes, questions, speakers, minutes, resolutions.

-- What the office changed about the rules of a sitting; the others stand in the program. Either a share or minutes.
CREATE TABLE sitting_rule (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  numerator INTEGER CHECK (numerator BETWEEN 1 AND 100),
  denominator INTEGER CHECK (denominator BETWEEN 1 AND 100),
  comparison TEXT NOT NULL CHECK (comparison IN ('', 'more_than', 'at_least')),
  base_kind TEXT NOT NULL CHECK (base_kind IN ('', 'all_deputies', 'present')),
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 240),
  basis TEXT NOT NULL,
  verification TEXT NOT NULL CHECK (verification IN ('verified', 'unverified')),
  checked_date TEXT CHECK (checked_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  checked_by TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK ((numerator IS NULL) = (denominator IS NULL)),
  CHECK ((numerator IS NULL) <> (minutes IS NULL))
) STRICT;

-- The number on a deputy's card, given with the first roll call and kept while the deputy is in the register.
CREATE TABLE deputy_number (
  deputy_id TEXT PRIMARY KEY REFERENCES deputy (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1)
) STRICT;

-- When a sitting really began and ended, and when its roll was closed.
CREATE TABLE sitting_record (
  sitting_id TEXT PRIMARY KEY REFERENCES session_sitting (id) ON DELETE CASCADE,
  opened_at TEXT CHECK (opened_at GLOB '*T*Z'),
  closed_at TEXT CHECK (closed_at GLOB '*T*Z'),
  roll_closed_at TEXT CHECK (roll_closed_at GLOB '*T*Z'),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

-- What stands in the roll of a sitting now. No row: not recorded, which is not absent.
CREATE TABLE sitting_attendance (
  id TEXT PRIMARY KEY,
  sitting_id TEXT NOT NULL REFERENCES session_sitting (id) ON DELETE RESTRICT,
  deputy_id TEXT NOT NULL REFERENCES deputy (id) ON DELETE RESTRICT,
  status TEXT NOT NULL CHECK (status IN ('present', 'late', 'left', 'excused', 'absent')),
  -- Clock times; empty where not known or not of this status.
  arrived_time TEXT NOT NULL,
  left_time TEXT NOT NULL,
  -- Why somebody is away.
  reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '*T*Z'),
  UNIQUE (sitting_id, deputy_id)
) STRICT;
CREATE INDEX sitting_attendance_by_deputy ON sitting_attendance (deputy_id);

-- Every mark that was ever made, by whom, when and why; the table above is what they come to.
CREATE TABLE sitting_attendance_event (
  id TEXT PRIMARY KEY,
  sitting_id TEXT NOT NULL REFERENCES session_sitting (id) ON DELETE RESTRICT,
  deputy_id TEXT NOT NULL REFERENCES deputy (id) ON DELETE RESTRICT,
  from_status TEXT NOT NULL CHECK (from_status IN ('present', 'late', 'left', 'excused', 'absent', 'not_recorded')),
  to_status TEXT NOT NULL CHECK (to_status IN ('present', 'late', 'left', 'excused', 'absent', 'not_recorded')),
  arrived_time TEXT NOT NULL,
  left_time TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- Why an earlier mark was put right.
  correction TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('name', 'number', 'card', 'list', 'all_present', 'rest_absent')),
  at TEXT NOT NULL CHECK (at GLOB '*T*Z'),
  actor TEXT NOT NULL
) STRICT;
CREATE INDEX sitting_attendance_event_by_sitting ON sitting_attendance_event (sitting_id, deputy_id);
CREATE INDEX sitting_attendance_event_by_deputy ON sitting_attendance_event (deputy_id);
CREATE TRIGGER sitting_attendance_event_is_final BEFORE UPDATE ON sitting_attendance_event
BEGIN SELECT RAISE(ABORT, 'marks that were made are never changed'); END;
CREATE TRIGGER sitting_attendance_event_keeps BEFORE DELETE ON sitting_attendance_event
BEGIN SELECT RAISE(ABORT, 'marks that were made are never deleted'); END;

-- One open vote as it was taken, with the rule and the base that decided it then. A repeat is a record of its own.
CREATE TABLE open_vote (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  sitting_id TEXT REFERENCES session_sitting (id) ON DELETE SET NULL,
  item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  -- Given once within the session, in the order in which votes were taken.
  ref_no INTEGER NOT NULL CHECK (ref_no >= 1),
  subject TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('hand', 'card', 'electronic', 'ballot')),
  rule_code TEXT NOT NULL,
  numerator INTEGER NOT NULL CHECK (numerator BETWEEN 1 AND 100),
  denominator INTEGER NOT NULL CHECK (denominator BETWEEN 1 AND 100),
  comparison TEXT NOT NULL CHECK (comparison IN ('more_than', 'at_least')),
  base_kind TEXT NOT NULL CHECK (base_kind IN ('all_deputies', 'present')),
  basis TEXT NOT NULL,
  verification TEXT NOT NULL CHECK (verification IN ('verified', 'unverified')),
  total INTEGER NOT NULL CHECK (total >= 0),
  present INTEGER NOT NULL CHECK (present >= 0),
  absent INTEGER NOT NULL CHECK (absent >= 0),
  votes_for INTEGER NOT NULL CHECK (votes_for >= 0),
  votes_against INTEGER NOT NULL CHECK (votes_against >= 0),
  not_voting INTEGER NOT NULL CHECK (not_voting >= 0),
  -- Paper ballots only.
  ballots_issued INTEGER CHECK (ballots_issued >= 0),
  ballots_collected INTEGER CHECK (ballots_collected >= 0),
  ballots_invalid INTEGER CHECK (ballots_invalid >= 0),
  repeat_of_id TEXT REFERENCES open_vote (id) ON DELETE SET NULL,
  repeat_reason TEXT NOT NULL,
  taken_at TEXT NOT NULL CHECK (taken_at GLOB '*T*Z'),
  note TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  UNIQUE (session_id, ref_no)
) STRICT;
CREATE INDEX open_vote_by_sitting ON open_vote (sitting_id);
CREATE INDEX open_vote_by_item ON open_vote (item_id);
CREATE INDEX open_vote_by_repeat ON open_vote (repeat_of_id);

-- A question (chất vấn) and how it was answered.
CREATE TABLE interpellation (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  sitting_id TEXT REFERENCES session_sitting (id) ON DELETE SET NULL,
  item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  deputy_id TEXT NOT NULL REFERENCES deputy (id) ON DELETE RESTRICT,
  asked_of TEXT NOT NULL,
  asked_post TEXT NOT NULL,
  subject_field TEXT NOT NULL,
  content TEXT NOT NULL,
  asked_date TEXT NOT NULL CHECK (asked_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  asked_time TEXT NOT NULL,
  answer_kind TEXT NOT NULL CHECK (answer_kind IN ('waiting', 'at_sitting', 'in_writing')),
  answer TEXT NOT NULL,
  search_key TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX interpellation_by_session ON interpellation (session_id);
CREATE INDEX interpellation_by_sitting ON interpellation (sitting_id);
CREATE INDEX interpellation_by_item ON interpellation (item_id);
CREATE INDEX interpellation_by_deputy ON interpellation (deputy_id);

-- What was promised in an answer: a written answer, or something to be done.
CREATE TABLE interpellation_promise (
  id TEXT PRIMARY KEY,
  interpellation_id TEXT NOT NULL REFERENCES interpellation (id) ON DELETE CASCADE,
  promise_kind TEXT NOT NULL CHECK (promise_kind IN ('written_answer', 'commitment')),
  content TEXT NOT NULL,
  due_date TEXT CHECK (due_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- How the day was found and on what text, as it was then.
  due_basis TEXT NOT NULL,
  done_date TEXT CHECK (done_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  done_note TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX interpellation_promise_by_question ON interpellation_promise (interpellation_id);

-- Who speaks, in their order; the time left follows from when a speech began.
CREATE TABLE speech (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  sitting_id TEXT REFERENCES session_sitting (id) ON DELETE SET NULL,
  item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  deputy_id TEXT REFERENCES deputy (id) ON DELETE SET NULL,
  speaker TEXT NOT NULL,
  speech_kind TEXT NOT NULL CHECK (speech_kind IN ('speech', 'question', 'answer')),
  sort_order INTEGER NOT NULL CHECK (sort_order >= 0),
  allowed_seconds INTEGER NOT NULL CHECK (allowed_seconds BETWEEN 1 AND 36000),
  extended_seconds INTEGER NOT NULL CHECK (extended_seconds BETWEEN 0 AND 36000),
  started_at TEXT CHECK (started_at GLOB '*T*Z'),
  ended_at TEXT CHECK (ended_at GLOB '*T*Z'),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX speech_by_session ON speech (session_id);
CREATE INDEX speech_by_sitting ON speech (sitting_id);
CREATE INDEX speech_by_item ON speech (item_id);
CREATE INDEX speech_by_deputy ON speech (deputy_id);

-- What became of an item of the agenda: its real times, and what the minutes say of it beyond the figures.
CREATE TABLE item_record (
  item_id TEXT PRIMARY KEY REFERENCES agenda_item (id) ON DELETE CASCADE,
  started_at TEXT CHECK (started_at GLOB '*T*Z'),
  ended_at TEXT CHECK (ended_at GLOB '*T*Z'),
  note TEXT NOT NULL,
  search_key TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

-- What the session is at, and what the hall sees.
CREATE TABLE session_hall (
  session_id TEXT PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
  current_item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  screen TEXT NOT NULL CHECK (screen IN ('follow', 'agenda', 'vote')),
  open_vote_id TEXT REFERENCES open_vote (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX session_hall_by_item ON session_hall (current_item_id);
CREATE INDEX session_hall_by_vote ON session_hall (open_vote_id);

-- The parts of the minutes that people write.
CREATE TABLE session_minutes (
  session_id TEXT PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
  chair TEXT NOT NULL,
  secretary TEXT NOT NULL,
  guests TEXT NOT NULL,
  opening TEXT NOT NULL,
  conclusion TEXT NOT NULL,
  search_key TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

-- Resolutions with their numbers: per kind and year, without gaps. A number that was given stays, also when void.
CREATE TABLE resolution (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE RESTRICT,
  item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  open_vote_id TEXT REFERENCES open_vote (id) ON DELETE SET NULL,
  resolution_kind TEXT NOT NULL CHECK (resolution_kind IN ('individual', 'normative')),
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2200),
  number INTEGER CHECK (number >= 1),
  symbol TEXT NOT NULL,
  title TEXT NOT NULL,
  submitter TEXT NOT NULL,
  board TEXT NOT NULL,
  signer TEXT NOT NULL,
  bases TEXT NOT NULL,
  articles TEXT NOT NULL,
  passed_date TEXT CHECK (passed_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  effect_date TEXT CHECK (effect_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  replaces TEXT NOT NULL,
  void_reason TEXT NOT NULL,
  search_key TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE UNIQUE INDEX resolution_by_number ON resolution (resolution_kind, year, number);
CREATE INDEX resolution_by_session ON resolution (session_id);
CREATE INDEX resolution_by_item ON resolution (item_id);
CREATE INDEX resolution_by_vote ON resolution (open_vote_id);

-- Who receives the papers of a session, by when, and when they went.
CREATE TABLE session_dispatch (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  recipient TEXT NOT NULL,
  papers TEXT NOT NULL,
  due_date TEXT CHECK (due_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  due_basis TEXT NOT NULL,
  sent_date TEXT CHECK (sent_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  sent_note TEXT NOT NULL,
  sort_order INTEGER NOT NULL CHECK (sort_order >= 0),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX session_dispatch_by_session ON session_dispatch (session_id);
