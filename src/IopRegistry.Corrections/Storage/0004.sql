-- What a form said that waited already: kinds and subjects as JSON, told on its receipt. The waiting one is another sender's.
ALTER TABLE submissions ADD COLUMN already_waiting TEXT;
-- Whether the editor approved something else than what the proposal became by itself.
ALTER TABLE corrections ADD COLUMN with_changes BIGINT NOT NULL DEFAULT 0;
