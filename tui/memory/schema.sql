-- The progress file: what a trainee answered, as an append-only log, and what is computed from it.
-- One commit an answer; a row of `event` is never changed and never deleted.

-- Who has written here: a machine's copy of the file, or a copy that was made of it.
CREATE TABLE device (
    key    INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,         -- UUID
    number INTEGER NOT NULL,             -- of its last event, counted from 1 without a gap
    tick   INTEGER NOT NULL,             -- of its last event
    hash   BLOB NOT NULL                 -- of its last event: the head of its chain
) STRICT;

CREATE TABLE event (
    device      INTEGER NOT NULL REFERENCES device (key),
    number      INTEGER NOT NULL CHECK (number > 0),
    id          TEXT NOT NULL UNIQUE,    -- UUID
    type        TEXT NOT NULL,           -- answered, undone
    at          INTEGER NOT NULL,        -- UTC, microseconds since 1970, as the clock said
    tick        INTEGER NOT NULL,        -- the same, but later than every tick before it: the order of events
    session     TEXT NOT NULL,
    undoes      TEXT,                    -- undone: the id of the event that is taken back
    story       TEXT,
    fact        TEXT,
    aspect      TEXT,
    form        TEXT,
    seed        INTEGER,
    options     TEXT,                    -- JSON: the texts shown, in their order
    given       TEXT,                    -- JSON: the answer, as texts
    wrong       TEXT,                    -- JSON: those of them that were taken for right ones
    score       REAL,                    -- 0 to 1
    outcome     TEXT,                    -- right, part, wrong, missed
    certainty   TEXT,                    -- guess, think, sure
    points      REAL,
    seconds     REAL,
    rating      TEXT,                    -- again, hard, good, none
    fingerprint TEXT,                    -- of the right answer and its evidence
    policy      INTEGER,                 -- the version of the rating policy
    hash        BLOB NOT NULL,           -- of this row and of the hash before it
    PRIMARY KEY (device, number),
    CHECK ((type = 'undone') = (undoes IS NOT NULL)),
    CHECK (type <> 'answered' OR (
        story IS NOT NULL AND fact IS NOT NULL AND aspect IS NOT NULL AND form IS NOT NULL
        AND seed IS NOT NULL AND options IS NOT NULL AND given IS NOT NULL AND wrong IS NOT NULL
        AND score BETWEEN 0 AND 1 AND outcome IS NOT NULL AND seconds >= 0 AND rating IS NOT NULL
        AND fingerprint IS NOT NULL AND policy IS NOT NULL
    ))
) STRICT, WITHOUT ROWID;

CREATE INDEX event_item ON event (story, fact, aspect, tick) WHERE type = 'answered';
CREATE INDEX event_undoes ON event (undoes) WHERE undoes IS NOT NULL;

-- How each item stands. Written in the same commit as the event; can always be made again from `event`.
CREATE TABLE standing (
    story        TEXT NOT NULL,
    fact         TEXT NOT NULL,
    aspect       TEXT NOT NULL,
    asked        INTEGER NOT NULL,
    right        INTEGER NOT NULL,
    last_outcome TEXT NOT NULL,
    last_at      INTEGER NOT NULL,
    rung         INTEGER NOT NULL,
    streak       INTEGER NOT NULL,
    mixups       TEXT NOT NULL,          -- JSON
    fingerprint  TEXT NOT NULL,
    PRIMARY KEY (story, fact, aspect)
) STRICT, WITHOUT ROWID;
