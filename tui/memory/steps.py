"""The steps that bring an older progress file up to date. A step is not changed once it has been released."""

from __future__ import annotations

from collections.abc import Mapping

# Version 2: overruled answers, items never to be asked, wrong keys, resets and interview dates; the right
# answer in words; FSRS cards. No row of `event` is touched, and every hash stays what it is.
TO_2 = """
ALTER TABLE event ADD COLUMN overrules TEXT CHECK ((type = 'overruled') = (overrules IS NOT NULL));
ALTER TABLE event ADD COLUMN place TEXT CHECK ((type = 'flagged') = (place IS NOT NULL));
ALTER TABLE event ADD COLUMN date INTEGER CHECK (type = 'dated' OR date IS NULL);
ALTER TABLE event ADD COLUMN right TEXT CHECK (type = 'answered' OR right IS NULL);
CREATE INDEX event_overrules ON event (overrules) WHERE overrules IS NOT NULL;
CREATE INDEX event_other ON event (story, type, tick) WHERE type <> 'answered';
CREATE TABLE twin (
    device  INTEGER NOT NULL REFERENCES device (key),
    number  INTEGER NOT NULL CHECK (number > 0),
    tick    INTEGER NOT NULL,
    hash    BLOB NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (device, number)
) STRICT, WITHOUT ROWID;
DROP TABLE standing;
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
    mixups       TEXT NOT NULL,
    fingerprint  TEXT NOT NULL,
    guessed      INTEGER NOT NULL,
    counted      INTEGER NOT NULL,
    delayed      INTEGER NOT NULL,
    lapsed       INTEGER NOT NULL,
    passed       INTEGER NOT NULL,
    seen_passed  INTEGER NOT NULL,
    seen_tried   INTEGER NOT NULL,
    cued_passed  INTEGER NOT NULL,
    cued_tried   INTEGER NOT NULL,
    overruled    INTEGER NOT NULL,
    state        INTEGER,
    step         INTEGER,
    stability    REAL,
    difficulty   REAL,
    reviewed     INTEGER,
    due          INTEGER,
    PRIMARY KEY (story, fact, aspect)
) STRICT, WITHOUT ROWID;
"""

# Version 3: answers in interviews, and the answers about single facts that were heard in them.
TO_3 = """
ALTER TABLE event ADD COLUMN asked TEXT CHECK ((type = 'interviewed') = (asked IS NOT NULL));
ALTER TABLE event ADD COLUMN findings TEXT CHECK ((type = 'interviewed') = (findings IS NOT NULL));
ALTER TABLE event ADD COLUMN interview TEXT CHECK (type = 'answered' OR interview IS NULL);
ALTER TABLE event ADD COLUMN ticked INTEGER
    CHECK (ticked IS NULL OR (ticked = 1 AND type IN ('answered', 'interviewed')));
CREATE INDEX event_interview ON event (interview) WHERE interview IS NOT NULL;
"""

STEPS: Mapping[int, str] = {1: TO_2, 2: TO_3}  # the SQL that brings a file of version n to n + 1, by n
