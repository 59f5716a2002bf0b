-- A decision vote may be held on several people, and each of them is voted on for a cause of his own (NQ 96/2023/QH15 Điều 13
-- khoản 2): the cause stands with the person.

ALTER TABLE vote_official ADD COLUMN trigger_kind TEXT CHECK (trigger_kind IN ('deputies_petition', 'father_front_petition', 'grading_result'));
ALTER TABLE vote_official ADD COLUMN trigger_note TEXT NOT NULL DEFAULT '';
-- A vote was made for the cause of one person: whom it was made for stands alone on the list, or is named in its title.
UPDATE vote_official SET
  trigger_kind = (SELECT trigger_kind FROM confidence_vote AS vote WHERE vote.id = vote_official.vote_id),
  trigger_note = (SELECT trigger_note FROM confidence_vote AS vote WHERE vote.id = vote_official.vote_id)
WHERE (SELECT count(*) FROM vote_official AS other WHERE other.vote_id = vote_official.vote_id) = 1
  OR EXISTS (
    SELECT 1 FROM confidence_vote AS vote
    WHERE vote.id = vote_official.vote_id AND vote.title LIKE '% ' || vote_official.name
  );
ALTER TABLE confidence_vote DROP COLUMN trigger_kind;
ALTER TABLE confidence_vote DROP COLUMN trigger_note;
