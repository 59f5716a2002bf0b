-- The office chooses in which order the tones sort (row D09).

CREATE TABLE setting_new (
  key TEXT PRIMARY KEY CHECK (key IN ('second_backup_folder', 'backup_tag', 'origin', 'verification_line', 'tone_order')),
  value TEXT NOT NULL
) STRICT;
INSERT INTO setting_new SELECT key, value FROM setting;
DROP TABLE setting;
ALTER TABLE setting_new RENAME TO setting;
