-- The agenda of a session.

CREATE TABLE agenda_item (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  -- Not placed while null; a sitting that is taken out leaves its items.
  sitting_id TEXT REFERENCES session_sitting (id) ON DELETE SET NULL,
  -- Given once and never again within the session: what else names the item keeps naming it wherever it stands.
  ref_no INTEGER NOT NULL CHECK (ref_no >= 1),
  sort_order INTEGER NOT NULL CHECK (sort_order >= 0),
  title TEXT NOT NULL,
  item_kind TEXT NOT NULL CHECK (item_kind IN ('ceremony', 'report', 'submission', 'verification', 'discussion', 'questions', 'vote', 'election', 'confidence_vote', 'other')),
  drafter TEXT NOT NULL,
  board TEXT NOT NULL,
  presenter TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 600),
  personnel INTEGER NOT NULL CHECK (personnel IN (0, 1)),
  secret_ballot INTEGER NOT NULL CHECK (secret_ballot IN (0, 1)),
  broadcast INTEGER NOT NULL CHECK (broadcast IN (0, 1)),
  -- The confidence vote that the item is.
  vote_id TEXT REFERENCES confidence_vote (id) ON DELETE SET NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  UNIQUE (session_id, ref_no)
) STRICT;
CREATE INDEX agenda_item_by_sitting ON agenda_item (sitting_id);
CREATE INDEX agenda_item_by_vote ON agenda_item (vote_id);

-- How many reference numbers a session has given out, also to items that are gone.
CREATE TABLE agenda_series (
  session_id TEXT PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
  given INTEGER NOT NULL CHECK (given >= 0)
) STRICT;
