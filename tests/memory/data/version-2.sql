-- A progress file of schema version 2, as Readback wrote it then; made with sqlite3's dump.
CREATE TABLE device (
    key    INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,         -- UUID
    number INTEGER NOT NULL,             -- of its last event, counted from 1 without a gap
    tick   INTEGER NOT NULL,             -- of its last event
    hash   BLOB NOT NULL                 -- of its last event: the head of its chain
) STRICT;
INSERT INTO "device" VALUES(1,'00000000-0000-4000-8000-000000900000',11,1769565600000001,X'8362E6EFE40B160207E31DE71D658720');
CREATE TABLE event (
    device      INTEGER NOT NULL REFERENCES device (key),
    number      INTEGER NOT NULL CHECK (number > 0),
    id          TEXT NOT NULL UNIQUE,    -- UUID
    type        TEXT NOT NULL,           -- answered, undone, overruled, never, flagged, reset, dated
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
    PRIMARY KEY (device, number),
    CHECK ((type = 'undone') = (undoes IS NOT NULL)),
    CHECK (type <> 'answered' OR (
        story IS NOT NULL AND fact IS NOT NULL AND aspect IS NOT NULL AND form IS NOT NULL
        AND seed IS NOT NULL AND options IS NOT NULL AND given IS NOT NULL AND wrong IS NOT NULL
        AND score BETWEEN 0 AND 1 AND outcome IS NOT NULL AND seconds >= 0 AND rating IS NOT NULL
        AND fingerprint IS NOT NULL AND policy IS NOT NULL
    ))
) STRICT, WITHOUT ROWID;
INSERT INTO "event" VALUES(1,1,'a1','answered',1769450400000000,1769450400000000,'00000000-0000-4000-9000-000000000001',NULL,'story','cases-2016','value','choice',7,'["58", "87", "53", "42"]','["58"]','[]',1.0,'right','think',2.0,4.5,'good','f00d',1,X'7156EC58F0D41FB66C571FE474303C99',NULL,NULL,NULL,'["58"]');
INSERT INTO "event" VALUES(1,2,'a2','answered',1769479200000000,1769479200000000,'00000000-0000-4000-9000-000000000001',NULL,'story','deaths-2017','value','choice',7,'["58", "87", "53", "42"]','["87"]','["87"]',0.0,'wrong','think',2.0,4.5,'again','f00d',1,X'154BAC18A153E3603AACE99E3F2245AB',NULL,NULL,NULL,'["58"]');
INSERT INTO "event" VALUES(1,3,'a3','answered',1769508000000000,1769508000000000,'00000000-0000-4000-9000-000000000001',NULL,'story','deaths-2017','value','number',7,'["58", "87", "53", "42"]','["58"]','[]',1.0,'right','think',2.0,4.5,'good','f00d',1,X'14FED631C2D0B8C9C3C5C1F1D311D7D9',NULL,NULL,NULL,'["58"]');
INSERT INTO "event" VALUES(1,4,'o1','overruled',1769511600000000,1769511600000000,'s',NULL,'story','deaths-2017','value',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'FC02CD779054664AC538ED51FFF9BBF2','a2',NULL,NULL,NULL);
INSERT INTO "event" VALUES(1,5,'n1','never',1769515200000000,1769515200000000,'s',NULL,'story','cases-2016','value',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'4533DCE97682BE039575CA5A428766C8',NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES(1,6,'f1','flagged',1769518800000000,1769518800000000,'s',NULL,'story','cases-2016','value','number',7,NULL,'["58", "ein \u201cWort\u201d \ud800"]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'670BE1C9E9B54D5CB9B9322AC99E6DC7',NULL,'figures.toml:12',NULL,NULL);
INSERT INTO "event" VALUES(1,7,'a4','answered',1769529600000000,1769529600000000,'00000000-0000-4000-9000-000000000001',NULL,'other','cases-2016','value','choice',7,'["58", "87", "53", "42"]','["58"]','[]',1.0,'right','think',2.0,4.5,'good','f00d',1,X'4F85D3C3843FC88275F10611E9D73646',NULL,NULL,NULL,'["58"]');
INSERT INTO "event" VALUES(1,8,'r1','reset',1769533200000000,1769533200000000,'s',NULL,'other',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'1CCEB3E14A7293471C2D908693720F66',NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES(1,9,'d1','dated',1769536800000000,1769536800000000,'s',NULL,'story',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'2208EC047505817DC4039B52025618B8',NULL,NULL,1770199200000000,NULL);
INSERT INTO "event" VALUES(1,10,'a5','answered',1769565600000000,1769565600000000,'00000000-0000-4000-9000-000000000001',NULL,'story','cases-2016','value','cloze',7,'["58", "87", "53", "42"]','["58"]','[]',1.0,'right','think',2.0,4.5,'hard','f00d',1,X'355D5D791982205D000133BBD8AC2194',NULL,NULL,NULL,'["58"]');
INSERT INTO "event" VALUES(1,11,'9d135181-0368-5827-9b63-ad77436c79fe','undone',1769421600000000,1769565600000001,'','a5',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'8362E6EFE40B160207E31DE71D658720',NULL,NULL,NULL,NULL);
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
INSERT INTO "standing" VALUES('story','cases-2016','value',1,1,'right',1769450400000000,1,1,'[]','f00d',0,1,0,0,1,0,0,0,0,0,1,1,2.3065,2.11810397045901588342e+00,1769450400000000,1769451000000000);
INSERT INTO "standing" VALUES('story','deaths-2017','value',2,2,'right',1769508000000000,3,2,'[]','f00d',0,2,1,0,3,1,1,0,0,1,2,-1,2.3065,2.11121423578539513243e+00,1769508000000000,1769680800000000);
CREATE TABLE twin (
    device  INTEGER NOT NULL REFERENCES device (key),
    number  INTEGER NOT NULL CHECK (number > 0),
    tick    INTEGER NOT NULL,
    hash    BLOB NOT NULL,
    content TEXT NOT NULL,               -- JSON: its columns
    PRIMARY KEY (device, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_item ON event (story, fact, aspect, tick) WHERE type = 'answered';
CREATE INDEX event_undoes ON event (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX event_overrules ON event (overrules) WHERE overrules IS NOT NULL;
CREATE INDEX event_other ON event (story, type, tick) WHERE type <> 'answered';
PRAGMA application_id = 1380205121;
PRAGMA user_version = 2;
