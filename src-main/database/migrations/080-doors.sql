-- Several doors: every mark names the marks it replaced, so that what several PCs recorded can be put together in any
-- order, and what contradicts each other is seen.

CREATE TABLE attendance_event_new (
  id TEXT PRIMARY KEY,
  slot_id TEXT NOT NULL REFERENCES training_slot (id) ON DELETE RESTRICT,
  trainee_id TEXT NOT NULL REFERENCES trainee (id) ON DELETE RESTRICT,
  from_status TEXT NOT NULL CHECK (from_status IN ('present', 'late', 'left_early', 'excused', 'absent', 'substitute', 'not_recorded')),
  to_status TEXT NOT NULL CHECK (to_status IN ('present', 'late', 'left_early', 'excused', 'absent', 'substitute', 'not_recorded')),
  substitute_name TEXT NOT NULL,
  reason TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('grid', 'all_present', 'name', 'pasted', 'walk_in', 'link', 'card', 'door_undo', 'decision')),
  at TEXT NOT NULL CHECK (at GLOB '*T*Z'),
  actor TEXT NOT NULL,
  origin TEXT NOT NULL,
  -- What the clerk calls the place: "Cửa 1"; empty for marks made elsewhere.
  door TEXT NOT NULL
) STRICT;
INSERT INTO attendance_event_new
SELECT id, slot_id, trainee_id, from_status, to_status, substitute_name, reason, source, at, actor, origin, ''
FROM attendance_event;
DROP TABLE attendance_event;
ALTER TABLE attendance_event_new RENAME TO attendance_event;
CREATE INDEX attendance_event_by_field ON attendance_event (trainee_id, slot_id);
CREATE INDEX attendance_event_by_slot ON attendance_event (slot_id);
CREATE TRIGGER attendance_event_is_final BEFORE UPDATE ON attendance_event
BEGIN SELECT RAISE(ABORT, 'marks that were made are never changed'); END;
CREATE TRIGGER attendance_event_keeps BEFORE DELETE ON attendance_event
BEGIN SELECT RAISE(ABORT, 'marks that were made are never deleted'); END;

-- Which marks stood in the field when this one was made. What no mark replaced stands.
CREATE TABLE attendance_replaced (
  replaced_id TEXT NOT NULL REFERENCES attendance_event (id) ON DELETE RESTRICT,
  event_id TEXT NOT NULL REFERENCES attendance_event (id) ON DELETE RESTRICT,
  PRIMARY KEY (replaced_id, event_id)
) STRICT;
CREATE INDEX attendance_replaced_by_event ON attendance_replaced (event_id);
-- Until now one PC wrote one mark after the other.
INSERT INTO attendance_replaced (replaced_id, event_id)
SELECT before, id FROM (
  SELECT id, lag(id) OVER (PARTITION BY trainee_id, slot_id ORDER BY at, id) AS before FROM attendance_event
) WHERE before IS NOT NULL;

-- A card of the trainee's own (staff card, bus card): what its reader types, learned when it was first held there.
CREATE TABLE trainee_card (
  class_id TEXT NOT NULL REFERENCES training_class (id) ON DELETE CASCADE,
  -- The code as input methods leave it alone.
  card_key TEXT NOT NULL,
  trainee_id TEXT NOT NULL REFERENCES trainee (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  PRIMARY KEY (class_id, card_key)
) STRICT;
CREATE INDEX trainee_card_by_trainee ON trainee_card (trainee_id);

-- Files of other PCs that were taken in.
CREATE TABLE attendance_merge (
  id TEXT PRIMARY KEY,
  class_id TEXT NOT NULL REFERENCES training_class (id) ON DELETE CASCADE,
  file_name TEXT NOT NULL,
  digest TEXT NOT NULL,
  origin TEXT NOT NULL,
  door TEXT NOT NULL,
  added INTEGER NOT NULL CHECK (added >= 0),
  known INTEGER NOT NULL CHECK (known >= 0),
  conflicts INTEGER NOT NULL CHECK (conflicts >= 0),
  merged_at TEXT NOT NULL CHECK (merged_at GLOB '*T*Z')
) STRICT;
CREATE INDEX attendance_merge_by_class ON attendance_merge (class_id);
