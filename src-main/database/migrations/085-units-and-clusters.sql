-- Units with the people who lead their councils, names they had before, and the emulation clusters of a year.

ALTER TABLE administrative_unit ADD COLUMN old_district TEXT NOT NULL DEFAULT '';
ALTER TABLE administrative_unit ADD COLUMN population INTEGER CHECK (population >= 0);

-- What a unit was called before; lists that still say so find it.
CREATE TABLE unit_former_name (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES administrative_unit (id) ON DELETE CASCADE,
  unit_type TEXT NOT NULL CHECK (unit_type IN ('commune', 'ward', 'special_zone')),
  name TEXT NOT NULL,
  name_from TEXT CHECK (name_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- The first day on which the unit had another name.
  name_to TEXT CHECK (name_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK (name_to IS NULL OR name_from IS NULL OR name_to >= name_from)
) STRICT;
CREATE INDEX unit_former_name_by_unit ON unit_former_name (unit_id);

-- Who leads the council of a unit: its standing committee and the deputy heads of its boards.
CREATE TABLE unit_officer (
  id TEXT PRIMARY KEY,
  unit_id TEXT NOT NULL REFERENCES administrative_unit (id) ON DELETE CASCADE,
  post_kind TEXT NOT NULL CHECK (post_kind IN ('chair', 'vice_chair', 'economy_head', 'economy_deputy_head', 'culture_head', 'culture_deputy_head')),
  full_name TEXT NOT NULL,
  sex TEXT CHECK (sex IN ('male', 'female')),
  birth_date TEXT CHECK (birth_date GLOB '[0-9][0-9][0-9][0-9]' OR birth_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ethnic_group TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  held_from TEXT CHECK (held_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  held_to TEXT CHECK (held_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT NOT NULL,
  search_key TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK (held_to IS NULL OR held_from IS NULL OR held_to >= held_from)
) STRICT;
CREATE INDEX unit_officer_by_unit ON unit_officer (unit_id);

-- Seats of a post where a unit has another number of them than usual.
CREATE TABLE unit_seat (
  unit_id TEXT NOT NULL REFERENCES administrative_unit (id) ON DELETE CASCADE,
  post_kind TEXT NOT NULL CHECK (post_kind IN ('chair', 'vice_chair', 'economy_head', 'economy_deputy_head', 'culture_head', 'culture_deputy_head')),
  seats INTEGER NOT NULL CHECK (seats BETWEEN 0 AND 20),
  PRIMARY KEY (unit_id, post_kind)
) STRICT;

-- Cụm thi đua: every year has its own.
CREATE TABLE emulation_cluster (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  name TEXT NOT NULL,
  sort_order INTEGER NOT NULL CHECK (sort_order >= 0),
  head_unit_id TEXT REFERENCES administrative_unit (id) ON DELETE SET NULL,
  deputy_unit_id TEXT REFERENCES administrative_unit (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK (deputy_unit_id IS NULL OR deputy_unit_id IS NOT head_unit_id)
) STRICT;
CREATE INDEX emulation_cluster_by_year ON emulation_cluster (year);
CREATE INDEX emulation_cluster_by_head ON emulation_cluster (head_unit_id);
CREATE INDEX emulation_cluster_by_deputy ON emulation_cluster (deputy_unit_id);

-- A unit is in one cluster of a year at most.
CREATE TABLE emulation_cluster_unit (
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  unit_id TEXT NOT NULL REFERENCES administrative_unit (id) ON DELETE CASCADE,
  cluster_id TEXT NOT NULL REFERENCES emulation_cluster (id) ON DELETE CASCADE,
  PRIMARY KEY (year, unit_id)
) STRICT;
CREATE INDEX emulation_cluster_unit_by_unit ON emulation_cluster_unit (unit_id);
CREATE INDEX emulation_cluster_unit_by_cluster ON emulation_cluster_unit (cluster_id);
