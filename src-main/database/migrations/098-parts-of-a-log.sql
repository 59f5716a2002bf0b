-- The log of a count tells more of what is done, and a line of another PC may come without what it says: a file that
-- carries a part of the work leaves out the ballots of the rest, so that nobody reads them before their own are typed.

CREATE TABLE count_log_new (
  vote_id TEXT NOT NULL REFERENCES confidence_vote (id) ON DELETE RESTRICT,
  origin TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq >= 1),
  at TEXT NOT NULL CHECK (at GLOB '*T*Z'),
  event_kind TEXT NOT NULL CHECK (event_kind GLOB '[a-z]*'),
  -- 'null' while only the place and the hash of the line are known here.
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (vote_id, origin, seq)
) STRICT;
INSERT INTO count_log_new
  SELECT vote_id, origin, seq, at, event_kind, payload, previous_hash, hash FROM count_log;
DROP TABLE count_log;
ALTER TABLE count_log_new RENAME TO count_log;
-- What was left out may be filled in; everything else stands as it was written.
CREATE TRIGGER count_log_is_final BEFORE UPDATE ON count_log
WHEN NOT (
  OLD.payload = 'null' AND NEW.payload <> 'null' AND NEW.vote_id = OLD.vote_id AND NEW.origin = OLD.origin
  AND NEW.seq = OLD.seq AND NEW.at = OLD.at AND NEW.event_kind = OLD.event_kind
  AND NEW.previous_hash = OLD.previous_hash AND NEW.hash = OLD.hash
)
BEGIN SELECT RAISE(ABORT, 'the log of a count is append-only'); END;
-- A rehearsal may be thrown away as a whole; the log of a real vote never.
CREATE TRIGGER count_log_keeps BEFORE DELETE ON count_log
WHEN NOT EXISTS (SELECT 1 FROM confidence_vote WHERE id = OLD.vote_id AND rehearsal_of IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the log of a count is append-only'); END;

CREATE TABLE recheck_sample_new (
  id TEXT PRIMARY KEY,
  vote_id TEXT NOT NULL REFERENCES confidence_vote (id) ON DELETE CASCADE,
  ballot_kind_id TEXT NOT NULL REFERENCES ballot_kind (id) ON DELETE CASCADE,
  seed TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 1),
  -- How many ballots there were when it was drawn, and which ones were; '' where it was drawn before that was kept.
  ballots INTEGER NOT NULL CHECK (ballots >= size),
  numbers TEXT NOT NULL CHECK (numbers = '' OR json_valid(numbers)),
  drawn_at TEXT NOT NULL CHECK (drawn_at GLOB '*T*Z'),
  drawn_by TEXT NOT NULL,
  differences INTEGER CHECK (differences >= 0),
  note TEXT NOT NULL,
  row_version INTEGER NOT NULL CHECK (row_version >= 1)
) STRICT;
INSERT INTO recheck_sample_new
  SELECT sample.id, sample.vote_id, sample.ballot_kind_id, sample.seed, sample.size,
    max(sample.size, coalesce((SELECT collected FROM ballot_kind WHERE id = sample.ballot_kind_id), 0)), '',
    sample.drawn_at, sample.drawn_by, sample.differences, sample.note, sample.row_version
  FROM recheck_sample AS sample;
DROP TABLE recheck_sample;
ALTER TABLE recheck_sample_new RENAME TO recheck_sample;
CREATE INDEX recheck_sample_by_vote ON recheck_sample (vote_id);
CREATE INDEX recheck_sample_by_kind ON recheck_sample (ballot_kind_id);
