-- The progress file: what a trainee answered, as an append-only log, and what is computed from it.
-- One commit an answer; a row of `event` is never changed and never deleted (an import may move one to `twin`).

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
    type        TEXT NOT NULL,           -- answered, interviewed, undone, overruled, never, flagged, …
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
    overrules   TEXT CHECK ((type = 'overruled') = (overrules IS NOT NULL)),  -- the id of the answer
    place       TEXT CHECK ((type = 'flagged') = (place IS NOT NULL)),        -- file and line of the fact
    date        INTEGER CHECK (type = 'dated' OR date IS NULL),               -- of the interview, as `at`
    right       TEXT CHECK (type = 'answered' OR right IS NULL),              -- JSON: the right answer
    asked       TEXT CHECK ((type = 'interviewed') = (asked IS NOT NULL)),    -- JSON: an interview's question
    findings    TEXT CHECK ((type = 'interviewed') = (findings IS NOT NULL)), -- JSON: what its answer says
    interview   TEXT CHECK (type = 'answered' OR interview IS NULL),          -- id of the one it was heard in
    ticked      INTEGER CHECK (ticked IS NULL OR (ticked = 1 AND type IN ('answered', 'interviewed'))),
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
CREATE INDEX event_overrules ON event (overrules) WHERE overrules IS NOT NULL;
CREATE INDEX event_other ON event (story, type, tick) WHERE type <> 'answered';
CREATE INDEX event_interview ON event (interview) WHERE interview IS NOT NULL;

-- A row that was carried here from another device, of an event that is in `event` already from somewhere else
-- (both had taken back the same answer): kept so that its device's chain has no gap.
CREATE TABLE twin (
    device  INTEGER NOT NULL REFERENCES device (key),
    number  INTEGER NOT NULL CHECK (number > 0),
    tick    INTEGER NOT NULL,
    hash    BLOB NOT NULL,
    content TEXT NOT NULL,               -- JSON: its columns
    PRIMARY KEY (device, number)
) STRICT, WITHOUT ROWID;

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
    guessed      INTEGER NOT NULL,
    counted      INTEGER NOT NULL,       -- this and the rest: of the answers that count for memory
    delayed      INTEGER NOT NULL,
    lapsed       INTEGER NOT NULL,
    passed       INTEGER NOT NULL,
    seen_passed  INTEGER NOT NULL,       -- of the free answers after recognition was passed, those passed
    seen_tried   INTEGER NOT NULL,
    cued_passed  INTEGER NOT NULL,       -- the same after cued recall
    cued_tried   INTEGER NOT NULL,
    overruled    INTEGER NOT NULL,
    state        INTEGER,                -- of the card, as FSRS has it, or NULL
    step         INTEGER,
    stability    REAL,
    difficulty   REAL,
    reviewed     INTEGER,
    due          INTEGER,
    PRIMARY KEY (story, fact, aspect)
) STRICT, WITHOUT ROWID;
