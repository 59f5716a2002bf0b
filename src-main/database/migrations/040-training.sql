-- Classes with their half days, the people called up, and the roll with everything that was ever written into it.

CREATE TABLE training_class (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  course_kind TEXT NOT NULL CHECK (course_kind IN ('training_course', 'workshop', 'study_visit')),
  mode TEXT NOT NULL CHECK (mode IN ('in_person', 'online', 'mixed')),
  place TEXT NOT NULL,
  organiser TEXT NOT NULL,
  note TEXT NOT NULL,
  certificate INTEGER NOT NULL CHECK (certificate IN (0, 1)),
  min_percent INTEGER NOT NULL CHECK (min_percent BETWEEN 0 AND 100),
  count_unit TEXT NOT NULL CHECK (count_unit IN ('slot', 'period')),
  excused_counts_as TEXT NOT NULL CHECK (excused_counts_as IN ('present', 'absent', 'ignored')),
  need_essay INTEGER NOT NULL CHECK (need_essay IN (0, 1)),
  -- Whoever comes so many minutes after the beginning is late.
  late_minutes INTEGER NOT NULL CHECK (late_minutes BETWEEN 0 AND 240),
  search_key TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

-- A half day (buổi): what a roll is called for.
CREATE TABLE training_slot (
  id TEXT PRIMARY KEY,
  class_id TEXT NOT NULL REFERENCES training_class (id) ON DELETE CASCADE,
  slot_date TEXT NOT NULL CHECK (slot_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  day_part TEXT NOT NULL CHECK (day_part IN ('morning', 'afternoon', 'evening')),
  start_time TEXT NOT NULL,
  periods INTEGER NOT NULL CHECK (periods BETWEEN 1 AND 20),
  topic TEXT NOT NULL,
  lecturer TEXT NOT NULL,
  cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  UNIQUE (class_id, slot_date, day_part)
) STRICT;

-- Seats of a class that a unit is asked to fill.
CREATE TABLE training_quota (
  class_id TEXT NOT NULL REFERENCES training_class (id) ON DELETE CASCADE,
  unit_id TEXT NOT NULL REFERENCES administrative_unit (id) ON DELETE CASCADE,
  seats INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 999),
  PRIMARY KEY (class_id, unit_id)
) STRICT;
CREATE INDEX training_quota_by_unit ON training_quota (unit_id);

-- A copy of the person as the list of the class named them: later edits of the register never change an old class.
CREATE TABLE trainee (
  id TEXT PRIMARY KEY,
  class_id TEXT NOT NULL REFERENCES training_class (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
  full_name TEXT NOT NULL,
  sex TEXT CHECK (sex IN ('male', 'female')),
  -- A whole date, or the year alone where no more is known.
  birth_date TEXT CHECK (birth_date GLOB '[0-9][0-9][0-9][0-9]' OR birth_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ethnic_group TEXT NOT NULL,
  post TEXT NOT NULL,
  unit_id TEXT REFERENCES administrative_unit (id) ON DELETE SET NULL,
  -- As it was called then; also where the unit is none of the register.
  unit_name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('listed', 'walk_in')),
  -- Somebody who came without being on the list turned out to be on it, or to sit in for somebody who is.
  linked_to_id TEXT REFERENCES trainee (id) ON DELETE SET NULL,
  link_kind TEXT CHECK (link_kind IN ('same_person', 'substitute')),
  enrolled_from TEXT CHECK (enrolled_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  enrolled_to TEXT CHECK (enrolled_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  essay_result TEXT CHECK (essay_result IN ('passed', 'failed')),
  note TEXT NOT NULL,
  search_key TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK (enrolled_to IS NULL OR enrolled_from IS NULL OR enrolled_to >= enrolled_from),
  CHECK ((linked_to_id IS NULL) = (link_kind IS NULL))
) STRICT;
CREATE INDEX trainee_by_class ON trainee (class_id);
CREATE INDEX trainee_by_person ON trainee (person_id);
CREATE INDEX trainee_by_unit ON trainee (unit_id);
CREATE INDEX trainee_by_link ON trainee (linked_to_id);

-- What stands in the roll now. No row: not recorded, which is not absent.
CREATE TABLE attendance (
  slot_id TEXT NOT NULL REFERENCES training_slot (id) ON DELETE RESTRICT,
  trainee_id TEXT NOT NULL REFERENCES trainee (id) ON DELETE RESTRICT,
  status TEXT NOT NULL CHECK (status IN ('present', 'late', 'left_early', 'excused', 'absent', 'substitute')),
  substitute_name TEXT NOT NULL,
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '*T*Z'),
  PRIMARY KEY (slot_id, trainee_id)
) STRICT;
CREATE INDEX attendance_by_trainee ON attendance (trainee_id);

-- Every mark that was ever made, by whom, when and why; the table above is what they come to. `origin` names the PC, so
-- that what two doors recorded can be put together.
CREATE TABLE attendance_event (
  id TEXT PRIMARY KEY,
  slot_id TEXT NOT NULL REFERENCES training_slot (id) ON DELETE RESTRICT,
  trainee_id TEXT NOT NULL REFERENCES trainee (id) ON DELETE RESTRICT,
  from_status TEXT NOT NULL CHECK (from_status IN ('present', 'late', 'left_early', 'excused', 'absent', 'substitute', 'not_recorded')),
  to_status TEXT NOT NULL CHECK (to_status IN ('present', 'late', 'left_early', 'excused', 'absent', 'substitute', 'not_recorded')),
  substitute_name TEXT NOT NULL,
  reason TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('grid', 'all_present', 'name', 'pasted', 'walk_in', 'link')),
  at TEXT NOT NULL CHECK (at GLOB '*T*Z'),
  actor TEXT NOT NULL,
  origin TEXT NOT NULL
) STRICT;
CREATE INDEX attendance_event_by_field ON attendance_event (trainee_id, slot_id);
CREATE INDEX attendance_event_by_slot ON attendance_event (slot_id);
CREATE TRIGGER attendance_event_is_final BEFORE UPDATE ON attendance_event
BEGIN SELECT RAISE(ABORT, 'marks that were made are never changed'); END;
CREATE TRIGGER attendance_event_keeps BEFORE DELETE ON attendance_event
BEGIN SELECT RAISE(ABORT, 'marks that were made are never deleted'); END;
