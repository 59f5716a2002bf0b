-- Sessions that voters ask for, steps that count from the day on which the council elects, the joint meeting, meetings with
-- voters, elections, and who sits where.

-- A hall with its rows and seats, given once for every session that sits there.
CREATE TABLE seating_room (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  row_count INTEGER NOT NULL CHECK (row_count BETWEEN 1 AND 60),
  seat_count INTEGER NOT NULL CHECK (seat_count BETWEEN 1 AND 60),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

CREATE TABLE session_new (
  id TEXT PRIMARY KEY,
  session_type TEXT NOT NULL CHECK (session_type IN ('regular', 'special', 'urgent', 'first', 'voters')),
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
  version INTEGER NOT NULL CHECK (version >= 1),
  last_vote_no INTEGER NOT NULL CHECK (last_vote_no >= 0),
  -- Of a session that voters ask for: all voters of the unit, signatures, and those with name, birth date and address.
  petition_voters INTEGER CHECK (petition_voters >= 0),
  petition_signatures INTEGER CHECK (petition_signatures >= 0),
  petition_complete INTEGER CHECK (petition_complete >= 0),
  -- The joint meeting that prepares the session; its day stands with its step. Clock times, empty while not known.
  joint_start TEXT NOT NULL,
  joint_end TEXT NOT NULL,
  joint_place TEXT NOT NULL,
  joint_chair TEXT NOT NULL,
  joint_secretary TEXT NOT NULL,
  -- Whom to ask: name, telephone, e-mail.
  joint_contact TEXT NOT NULL,
  seating_room_id TEXT REFERENCES seating_room (id) ON DELETE SET NULL
) STRICT;
INSERT INTO session_new SELECT *, NULL, NULL, NULL, '', '', '', '', '', '', NULL FROM session;
DROP TABLE session;
ALTER TABLE session_new RENAME TO session;
CREATE UNIQUE INDEX session_by_number ON session (term_number, number);
CREATE INDEX session_by_room ON session (seating_room_id);

CREATE TABLE session_step_new (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  owner TEXT NOT NULL,
  paper TEXT NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('before', 'during', 'after')),
  -- What the days count from; with 'step' the code of another step of the same session.
  anchor TEXT NOT NULL CHECK (anchor IN ('opening', 'closing', 'election', 'step', 'elected')),
  anchor_code TEXT NOT NULL,
  offset_days INTEGER NOT NULL CHECK (offset_days BETWEEN -400 AND 400),
  -- The end of a range of possible days.
  offset_to_days INTEGER CHECK (offset_to_days BETWEEN -400 AND 400),
  unit TEXT NOT NULL CHECK (unit IN ('calendar', 'working')),
  -- The last day that a text allows; all four together or none.
  limit_anchor TEXT CHECK (limit_anchor IN ('opening', 'closing', 'election', 'step', 'elected')),
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
INSERT INTO session_step_new SELECT * FROM session_step;
DROP TABLE session_step;
ALTER TABLE session_step_new RENAME TO session_step;

CREATE TABLE deadline_rule_new (
  id TEXT PRIMARY KEY,
  session_type TEXT NOT NULL CHECK (session_type IN ('regular', 'special', 'urgent', 'first', 'voters')),
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  owner TEXT NOT NULL,
  paper TEXT NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('before', 'during', 'after')),
  anchor TEXT NOT NULL CHECK (anchor IN ('opening', 'closing', 'election', 'step', 'elected')),
  anchor_code TEXT NOT NULL,
  offset_days INTEGER NOT NULL CHECK (offset_days BETWEEN -400 AND 400),
  offset_to_days INTEGER CHECK (offset_to_days BETWEEN -400 AND 400),
  unit TEXT NOT NULL CHECK (unit IN ('calendar', 'working')),
  limit_anchor TEXT CHECK (limit_anchor IN ('opening', 'closing', 'election', 'step', 'elected')),
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
INSERT INTO deadline_rule_new SELECT * FROM deadline_rule;
DROP TABLE deadline_rule;
ALTER TABLE deadline_rule_new RENAME TO deadline_rule;

-- Meetings with voters before and after a session.
CREATE TABLE voter_meeting (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  phase TEXT NOT NULL CHECK (phase IN ('before', 'after')),
  meeting_date TEXT CHECK (meeting_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  start_time TEXT NOT NULL,
  end_time TEXT NOT NULL,
  place TEXT NOT NULL,
  -- Communes, wards, villages whose voters are met.
  units TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX voter_meeting_by_session ON voter_meeting (session_id);

CREATE TABLE voter_meeting_deputy (
  meeting_id TEXT NOT NULL REFERENCES voter_meeting (id) ON DELETE CASCADE,
  deputy_id TEXT NOT NULL REFERENCES deputy (id) ON DELETE CASCADE,
  PRIMARY KEY (meeting_id, deputy_id)
) STRICT;
CREATE INDEX voter_meeting_deputy_by_deputy ON voter_meeting_deputy (deputy_id);

-- Who sits where in the hall of a session.
CREATE TABLE session_seat (
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  row_no INTEGER NOT NULL CHECK (row_no BETWEEN 1 AND 60),
  seat_no INTEGER NOT NULL CHECK (seat_no BETWEEN 1 AND 60),
  deputy_id TEXT REFERENCES deputy (id) ON DELETE CASCADE,
  guest_id TEXT REFERENCES session_guest (id) ON DELETE CASCADE,
  PRIMARY KEY (session_id, row_no, seat_no),
  CHECK ((deputy_id IS NULL) <> (guest_id IS NULL))
) STRICT;
CREATE INDEX session_seat_by_deputy ON session_seat (deputy_id);
CREATE INDEX session_seat_by_guest ON session_seat (guest_id);

-- An election in a session: one or several seats, candidates, and the ballots as the counting board counted them.
CREATE TABLE election (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  sitting_id TEXT REFERENCES session_sitting (id) ON DELETE SET NULL,
  item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  -- One sequence with the votes of the session, given once.
  ref_no INTEGER NOT NULL CHECK (ref_no >= 1),
  -- What is elected: "Ủy viên Ủy ban nhân dân tỉnh".
  title TEXT NOT NULL,
  seats INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 200),
  -- The rule that decides, as it stood when the election was written down.
  numerator INTEGER NOT NULL CHECK (numerator BETWEEN 1 AND 100),
  denominator INTEGER NOT NULL CHECK (denominator BETWEEN 1 AND 100),
  comparison TEXT NOT NULL CHECK (comparison IN ('more_than', 'at_least')),
  base_kind TEXT NOT NULL CHECK (base_kind IN ('all_deputies', 'present')),
  basis TEXT NOT NULL,
  verification TEXT NOT NULL CHECK (verification IN ('verified', 'unverified')),
  -- Figures of the count; all empty while nothing was counted.
  total INTEGER CHECK (total >= 0),
  present INTEGER CHECK (present >= 0),
  ballots_issued INTEGER CHECK (ballots_issued >= 0),
  ballots_collected INTEGER CHECK (ballots_collected >= 0),
  ballots_invalid INTEGER CHECK (ballots_invalid >= 0),
  counted_at TEXT CHECK (counted_at GLOB '*T*Z'),
  -- The election after which this one was held for seats that stayed open, or for candidates with as many votes.
  repeat_of_id TEXT REFERENCES election (id) ON DELETE SET NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  UNIQUE (session_id, ref_no),
  CHECK ((counted_at IS NULL) = (total IS NULL)),
  CHECK ((counted_at IS NULL) = (present IS NULL)),
  CHECK ((counted_at IS NULL) = (ballots_issued IS NULL)),
  CHECK ((counted_at IS NULL) = (ballots_collected IS NULL)),
  CHECK ((counted_at IS NULL) = (ballots_invalid IS NULL))
) STRICT;
CREATE INDEX election_by_sitting ON election (sitting_id);
CREATE INDEX election_by_item ON election (item_id);
CREATE INDEX election_by_repeat ON election (repeat_of_id);

CREATE TABLE election_candidate (
  id TEXT PRIMARY KEY,
  election_id TEXT NOT NULL REFERENCES election (id) ON DELETE CASCADE,
  sort_order INTEGER NOT NULL CHECK (sort_order >= 0),
  full_name TEXT NOT NULL,
  -- Post and place of work, as on the ballot.
  post TEXT NOT NULL,
  votes_for INTEGER CHECK (votes_for >= 0),
  votes_against INTEGER CHECK (votes_against >= 0)
) STRICT;
CREATE INDEX election_candidate_by_election ON election_candidate (election_id);

-- The resolution that confirms an election.
ALTER TABLE resolution ADD COLUMN election_id TEXT REFERENCES election (id) ON DELETE SET NULL;
CREATE INDEX resolution_by_election ON resolution (election_id);
