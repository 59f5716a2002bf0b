-- Sessions of the council: what they are, when they sit, and every step with its deadline.

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  session_type TEXT NOT NULL CHECK (session_type IN ('regular', 'special', 'urgent', 'first')),
  -- Counted through the term whatever the kind; unknown while it is not decided.
  number INTEGER CHECK (number >= 1),
  -- As the profile named the term when the session was made: a new term begins with 1 again.
  term_number TEXT NOT NULL,
  title TEXT NOT NULL,
  opening_date TEXT NOT NULL CHECK (opening_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  election_date TEXT CHECK (election_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  place TEXT NOT NULL,
  note TEXT NOT NULL,
  search_key TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE UNIQUE INDEX session_by_number ON session (term_number, number);

-- A part of a day on which the session sits; changed together with the session, under its version.
CREATE TABLE session_sitting (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  sitting_date TEXT NOT NULL CHECK (sitting_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  day_part TEXT NOT NULL CHECK (day_part IN ('morning', 'afternoon', 'evening')),
  sitting_kind TEXT NOT NULL CHECK (sitting_kind IN ('plenary', 'group_discussion', 'preparatory', 'closed', 'self_study')),
  start_time TEXT NOT NULL,
  end_time TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX session_sitting_by_session ON session_sitting (session_id);

-- A step of one session: its own copy of the rule, so that a template that changes never moves a session's days.
CREATE TABLE session_step (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  owner TEXT NOT NULL,
  paper TEXT NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('before', 'during', 'after')),
  -- What the days count from; with 'step' the code of another step of the same session.
  anchor TEXT NOT NULL CHECK (anchor IN ('opening', 'closing', 'election', 'step')),
  anchor_code TEXT NOT NULL,
  offset_days INTEGER NOT NULL CHECK (offset_days BETWEEN -400 AND 400),
  -- The end of a range of possible days.
  offset_to_days INTEGER CHECK (offset_to_days BETWEEN -400 AND 400),
  unit TEXT NOT NULL CHECK (unit IN ('calendar', 'working')),
  -- The last day that a text allows; all four together or none.
  limit_anchor TEXT CHECK (limit_anchor IN ('opening', 'closing', 'election', 'step')),
  limit_anchor_code TEXT,
  limit_days INTEGER CHECK (limit_days BETWEEN -400 AND 400),
  limit_unit TEXT CHECK (limit_unit IN ('calendar', 'working')),
  basis TEXT NOT NULL,
  verification TEXT NOT NULL CHECK (verification IN ('verified', 'unverified')),
  checked_date TEXT CHECK (checked_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  checked_by TEXT NOT NULL,
  fixed_date TEXT CHECK (fixed_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  done_date TEXT CHECK (done_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  skipped INTEGER NOT NULL CHECK (skipped IN (0, 1)),
  note TEXT NOT NULL,
  sort_order INTEGER NOT NULL CHECK (sort_order >= 0),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  UNIQUE (session_id, code),
  CHECK ((limit_anchor IS NULL) = (limit_days IS NULL)),
  CHECK ((limit_anchor IS NULL) = (limit_unit IS NULL)),
  CHECK ((limit_anchor IS NULL) = (limit_anchor_code IS NULL))
) STRICT;

-- What the office changed about the template of a kind of session, and its own rules; the others stand in the program.
CREATE TABLE deadline_rule (
  id TEXT PRIMARY KEY,
  session_type TEXT NOT NULL CHECK (session_type IN ('regular', 'special', 'urgent', 'first')),
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  owner TEXT NOT NULL,
  paper TEXT NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('before', 'during', 'after')),
  anchor TEXT NOT NULL CHECK (anchor IN ('opening', 'closing', 'election', 'step')),
  anchor_code TEXT NOT NULL,
  offset_days INTEGER NOT NULL CHECK (offset_days BETWEEN -400 AND 400),
  offset_to_days INTEGER CHECK (offset_to_days BETWEEN -400 AND 400),
  unit TEXT NOT NULL CHECK (unit IN ('calendar', 'working')),
  limit_anchor TEXT CHECK (limit_anchor IN ('opening', 'closing', 'election', 'step')),
  limit_anchor_code TEXT,
  limit_days INTEGER CHECK (limit_days BETWEEN -400 AND 400),
  limit_unit TEXT CHECK (limit_unit IN ('calendar', 'working')),
  basis TEXT NOT NULL,
  verification TEXT NOT NULL CHECK (verification IN ('verified', 'unverified')),
  -- When and by whom the office compared the rule with its own regulation.
  checked_date TEXT CHECK (checked_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  checked_by TEXT NOT NULL,
  -- 0: new sessions go without it.
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  sort_order INTEGER NOT NULL CHECK (sort_order >= 0),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  UNIQUE (session_type, code),
  CHECK ((limit_anchor IS NULL) = (limit_days IS NULL)),
  CHECK ((limit_anchor IS NULL) = (limit_unit IS NULL)),
  CHECK ((limit_anchor IS NULL) = (limit_anchor_code IS NULL))
) STRICT;

-- Days that the office entered: free beside the computed holidays, or worked in exchange (làm bù).
CREATE TABLE calendar_day (
  id TEXT PRIMARY KEY,
  day_date TEXT NOT NULL UNIQUE CHECK (day_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  day_kind TEXT NOT NULL CHECK (day_kind IN ('off', 'working')),
  name TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
