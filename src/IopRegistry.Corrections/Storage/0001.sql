-- One script for both databases; {identity} is the only word that differs. Instants are ISO 8601 in UTC, so that text sorts by time.
CREATE TABLE submissions (
    number {identity},
    receipt_hash TEXT NOT NULL UNIQUE,
    submitted_at TEXT NOT NULL,
    client TEXT,
    sender TEXT,
    bytes BIGINT NOT NULL
);
CREATE INDEX submissions_by_time ON submissions (submitted_at);

CREATE TABLE corrections (
    number {identity},
    id TEXT NOT NULL UNIQUE,
    submission BIGINT REFERENCES submissions (number),
    kind TEXT NOT NULL,
    partnership_id TEXT,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    proposal TEXT NOT NULL,
    digest TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    edits TEXT,
    source TEXT,
    change_kind TEXT,
    undoes TEXT,
    submitted_at TEXT NOT NULL,
    decided_at TEXT,
    decided_by TEXT,
    reason TEXT,
    published_at TEXT,
    data_version TEXT,
    batch TEXT,
    problem TEXT
);
CREATE INDEX corrections_by_state ON corrections (state, number);
CREATE INDEX corrections_by_partnership ON corrections (partnership_id);
CREATE INDEX corrections_by_digest ON corrections (digest);
CREATE INDEX corrections_by_submission ON corrections (submission);
CREATE INDEX corrections_by_decision ON corrections (decided_at);

CREATE TABLE messages (
    number {identity},
    correction TEXT NOT NULL REFERENCES corrections (id),
    sent_at TEXT NOT NULL,
    is_from_editor BIGINT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX messages_by_correction ON messages (correction, number);

-- What a publishing is about to write, until every file is in place.
CREATE TABLE outbox (
    number {identity},
    batch TEXT NOT NULL,
    path TEXT NOT NULL,
    old_hash TEXT NOT NULL,
    new_hash TEXT NOT NULL,
    data_version TEXT NOT NULL,
    content TEXT NOT NULL
);

CREATE TABLE audit (
    number BIGINT PRIMARY KEY,
    happened_at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    digest TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
);
-- Updated by whoever adds an entry, which makes them wait for each other in both databases.
CREATE TABLE chain (id BIGINT PRIMARY KEY, number BIGINT NOT NULL, hash TEXT NOT NULL);
INSERT INTO chain (id, number, hash) VALUES (1, 0, '');

CREATE TABLE salts (day TEXT PRIMARY KEY, salt TEXT NOT NULL);

CREATE TABLE editors (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    password_hash TEXT,
    security_stamp TEXT,
    authenticator_key TEXT,
    has_two_factor BIGINT NOT NULL,
    recovery_codes TEXT NOT NULL,
    failures BIGINT NOT NULL,
    locked_until TEXT,
    feed_hash TEXT UNIQUE
);

CREATE TABLE keys (name TEXT PRIMARY KEY, xml TEXT NOT NULL);
