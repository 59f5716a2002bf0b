-- Lists of trainees that were taken in, with what each did row by row, so that the last one can be taken back.

CREATE TABLE trainee_import (
  id TEXT PRIMARY KEY,
  class_id TEXT NOT NULL REFERENCES training_class (id) ON DELETE CASCADE,
  file_name TEXT NOT NULL,
  effects TEXT NOT NULL CHECK (json_valid(effects)),
  added INTEGER NOT NULL CHECK (added >= 0),
  changed INTEGER NOT NULL CHECK (changed >= 0),
  imported_at TEXT NOT NULL CHECK (imported_at GLOB '*T*Z'),
  undone_at TEXT CHECK (undone_at GLOB '*T*Z')
) STRICT;
CREATE INDEX trainee_import_by_class ON trainee_import (class_id);
