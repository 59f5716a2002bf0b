-- Who is invited to a session beside its deputies, and to which of its sittings.

CREATE TABLE session_guest (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  sort_order INTEGER NOT NULL CHECK (sort_order >= 0),
  guest_group TEXT NOT NULL,
  -- How the letter speaks to the guest: Ông, Bà, Đồng chí; empty where it names only a body.
  honorific TEXT NOT NULL,
  full_name TEXT NOT NULL,
  post TEXT NOT NULL,
  organization TEXT NOT NULL,
  email TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK (full_name <> '' OR organization <> '')
) STRICT;
CREATE INDEX session_guest_by_session ON session_guest (session_id);

-- The sittings that a guest is invited to; none means all of them.
CREATE TABLE session_guest_sitting (
  guest_id TEXT NOT NULL REFERENCES session_guest (id) ON DELETE CASCADE,
  sitting_id TEXT NOT NULL REFERENCES session_sitting (id) ON DELETE CASCADE,
  PRIMARY KEY (guest_id, sitting_id)
) STRICT;
CREATE INDEX session_guest_sitting_by_sitting ON session_guest_sitting (sitting_id);
