-- The order of decisions, whatever the clock said: the number of the decision's entry in the audit trail.
ALTER TABLE corrections ADD COLUMN decision BIGINT;
UPDATE corrections SET decision = number WHERE decided_at IS NOT NULL;
CREATE INDEX corrections_by_decision_number ON corrections (decision);
-- What the queue is searched by, folded by the program: the databases fold letters differently.
ALTER TABLE corrections ADD COLUMN words TEXT NOT NULL DEFAULT '';
UPDATE corrections SET words = LOWER(COALESCE(partnership_id, '') || proposal) WHERE bytes > 0;
-- The half minute of the last code from the app: each code is taken once.
ALTER TABLE editors ADD COLUMN last_code_step BIGINT;
CREATE INDEX corrections_by_time ON corrections (submitted_at);
