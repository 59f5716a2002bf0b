-- The plan of a year that classes belong to, points of an on-line class, and what is paid to whom.

CREATE TABLE training_plan (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  title TEXT NOT NULL,
  purpose TEXT NOT NULL,
  requirement TEXT NOT NULL,
  audience TEXT NOT NULL,
  place TEXT NOT NULL,
  organiser TEXT NOT NULL,
  duties TEXT NOT NULL,
  note TEXT NOT NULL,
  search_key TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;

-- A topic (chuyên đề) may fill several half days.
CREATE TABLE training_plan_topic (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES training_plan (id) ON DELETE CASCADE,
  sort_order INTEGER NOT NULL CHECK (sort_order >= 0),
  title TEXT NOT NULL,
  lecturer TEXT NOT NULL,
  periods INTEGER NOT NULL CHECK (periods BETWEEN 0 AND 200)
) STRICT;
CREATE INDEX training_plan_topic_by_plan ON training_plan_topic (plan_id);

-- Whole đồng.
CREATE TABLE training_plan_cost (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES training_plan (id) ON DELETE CASCADE,
  sort_order INTEGER NOT NULL CHECK (sort_order >= 0),
  title TEXT NOT NULL,
  unit_word TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity BETWEEN 0 AND 999999),
  unit_price INTEGER NOT NULL CHECK (unit_price BETWEEN 0 AND 9999999999),
  basis TEXT NOT NULL
) STRICT;
CREATE INDEX training_plan_cost_by_plan ON training_plan_cost (plan_id);

-- People that a unit is asked to send, over all classes of the plan.
CREATE TABLE training_plan_quota (
  plan_id TEXT NOT NULL REFERENCES training_plan (id) ON DELETE CASCADE,
  unit_id TEXT NOT NULL REFERENCES administrative_unit (id) ON DELETE CASCADE,
  seats INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 999),
  PRIMARY KEY (plan_id, unit_id)
) STRICT;
CREATE INDEX training_plan_quota_by_unit ON training_plan_quota (unit_id);

ALTER TABLE training_class ADD COLUMN plan_id TEXT REFERENCES training_plan (id) ON DELETE SET NULL;
CREATE INDEX training_class_by_plan ON training_class (plan_id);

ALTER TABLE training_slot ADD COLUMN end_time TEXT NOT NULL DEFAULT '';
ALTER TABLE training_slot ADD COLUMN chair TEXT NOT NULL DEFAULT '';

-- A place (điểm cầu) of a class that is held in several at once; each calls its own roll.
CREATE TABLE training_point (
  id TEXT PRIMARY KEY,
  class_id TEXT NOT NULL REFERENCES training_class (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  unit_id TEXT REFERENCES administrative_unit (id) ON DELETE SET NULL,
  sort_order INTEGER NOT NULL CHECK (sort_order >= 0),
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX training_point_by_class ON training_point (class_id);
CREATE INDEX training_point_by_unit ON training_point (unit_id);

CREATE TABLE trainee_point (
  trainee_id TEXT PRIMARY KEY REFERENCES trainee (id) ON DELETE CASCADE,
  point_id TEXT NOT NULL REFERENCES training_point (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX trainee_point_by_point ON trainee_point (point_id);

-- What is paid in a class: one list each. The rate is the office's, in whole đồng, with the text it comes from.
CREATE TABLE payment_item (
  id TEXT PRIMARY KEY,
  class_id TEXT NOT NULL REFERENCES training_class (id) ON DELETE CASCADE,
  sort_order INTEGER NOT NULL CHECK (sort_order >= 0),
  title TEXT NOT NULL,
  payee TEXT NOT NULL CHECK (payee IN ('trainee', 'lecturer')),
  paid_per TEXT NOT NULL CHECK (paid_per IN ('slot', 'day', 'person', 'period')),
  rate INTEGER NOT NULL CHECK (rate BETWEEN 0 AND 999999999),
  basis TEXT NOT NULL,
  -- Who compared the rate with the text; empty while nobody has.
  checked_by TEXT NOT NULL,
  created_at TEXT NOT NULL CHECK (created_at GLOB '*T*Z'),
  updated_at TEXT NOT NULL CHECK (updated_at GLOB '*T*Z'),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX payment_item_by_class ON payment_item (class_id);
