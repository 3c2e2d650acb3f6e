"""The words by which the names of places are told: a list for each purpose, compiled by hand."""

from __future__ import annotations

from tui.text import vocabulary

LAST = vocabulary(
    """prefecture oblast governorate reservation reservoir canal estuary marsh swamp dunes bayou moor loch
    glen city village county parish river creek lake pond island islands isle isles bay harbor
    harbour cove beach valley mountain mountains peninsula province township borough canyon gorge
    desert forest sound strait reef ridge plateau glacier falls springs heights basin delta inlet
    fjord archipelago ledge brook notch hollow junction street avenue road boulevard lane highway
    parkway square plaza turnpike"""
)
"""Last words of places' names."""

MAYBE = vocabulary(
    """hill hills point head rock pass gap landing crossing corner corners grove mills woods bluff neck
    shores"""
)
"""Last words that places' names have, and others too."""

FIRST = vocabulary("""county lake mount mt cape gulf bay isle point fort port""")
"""First words of places' names."""

STREETS = vocabulary(
    """street avenue road boulevard lane highway parkway square plaza turnpike drive terrace crescent row
    alley trail expressway"""
)
"""Last words of the names of streets."""

RULED = vocabulary("""city town county borough village township parish""")
"""What a town or county is, before the word for its council or its sheriff."""

RULERS = vocabulary(
    """council councils commission board hall court courthouse sheriff executive health clerk manager jail
    department office commissioner commissioners police fire school schools supervisors
    administrator attorney prosecutor coroner fair library emergency airport"""
)
"""What belongs to a town or county."""

GROUPS = vocabulary(
    """university college electric energy power motors steel foods pharmaceuticals labs software media
    communications financial capital insurance logistics lines resources sales marketing finance
    engineering sciences management studies school schools hospital hospitals center centre
    department inc corp co llc ltd plc company press news times herald post tribune courier gazette
    bugle ledger journal chronicle daily weekly bank church museum stadium arena airport institute
    institution association club court courts committee office offices agency party group league
    union board commission council senate house army navy guard force forces act bill law program
    project foundation fund society bureau authority service services administration network
    federation federal ministry parliament congress division corps coalition alliance partnership
    team industries holdings systems technologies airlines airways hotel hotels clinic academy
    library conference cup championship open festival award prize trust research studies laboratory
    lab surge operation treaty agreement accord amendment constitution code statute survey report
    study index standard standards bowl series games patrol police fire plant chamber house station
    studio theater theatre orchestra ballet gallery cathedral temple mosque synagogue shelter
    mission ministries hospitality group’s brothers sons partners associates paving fleet attorney
    general secretary president minister governor mayor senator representative judge chief director
    officer sheriff captain sergeant lieutenant commissioner councilman councilwoman chairman
    treasurer"""
)
"""Words that make a name that of a group, an office or somebody in one."""

NUMBERED = vocabulary(
    """appendix table figure room section chapter exhibit schedule title article page phase ward precinct
    route interstate highway question proposition measure resolution ordinance flight local line
    level grade unit district part volume item finding note step stage tier zone type category group
    class form game week day building apartment suite gate terminal lot pier runway hangar tower
    studio court courtroom floor"""
)
"""What is told by a number or a letter: "Room 103"."""

FUNCTION = vocabulary(
    """on and or for with after before where who that which is was are were to from by as at have has had
    will would could can should may might when while but since during last this next early late in
    near until because if about between through also not did does do and than then so yet where into
    over under of near"""
)
"""Words that go on after a name without belonging to it."""

TOWNS = vocabulary("""town city village borough township hamlet parish""")
"""Before "of" and a place's name."""

GOVERNS = vocabulary(
    """senate house legislature supreme department bureau division attorney secretary governor gov state
    board commission court general public office assembly lawmakers republicans democrats national"""
)
"""What a government has, after its state's name."""

OPENERS = vocabulary(
    """the a an in on at by for from of to with as and but or nor if when while after before near since
    until under over about across both each every some many most no not one two three his her its
    their our my outside inside downtown upstate greater rural"""
)
"""Words that open a row of capitalised words and are no name."""

BARE = vocabulary("""he she it they we you i this that these those there here what who mr mrs ms dr""")
"""Pronouns and titles."""

NO_PLACES = vocabulary(
    """mars venus earth moon jupiter saturn islam bitcoin ethereum christianity lent advent christmas
    easter thanksgiving ramadan hanukkah halloween english spanish french german chinese arabic
    russian japanese portuguese italian latin somali nepali hindi korean vietnamese polish dutch
    swedish greek hebrew turkish american british canadian australian european african asian mexican
    indian irish scottish welsh israeli palestinian ukrainian iranian iraqi afghan syrian cuban
    haitian brazilian republican democratic republicans democrats democrat congress parliament
    senate medicaid medicare covid internet facebook twitter instagram youtube tiktok google amazon
    netflix i ii iii iv god bible legislature house cabinet assembly pentagon kremlin capitol
    knesset bundestag table figure appendix section chapter room page part exhibit grade phase
    question proposition article title schedule act north south east west northern southern eastern
    western central winter spring summer fall autumn he she it they we you the a an this that these
    those there here what who mr mrs ms dr nature science lancet cell celsius fahrenheit"""
)
"""Capitalised words that stand after "in" and are no places."""

COMPASS = vocabulary("north south east west northeast northwest southeast southwest")
"""Points of the compass, some of which are regions as well: "the Northeast", but "Northeast of Rome"."""

KEEPS_OF = vocabulary(
    """isle gulf bay cape city town village county horn strait straits sea lake republic kingdom state port
    point mount university department ministry bank court house board office college school
    institute museum division bureau chamber council committee church society association union
    league federation secretary academy district center centre knights sons daughters order duke
    archbishop bishop journal bachelor master doctor centers library book people lord lady king
    queen president minister commissioner superintendent"""
)
"""After these, "of" is within a name: "Gulf of Mexico"."""

CIVIC = vocabulary(
    """mayor police selectman selectwoman selectmen alderman alderwoman councilman councilwoman councilor
    councillor"""
)
"""After a town's name, who governs or guards it."""

CIVIC_PAIRS = frozenset(
    (
        "fire chief",
        "fire department",
        "city council",
        "town council",
        "city manager",
        "town manager",
        "city hall",
        "town hall",
        "school board",
        "school district",
        "school committee",
        "school superintendent",
        "public schools",
        "public library",
        "public works",
        "town clerk",
        "city clerk",
        "city councilor",
        "city attorney",
        "town meeting",
        "planning board",
        "zoning board",
        "village council",
        "borough council",
        "select board",
        "crown court",
        "magistrates court",
        "sheriff court",
        "district council",
        "town board",
        "planning commission",
        "parish council",
        "housing authority",
        "board of",
        "chamber of",
        "port authority",
        "county court",
        "police station",
        "town administrator",
        "district court",
        "superior court",
        "municipal court",
        "county council",
        "fire marshal",
        "city commission",
    )
)
"""After a town's name, its offices, in two words."""

OFFICE_WORDS = vocabulary(
    """former deputy assistant acting interim vice state local new metropolitan national federal regional
    first volunteer chief senior then retired military transit capitol campus royal mounted u.s us
    the county district city town village borough central joint special secret his her their our
    longtime democratic republican"""
)
"""Before an office, what is no town's name."""

PARKS = vocabulary("park forest seashore monument refuge grassland preserve wilderness")
"""Last words of the names of parks."""
