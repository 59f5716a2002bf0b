-- The hall sees the result of an election too, once the count was entered.
CREATE TABLE session_hall_new (
  session_id TEXT PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
  current_item_id TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
  screen TEXT NOT NULL CHECK (screen IN ('follow', 'agenda', 'vote', 'election')),
  open_vote_id TEXT REFERENCES open_vote (id) ON DELETE SET NULL,
  election_id TEXT REFERENCES election (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
INSERT INTO session_hall_new
  SELECT session_id, current_item_id, screen, open_vote_id, NULL, created_at, updated_at, version FROM session_hall;
DROP TABLE session_hall;
ALTER TABLE session_hall_new RENAME TO session_hall;
CREATE INDEX session_hall_by_item ON session_hall (current_item_id);
CREATE INDEX session_hall_by_vote ON session_hall (open_vote_id);
CREATE INDEX session_hall_by_election ON session_hall (election_id);
