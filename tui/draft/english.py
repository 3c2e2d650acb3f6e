"""What little English the rules need: plurals, verbs and their base forms, words that end a noun's phrase."""

from __future__ import annotations

from functools import cache

from tui.text import vocabulary

_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "geese": "goose", "oxen": "ox", "lives": "life", "wives": "wife",
    "knives": "knife", "halves": "half", "leaves": "leaf", "loaves": "loaf", "thieves": "thief",
    "wolves": "wolf", "calves": "calf", "shelves": "shelf", "selves": "self", "criteria": "criterion",
    "phenomena": "phenomenon", "data": "datum", "media": "medium", "bacteria": "bacterium",
    "crises": "crisis", "analyses": "analysis", "bases": "base", "theses": "thesis",
    "diagnoses": "diagnosis", "hypotheses": "hypothesis", "alumni": "alumnus", "cacti": "cactus",
    "fungi": "fungus", "stimuli": "stimulus", "referenda": "referendum", "buses": "bus",
    "viruses": "virus", "campuses": "campus", "bonuses": "bonus", "censuses": "census", "gases": "gas",
    "statuses": "status", "caucuses": "caucus", "dice": "die", "pence": "penny", "passersby": "passerby",
    "cookies": "cookie", "movies": "movie", "ties": "tie", "pies": "pie", "calories": "calorie",
    "zombies": "zombie", "rookies": "rookie", "heroes": "hero", "potatoes": "potato",
    "tomatoes": "tomato", "vetoes": "veto", "echoes": "echo", "tornadoes": "tornado",
    "torpedoes": "torpedo", "shoes": "shoe", "toes": "toe", "axes": "axe", "caches": "cache",
    "houses": "house", "horses": "horse", "nurses": "nurse", "cases": "case", "courses": "course",
    "purchases": "purchase", "increases": "increase", "decreases": "decrease", "releases": "release",
    "licenses": "license", "leases": "lease", "expenses": "expense", "responses": "response",
    "offenses": "offense", "purses": "purse", "causes": "cause", "pauses": "pause", "phrases": "phrase",
    "diseases": "disease", "databases": "database", "warehouses": "warehouse", "races": "race",
    "firemen": "fireman", "policemen": "policeman", "councilmen": "councilman", "headaches": "headache",
    "showcases": "showcase", "spouses": "spouse", "greenhouses": "greenhouse", "hoses": "hose",
    "doses": "dose", "noses": "nose", "roses": "rose", "losses": "loss", "passes": "pass",
    "bruises": "bruise", "exercises": "exercise", "surprises": "surprise", "promises": "promise",
    "premises": "premises", "enterprises": "enterprise", "franchises": "franchise", "lenses": "lens",
    "sizes": "size", "prizes": "prize", "apaches": "apache", "avalanches": "avalanche", "niches": "niche",
}  # fmt: skip
# The same in the singular and in the plural.
ALIKE = vocabulary(
    """staff personnel aircraft spacecraft sheep deer fish cattle poultry police crew salmon trout moose elk
    bison series species headquarters offspring livestock head percent mph kph km kg cm mm mg ml lb lbs
    oz ft hp kw mw gw kwh mwh gwh gb tb mb hz ghz mhz acre-feet troops yen won yuan baht rand faculty
    clergy livestock swine gross shrimp squid quail grouse bass carp cod hovercraft watercraft barracks
    crossroads means kph rpm psi ppm bpm basis-points"""
)
_NEVER_PLURAL = vocabulary(
    """is was has does diabetes rabies measles mumps herpes shingles rickets this its his hers us as thus plus
    yes always perhaps besides across towards afterwards sometimes nowadays whereas unless news
    politics economics mathematics physics athletics gas bus virus campus census status focus bonus
    ours theirs yours others series less process address business success access progress press
    congress loss class boss mass pass glass grass cross dress stress illness witness fitness
    wilderness kindness weakness darkness awareness basis crisis analysis emphasis diagnosis arthritis
    hepatitis tennis paris texas kansas arkansas illinois massachusetts dallas memphis"""
)
# Verbs, where no number stands right before.
NO_PLURAL = _NEVER_PLURAL | vocabulary(
    """says goes gets takes makes comes gives needs wants remains includes involves costs plans hopes expects
    appears seems becomes begins starts shows finds means lets keeps puts sits stands leads holds
    brings runs helps adds allows provides requires receives offers serves employs operates covers
    represents equals weighs measures lies lives ends rises falls grows drops sells buys pays owns owes
    earns spends saves loses wins plays lasts carries contains consists belongs depends exists happens
    occurs applies"""
)
# Plural in form, and no more than an attribute of the noun that follows: "two sales managers".
ATTRIBUTIVE = vocabulary(
    "sales sports arms goods savings operations communications systems services women’s men’s women's men's"
    " drugs customs veterans human-resources athletics rights futures earnings plus years-long electronics"
)
PREPOSITIONS = vocabulary(
    """of in on at to for from by with without within into onto over under above below between among through
    during before after since until till against across along around behind beside besides beyond near
    off out outside inside per toward towards upon about as than like despite except including
    regarding concerning amid amidst throughout following via versus vs plus minus up down"""
)
AUXILIARIES = vocabulary(
    """is are was were be been being am has have had do does did will would can could may might must shall
    should isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t
    couldn’t isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't
    can't couldn't cannot"""
)
PRONOUNS = vocabulary(
    """he she it they we i you him her them us me his its their our my your hers theirs ours this that these
    those who whom whose which what there here someone somebody everyone everybody nobody anyone
    anybody something nothing himself herself itself themselves each other others both all none any
    some"""
)
_STOPS = PREPOSITIONS | AUXILIARIES | PRONOUNS | vocabulary(
    """a an the and or but nor so yet if when while where why how because although though unless whether not
    no only also just even still already now then ago later earlier again too instead together once
    twice ever never today tomorrow yesterday apart away back forward overnight said says say told
    tells added adds according annually yearly monthly weekly daily hourly nationwide statewide
    worldwide"""
)  # fmt: skip
# Before a noun, and no noun themselves; they may stand between a number and what it counts.
MEASURES = vocabulary(
    """second minute hour day night week weekend fortnight month quarter year decade century season term mile
    yard foot inch meter metre kilometer kilometre centimeter centimetre millimeter millimetre acre
    hectare square gallon liter litre barrel ounce pound ton tonne gram kilogram kilo milligram degree
    volt watt kilowatt megawatt gigawatt megabyte gigabyte terabyte cent penny knot calorie bushel mg
    kg km cm mm ml mph kph ft lb lbs oz mw gw kw m g l"""
)
TIMES = vocabulary(
    "second minute hour day night week weekend fortnight month quarter year decade century season"
)

# Verbs that stand between a subject and a number, in the base form.
_REGULAR = """accept account accuse experience attract house cover involve add adopt aim allocate allow
    announce appoint approve arrest assess assign attack attend attract average award ban batch
    block board boost borrow burn call cancel capture carry cause cede change charge check cite
    claim clear close collect combine commit compile complete confirm consider contain control
    convert convict count cover crash create cross cure cut damage declare decline decrease
    defeat delay deliver demand demolish deploy deport describe destroy detain detect develop
    discharge discover dismiss displace distribute divert donate double draft drop earn edge
    eliminate emit employ enroll ensure enter equal establish estimate evacuate examine exceed
    execute expand expect explore export face fail fill finish fine fire flood follow force
    forecast fund gain gather generate grant guarantee handle harvest help hire host identify
    implement import impose improve include increase indict inform inject injure inspect
    install interview introduce invest investigate invite involve issue join jump kill lack
    land last launch lease license limit list load locate log lower maintain manage mark
    measure miss move name need notify number observe obtain occupy offer open operate order
    own pass patrol perform place plan plant play pledge post preserve process produce prompt
    propose prosecute protect prove provide publish pull pump purchase question raise rank
    reach recall receive recommend record recover recruit reduce refer refund register reject
    release relocate remain remove renew renovate rent repair repay replace report represent
    require rescue reserve resolve restore retain return review sample save schedule score
    screen search secure seek seize sentence separate serve settle share ship show sign slash
    sponsor stage start stop store strand struggle submit suffer supply support surround survey
    suspend target tally test top total trace track trade train transfer transport treat trim
    triple trigger turn uncover use vaccinate visit vow want warn weigh welcome work"""
_PASTS = {
    "missed": "miss",
    "served": "serve",
    "averaged": "average",
    "attracted": "attract",
    "experienced": "experience",
    "expected": "expect",
    "contributed": "contribute",
    "repurchased": "repurchase",
    "deducted": "deduct",
    "completed": "complete",
    "rushed": "rush",
    "scored": "score",
    "asked": "ask",
    "told": "tell",
    "heard": "hear",
    "felt": "feel",
    "knew": "know",
    "thought": "think",
    "wanted": "want",
    "called": "call",
    "walked": "walk",
    "waited": "wait",
    "stayed": "stay",
    "crossed": "cross",
    "escaped": "escape",
    "survived": "survive",
    "belonged": "belong",
    "existed": "exist",
    "happened": "happen",
    "occurred": "occur",
    "watched": "watch",
    "graduated": "graduate",
    "tested": "test",
    "pleaded": "plead",
    "moved": "move",
    "agreed": "agree",
    "fired": "fire",
    "began": "begin",
    "fled": "flee",
    "slept": "sleep",
    "drank": "drink",
    "ate": "eat",
    "wore": "wear",
    "bore": "bear",
    "chose": "choose",
    "turned": "turn",
    "applied": "apply",
    "qualified": "qualify",
    "participated": "participate",
    "supported": "support",
    "opposed": "oppose",
    "travelled": "travel",
    "traveled": "travel",
    "showed": "show",
    "became": "become",
    "said": "say",
    "spoke": "speak",
    "stood": "stand",
    "went": "go",
    "came": "come",
    "responded": "respond",
    "arrived": "arrive",
    "gathered": "gather",
    "joined": "join",
    "voted": "vote",
    "lived": "live",
    "signed": "sign",
    "died": "die",
    "spent": "spend", "paid": "pay", "cost": "cost", "lost": "lose", "won": "win", "made": "make",
    "took": "take", "gave": "give", "had": "have", "has": "have", "have": "have", "sold": "sell",
    "bought": "buy", "built": "build", "hit": "hit", "held": "hold", "found": "find", "left": "leave",
    "sent": "send", "saw": "see", "ran": "run", "drew": "draw", "brought": "bring", "led": "lead",
    "met": "meet", "put": "put", "set": "set", "rose": "rise", "fell": "fall", "grew": "grow",
    "shrank": "shrink", "threw": "throw", "caught": "catch", "stole": "steal", "wrote": "write",
    "kept": "keep", "got": "get", "laid": "lay", "cut": "cut", "shed": "shed", "beat": "beat",
    "shot": "shoot", "struck": "strike", "swore": "swear", "taught": "teach", "flew": "fly",
    "fed": "feed", "lent": "lend", "owed": "owe", "dug": "dig", "hurt": "hurt", "killed": "kill",
    "sought": "seek", "undertook": "undertake", "drove": "drive", "rode": "ride", "swam": "swim",
    "sank": "sink", "fought": "fight", "forecast": "forecast", "cast": "cast", "counted": "count",
    "committed": "commit", "planned": "plan", "dropped": "drop", "stopped": "stop", "topped": "top",
    "trimmed": "trim", "logged": "log", "shipped": "ship", "transferred": "transfer", "referred": "refer",
    "slipped": "slip", "jumped": "jump", "climbed": "climb", "gained": "gain", "dipped": "dip",
    "declined": "decline", "increased": "increase", "decreased": "decrease", "banned": "ban",
    "equipped": "equip", "enrolled": "enroll", "submitted": "submit", "stretched": "stretch",
    "covered": "cover", "surged": "surge", "plunged": "plunge", "tumbled": "tumble", "soared": "soar",
}  # fmt: skip
# What a verb that reports harm or work leaves behind: "injuring three" is "three were injured".
PASSIVES = {
    "injuring": "injured", "killing": "killed", "forcing": "forced", "leaving": "left", "closing": "closed",
    "damaging": "damaged", "destroying": "destroyed", "displacing": "displaced", "wounding": "wounded",
    "hospitalizing": "hospitalized", "hospitalising": "hospitalised", "arresting": "arrested",
    "trapping": "trapped", "affecting": "affected", "stranding": "stranded", "evacuating": "evacuated",
    "burning": "burned", "flooding": "flooded", "scorching": "scorched", "toppling": "toppled",
    "canceling": "canceled", "cancelling": "cancelled", "delaying": "delayed", "charging": "charged",
    "rescuing": "rescued", "treating": "treated", "detaining": "detained", "grounding": "grounded",
    "diverting": "diverted", "sickening": "sickened", "infecting": "infected", "seizing": "seized",
    "eliminating": "eliminated", "shutting": "shut", "blocking": "blocked", "drowning": "drowned",
    "orphaning": "orphaned", "uprooting": "uprooted", "cutting": "cut", "stabbing": "stabbed",
}  # fmt: skip
WAYS = vocabulary(
    """rise fall grow shrink increase decrease decline jump drop climb surge plunge tumble soar slip dip gain
    expand contract rebound plummet spike improve slide"""
)


# Of irregular verbs, what stands after "has" where it is another word than the past.
PARTICIPLES = vocabulary(
    """drawn given taken seen written driven stolen thrown grown fallen risen shown flown broken chosen
    eaten beaten ridden worn sworn become come run begun shrunk undertaken borne"""
)


@cache
def _pasts() -> dict[str, str]:
    """Past forms of the verbs, and what they are the past of."""
    found = {}
    for verb in vocabulary(_REGULAR):
        if verb.endswith("e"):
            found[verb + "d"] = verb
        elif verb.endswith("y") and verb[-2] not in "aeiou":
            found[verb[:-1] + "ied"] = verb
        else:
            found[verb + "ed"] = verb
    return found | _PASTS


def base_of_past(word: str) -> str:
    """ "prosecute" for "prosecuted"; nothing for a verb that is not known"""
    return _pasts().get(word.lower(), "")


def base_of_present(word: str) -> str:
    """ "operate" for "operates"; nothing for a verb that is not known"""
    word = word.lower()
    bases = frozenset(_pasts().values())
    for base in (word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ies')}y"):
        if base != word and base in bases:
            return base
    return ""


def is_plural(word: str, *, counted: bool = False) -> bool:
    """Whether a word looks like a noun in the plural; `counted`: a number stands right before it."""
    word = word.lower()
    if word in _IRREGULAR or word in ALIKE:
        return True
    if (
        len(word) < 3
        or word in (_NEVER_PLURAL if counted else NO_PLURAL)
        or word[-1] != "s"
        or word.endswith(("’s", "'s"))
    ):
        return False
    return not word.endswith(("ss", "ous", "ius", "sis"))


def singular(word: str) -> str:
    """ "case" for "cases"; a word that is no plural stays"""
    low = word.lower()
    if low in ALIKE or not is_plural(word, counted=True):
        return word
    if low in _IRREGULAR:
        return word[:1] + _IRREGULAR[low][1:] if _IRREGULAR[low][0] == low[0] else _IRREGULAR[low]
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if low.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    return word[:-1]


@cache
def _plurals() -> dict[str, str]:
    return {one: many for many, one in _IRREGULAR.items()}


def plural(word: str) -> str:
    """ "cases" for "case"; a word that is a plural stays"""
    low = word.lower()
    if low in _plurals():
        return word[:1] + _plurals()[low][1:]
    if is_plural(word):
        return word
    if low.endswith("y") and low[-2:-1] not in ("a", "e", "o", "u", ""):
        return word[:-1] + "ies"
    return word + ("es" if low.endswith(("s", "x", "ch", "sh", "z")) else "s")


def ends_phrase(word: str) -> bool:
    """Whether a word cannot stand between a number and the noun it counts."""
    return word.lower() in _STOPS
