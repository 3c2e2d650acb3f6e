-- A progress file of schema version 1, as Readback wrote it then, of two devices; made with sqlite3's dump.
CREATE TABLE device (
    key    INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,         -- UUID
    number INTEGER NOT NULL,             -- of its last event, counted from 1 without a gap
    tick   INTEGER NOT NULL,             -- of its last event
    hash   BLOB NOT NULL                 -- of its last event: the head of its chain
) STRICT;
INSERT INTO "device" VALUES(1,'00000000-0000-4000-8000-000000900000',8,1769623200000000,X'E6B53EF413C829BD2D23640613C5E0D7');
INSERT INTO "device" VALUES(2,'00000000-0000-4000-8000-000000000050',3,1769709600000000,X'9DB779EEFD9D9E02D370484264175499');
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
INSERT INTO "event" VALUES(1,1,'a1','answered',1769450400000000,1769450400000000,'00000000-0000-4000-9000-000000000001',NULL,'story','cases-2016','value','choice',7,'["58", "87", "53", "42"]','["58"]','[]',1.0,'right','think',2.0,4.5,'good','f00d',1,X'60D36C9674F25C95D3326A22CCE0D2BC');
INSERT INTO "event" VALUES(1,2,'a2','answered',1769479200000000,1769479200000000,'00000000-0000-4000-9000-000000000001',NULL,'story','deaths-2017','value','choice',7,'["58", "87", "53", "42"]','["87"]','["87"]',0.0,'wrong','think',2.0,4.5,'again','f00d',1,X'73ACE856685CC2A219924D1D15A0CF7C');
INSERT INTO "event" VALUES(1,3,'a3','answered',1769508000000000,1769508000000000,'00000000-0000-4000-9000-000000000001',NULL,'story','deaths-2017','value','number',7,'["58", "87", "53", "42"]','["58"]','[]',1.0,'right','think',2.0,4.5,'good','f00d',1,X'5C0B1F1F48473829D53A86C366279183');
INSERT INTO "event" VALUES(1,4,'a4','answered',1769536800000000,1769536800000000,'00000000-0000-4000-9000-000000000001',NULL,'story','cases-2016','value','cloze',7,'["58", "87", "53", "42"]','["58"]','[]',1.0,'right','think',2.0,4.5,'hard','f00d',1,X'5FF84D24240C417A519D3AF708741E56');
INSERT INTO "event" VALUES(1,5,'a5','answered',1769565600000000,1769565600000000,'00000000-0000-4000-9000-000000000001',NULL,'story','cases-2016','value','choice',7,'["58", "87", "53", "42"]','["ein \u201cWort\u201d \ud800"]','["ein \u201cWort\u201d \ud800"]',0.0,'wrong','think',2.0,4.5,'again','f00d',1,X'BF50A28F7E1E2A7FFED9380B48D3141C');
INSERT INTO "event" VALUES(1,6,'9d135181-0368-5827-9b63-ad77436c79fe','undone',1769421600000000,1769565600000001,'','a5',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,X'DC25EFA1A06BF778CA0EC84A67A4FC8F');
INSERT INTO "event" VALUES(1,7,'a6','answered',1769594400000000,1769594400000000,'00000000-0000-4000-9000-000000000001',NULL,'story','cases-2016','value','number',7,'["58", "87", "53", "42"]','["58"]','[]',1.0,'right','think',2.0,4.5,'none','f00d',1,X'281FA594A51DAC04CF92307816234A8A');
INSERT INTO "event" VALUES(1,8,'a7','answered',1769623200000000,1769623200000000,'00000000-0000-4000-9000-000000000001',NULL,'other','cases-2016','value','choice',7,'["58", "87", "53", "42"]','["58"]','[]',1.0,'right','think',2.0,4.5,'good','f00d',1,X'E6B53EF413C829BD2D23640613C5E0D7');
INSERT INTO "event" VALUES(2,1,'b1','answered',1769652000000000,1769652000000000,'00000000-0000-4000-9000-000000000001',NULL,'story','cases-2016','value','number',7,'["58", "87", "53", "42"]','["58"]','[]',1.0,'right','think',2.0,4.5,'good','f00d',1,X'078D394F4D1E19C123803D2113A72842');
INSERT INTO "event" VALUES(2,2,'b2','answered',1769680800000000,1769680800000000,'00000000-0000-4000-9000-000000000001',NULL,'other','cases-2016','value','choice',7,'["58", "87", "53", "42"]','["87"]','["87"]',0.0,'wrong','think',2.0,4.5,'again','f00d',1,X'59724E8C164253D8337321D8DB921EE5');
INSERT INTO "event" VALUES(2,3,'b3','answered',1769709600000000,1769709600000000,'00000000-0000-4000-9000-000000000001',NULL,'story','deaths-2017','value','text',7,'["58", "87", "53", "42"]','["58"]','[]',1.0,'right','think',2.0,4.5,'good','f00d',1,X'9DB779EEFD9D9E02D370484264175499');
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
INSERT INTO "standing" VALUES('other','cases-2016','value',2,1,'wrong',1769680800000000,0,0,'["87"]','f00d');
INSERT INTO "standing" VALUES('story','cases-2016','value',4,4,'right',1769652000000000,3,4,'[]','f00d');
INSERT INTO "standing" VALUES('story','deaths-2017','value',3,2,'right',1769709600000000,3,2,'["87"]','f00d');
CREATE INDEX event_item ON event (story, fact, aspect, tick) WHERE type = 'answered';
CREATE INDEX event_undoes ON event (undoes) WHERE undoes IS NOT NULL;
PRAGMA application_id = 1380205121;
PRAGMA user_version = 1;
