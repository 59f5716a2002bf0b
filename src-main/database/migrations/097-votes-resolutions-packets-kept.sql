-- The number of a vote is given once, also where the last vote of a session was removed.
ALTER TABLE session ADD COLUMN last_vote_no INTEGER NOT NULL DEFAULT 0 CHECK (last_vote_no >= 0);
UPDATE session SET last_vote_no = coalesce((SELECT max(ref_no) FROM open_vote WHERE session_id = session.id), 0);

-- When and where a resolution was published.
ALTER TABLE resolution ADD COLUMN published_date TEXT CHECK (published_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE resolution ADD COLUMN published_where TEXT NOT NULL DEFAULT '';

-- What stood in a packet as it went out: headings, titles and their order. '' for those made before this was kept.
ALTER TABLE session_packet ADD COLUMN contents TEXT NOT NULL DEFAULT '' CHECK (contents = '' OR json_valid(contents));

-- The rule of the quorum as it stood when the roll of a sitting was closed; '' while it is open, and for rolls closed before.
ALTER TABLE sitting_record ADD COLUMN quorum TEXT NOT NULL DEFAULT '' CHECK (quorum = '' OR json_valid(quorum));

-- Numbers of resolutions stood here as if they had been given outside the program; they stand on the resolutions themselves.
UPDATE number_series
SET given_outside = (
  SELECT min(number) - 1 FROM resolution
  WHERE resolution_kind = 'individual' AND year = number_series.year AND number IS NOT NULL)
WHERE abbreviation = 'NQ' AND EXISTS (
  SELECT 1 FROM resolution
  WHERE resolution_kind = 'individual' AND year = number_series.year AND number = number_series.given_outside);
