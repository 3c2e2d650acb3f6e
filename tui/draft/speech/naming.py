"""Who speaks without being a person with a name: offices, documents, signs, and people nobody names."""

from __future__ import annotations

import re

from msgspec import structs

from tui.draft.english.nouns import NAME_WORD, is_plural
from tui.draft.found import Range, Voice
from tui.draft.ids import slug
from tui.story.model import SpeakerKind
from tui.story.reference.calendar import MONTH_NAMES, WEEKDAY, WEEKDAY_NAMES
from tui.text import vocabulary

PERSON = "taken for a person by the words before the name"
_LEADING = re.compile(
    r"(?:(?:and|but|or|so|then|yet|meanwhile|however|still|also|now|today|yesterday|later|earlier|a\s+copy\s+of|copies\s+of"
    rf"|(?:on|last|this)\s+\w+day|{WEEKDAY}),?\s+)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    rf"(?:[\s,]+(?:(?:on\s+)?{WEEKDAY}|today|yesterday|tonight|also|later|then|(?:this|last)\s+\w+))+$"
)
_PARENTHETIC = re.compile(r"[^,]{1,80},\s+(?=(?:he|she|it|they)$)", re.IGNORECASE)  # "The plan, she"
_AFTER_HEAD = re.compile(
    r"\s+(?:of|for|in|at|on|from|with|by|to|about|near|against|behind|between|among|under|over|after|before|during|since"
    r"|who|that|which|whose|dated|filed|published|released|obtained|posted|carried|held|and|or)\b|[,(]"
    r"|\s+[a-z]+(?:ed|en|ung)\s+(?:to|on|by|in|at|from|with|outside|near|for|over)\b"
)
_SIGNS = vocabulary(
    """sign signs banner banners poster posters placard placards sticker stickers billboard billboards
    plaque t-shirt t-shirts shirt shirts button buttons graffiti marquee tombstone headstone
    inscription chant chants slogan slogans flyer flyers leaflet leaflets cap caps hat hats tattoo
    protesters demonstrators marchers"""
)
_DOCUMENTS = vocabulary(
    """statement statements report reports study studies survey surveys letter letters memo memos
    memorandum email emails e-mail e-mails lawsuit lawsuits suit complaint complaints filing filings
    affidavit affidavits document documents record records data figures statistics release order
    orders ruling rulings opinion opinions audit audits review analysis analyses rule rules
    regulation regulations contract contracts law laws policy policies website site post posts tweet
    tweets poll polls indictment notes note minutes article articles paper papers book database
    brief briefs testimony transcript agenda proposal guidance guidelines census index findings
    message messages charter constitution statute ordinance resolution agreement deed will warrant
    petition caption headline label notice advisory bulletin forecast forecasts estimates estimate
    results summary text texts page pamphlet brochure manual handbook diary journal entry log logs
    ledger ad advertisement newspaper dispatch editorial column dissent majority verdict motion
    motions recording video footage obituary biography documentation account prospectus manifesto memoir card
    script blog"""
)
_PEOPLE = vocabulary(
    """general inspector officials official residents resident neighbors neighbours neighbor neighbour
    witnesses witness critics critic experts expert analysts analyst economists economist
    researchers researcher scientists scientist doctors doctor nurses nurse lawyers lawyer attorneys
    attorney prosecutors prosecutor investigators investigator detectives detective officers officer
    deputies deputy firefighters firefighter meteorologists meteorologist forecasters forecaster
    engineers engineer managers manager workers worker employees employee staff parents parent
    students student teachers teacher supporters supporter opponents opponent advocates advocate
    activists activist protester demonstrator organizers organizer leaders leader lawmakers lawmaker
    senators senator representatives representative republicans republican democrats democrat
    members member sources source spokesman spokeswoman spokesperson spokespeople aide aides people
    person man woman men women boy girl one some others many most locals local customers customer
    owners owner drivers driver passengers passenger victims victim relatives relative family
    families friends friend mother father brother sister daughter son wife husband widow grandmother
    grandfather uncle aunt cousin colleagues colleague coach players player fans fan judges judge
    jurors juror supervisor director president chairman chairwoman chair executive executives
    shareholders investors investor traders trader buyers buyer farmers farmer fishermen fisherman
    historians historian observers observer commentator commentators reporter reporters reviewer
    reviewers insider insiders veterans veteran professor volunteer volunteers visitor visitors
    shopper shoppers commuter commuters tenant tenants landlord landlords caller callers speaker
    speakers author authors co-author mayor governor captain pilot crew bystander bystanders
    onlooker onlookers survivor survivors patient patients clerk counsel user users pensioner
    grandmother-of-six minister secretary teenager"""
)
_PROPER = vocabulary("republicans republican democrats democrat")
_BODIES = vocabulary(
    """company companies department departments agency agencies government council board court university
    college school schools hospital hospitals union team group groups association committee panel
    ministry administration bureau commission authority authorities district firm airline bank
    utility church club league party campaign network station paper city town village county state
    country nation police military army navy organization organisation charity foundation institute
    center centre service services office division jury majority band crew couple pair house senate
    congress parliament legislature cabinet union coalition alliance society museum theater theatre
    studio brand maker retailer manufacturer developer operator owner landlord embassy consulate
    regiment force publisher magazine laboratory lab program programme project trust fund business
    restaurant store shop hotel factory plant defense defence prosecution industry regulator
    watchdog nonprofit startup giant chain carrier crowd audience mob public jury corporation
    conglomerate lender insurer management leadership ombudsman auditor treasury secretariat"""
)
# Alone and in the plural these are no name, whatever sentence they open: "Police said", "Records say".
_SEVERAL = frozenset(filter(is_plural, _BODIES | _DOCUMENTS | _SIGNS))
_ANY = vocabulary("one another some many others most third second")
_ALONE = vocabulary("it they he she we i you there this these those what who")
_ARTICLES = vocabulary("the a an his her their its my our one another")
_AGENTS = re.compile(r"(?:men|women|people|ers|ors|ists|ians|ents|ants|ials|ees)$")
_PARTISANS = vocabulary(
    "democrat republican conservative liberal tory labour libertarian independent socialist"
)
_TITLES = vocabulary(
    """commissioner director president chairman chairwoman chair chief officer secretary minister mayor
    governor senator representative congressman congresswoman councilman councilwoman councilor
    councillor sheriff judge justice professor coach manager superintendent principal captain
    lieutenant sergeant detective inspector trooper deputy administrator auditor clerk treasurer
    attorney spokesman spokeswoman spokesperson analyst economist editor author ceo cfo dr mr mrs ms
    miss prof rev"""
)
_NO_PERSON = vocabulary(
    """the inc corp co ltd llc plc group holdings partners systems industries international electric energy
    power water gas oil steel motors foods health hospital medical insurance financial capital bank
    trust press times post news journal herald tribune university college institute academy
    association society federation alliance coalition board bureau county city state street road
    river valley north south east west northern southern eastern western national american british
    canadian european united first general new old saint st democrats republicans"""
).union(MONTH_NAMES, WEEKDAY_NAMES) - {"may"}
_NOBODY = vocabulary(
    """it they he she we i you who that which this these those there what one some others many most none
    both all several few"""
)
_ONE = re.compile(  # what one person is called in place of the name
    r"-year-old$|-of-|(?:star|ace|hero|heroine|icon|legend|mum|mom|dad|nan|gran|pensioner|veteran|rookie|newcomer|native"
    r"|striker|midfielder|goalkeeper|quarterback|pitcher|singer|actor|actress|rapper|novelist|billionaire)$"
)
_NAMED = re.compile(r"(?:[A-Z][a-z]?[\w’'-]*[a-z]|[A-Z]\.|de|da|del|la|le|van|von|der|den|bin|al|ibn)$")
_CAPITAL_BEFORE = re.compile(r"(?<!\w)(?!(?:Mr|Ms|Mrs|Dr)\.)[A-Z][\w’'.-]*\s+$")
_AGED = re.compile(r",\s+(?:\d{1,3}\b|who\b)")
_ONE_OF = re.compile(r"(?:A|An)\s+(?=[A-Z])")  # "A Chicago Police Department helicopter"
_FAR = 20_000  # characters of a text that are looked at for how it writes a word


def trimmed(text: str, place: Range) -> Range:
    """A subject without "But" before it, or "on Tuesday" after it; of "The plan, she" only "she"."""
    start, end = place
    if match := _LEADING.match(text, start, end):
        start = match.end()
    if match := _PARENTHETIC.match(text, start, end):
        start = match.end()
    if match := _TRAILING.search(text, start, end):
        end = match.start()
    while start < end and not (
        text[start].isalnum() or (text[start] in "“\"‘'" and text[start + 1 : start + 2].strip())
    ):
        start += 1  # and over the mark that closes a quotation: "' he"
    while end > start and text[end - 1] in " \u00a0,;:-–—":
        end -= 1
    return start, end


def head_of(words: str) -> str:
    """The word that says what a noun phrase is: "a spokesman for the company" is a spokesman."""
    cut = _AFTER_HEAD.search(words)
    found = NAME_WORD.findall(words[: cut.start()] if cut and cut.start() > 0 else words)
    return found[-1] if found else ""


def kind_of(words: str) -> SpeakerKind:
    """What speaks in these words: a document, a sign, somebody unnamed, or else an office."""
    head = re.sub(r"[’']s?$", "", head_of(words))
    low = head.lower()
    if low in _SIGNS:
        return "sign"
    if low in _DOCUMENTS and not (
        head[:1].isupper() and low in ("post", "journal", "review", "index", "record", "will", "order")
    ):
        return "document"
    if not head[:1].isupper() and low not in _BODIES and low not in _PEOPLE:
        return "unnamed"
    if low in _PEOPLE and not (
        head[:1].isupper()
        and " " in words
        and not re.match(r"(?:the|an?|its|his|her|one)\s", words, re.I)
        and head_is_name(words)
    ):
        return "unnamed"
    return "office"


def head_is_name(words: str) -> bool:
    """Whether all words are capitalised: "State Farm Workers" names a body."""
    return all(word[0].isupper() for word in NAME_WORD.findall(words)[:4])


def is_described(words: str) -> bool:
    """Whether words stand for one person who was named: "the 41-year-old", "the Democrat"."""
    head = re.sub(r"[’']s?$", "", head_of(words))
    low = head.lower()
    if not re.match(r"the\s+\w", words) or low in _BODIES | _DOCUMENTS | _SIGNS:
        return False
    if head[:1].isupper():
        return low in _PARTISANS and len(words.split()) <= 3
    return bool(_ONE.search(head))


def is_thing(words: str) -> bool:
    """Whether words are for a body, a document or a sign, and for no person: "the Bureau", "the report"."""
    return re.sub(r"[’']s?$", "", head_of(words)).lower() in _BODIES | _DOCUMENTS | _SIGNS


def is_somebody(text: str, place: Range, speaks: bool) -> bool:
    """Whether a subject can say something: a body, a document, a sign, people; no "interest", no "the rest".

    `speaks`: the verb is one that only somebody can be the subject of, such as "told": then a description
    with an article will do ("his seatmate").
    """
    words = text[place[0] : place[1]]
    found = NAME_WORD.findall(words)
    if not found or len(found) > 16 or not any(char.isalpha() for char in words):
        return False
    first, head = found[0].lower(), re.sub(r"[’']s?$", "", head_of(words))
    if (
        first in _NOBODY and (first in _ALONE or (len(found) == 1 and not (speaks and first in _ANY)))
    ) or _has_no_word(words):
        return False
    low = head.lower()
    if low in _DOCUMENTS or low in _SIGNS or low in _PEOPLE or low in _BODIES:
        return True
    if head[:1].isupper() and not (len(found) == 1 and _is_common(text, head)):
        return not head.isupper() or len(found) == 1 or not words.isupper() or len(found) <= 3
    if speaks and low in _ANY:
        return True
    return speaks and (first in _ARTICLES or bool(_AGENTS.search(low)))


def is_one_of_people(head: str) -> bool:
    """Whether a noun is for one person who says something: "fan", "witness"; not "fans", "residents"."""
    low = head.lower()
    return low in _PEOPLE and (not low.endswith("s") or low in ("witness", "boss"))


def _has_no_word(words: str) -> bool:
    """Whether there is no word in it that begins with a letter."""
    return not any(word[0].isalpha() for word in NAME_WORD.findall(words))


def _is_common(text: str, word: str) -> bool:
    """Whether the text has a word in small letters, too: "Tests" at the head of a sentence names nobody."""
    low = word.lower()
    return bool(re.search(rf"(?<!\w){re.escape(low)}(?!\w)", text[:_FAR])) or low.endswith(
        ("ests", "ings", "ases")
    )


def name_in(words: str) -> str:
    """The name at the end of a phrase that says what somebody is: "passenger Lionel Abbott"; or ""."""
    tokens = words.split()
    for at in range(len(tokens) - 2, 0, -1):
        before, name = tokens[at - 1], tokens[at:]
        low = before.lower().strip(".")
        if len(name) > 4 or not all(re.match(r"[A-Z][\w’'.-]*$", token) for token in name):
            return ""
        if any(token.lower().strip(".") in _BODIES | _DOCUMENTS | _TITLES for token in name):
            continue
        if (
            low in _TITLES
            or low in ("named", "called")
            or low.endswith("-year-old")
            or (before.islower() and low in _PEOPLE)
        ):
            return " ".join(name)
    return ""


def looks_like_a_person(text: str, place: Range) -> bool:
    """Whether capitalised words are a person's name, by what else the text has.

    They are where an age or "who" follows, or where the last of them stands alone elsewhere ("Obi said"):
    a company is called by its first word.
    """
    tokens = text[place[0] : place[1]].split()
    if not 2 <= len(tokens) <= 4 or not all(_NAMED.match(token) for token in tokens):
        return False
    words = {token.lower().strip(".") for token in tokens}
    if not tokens[0][0].isupper() or words & (_BODIES | _NO_PERSON):
        return False
    if _AGED.match(text, place[1]):
        return True
    alone = re.compile(rf"(?<![\w-]){re.escape(tokens[-1])}(?![\w-]|\s+[A-Z])")
    return any(
        not place[0] <= found.start() < place[1]
        and not _CAPITAL_BEFORE.search(text, max(0, found.start() - 24), found.start())
        for found in alone.finditer(text[:_FAR])
    )


def voice_at(text: str, place: Range) -> Voice:
    """The voice that a subject names; its key is the same wherever the same words stand."""
    start, end = trimmed(text, place)
    if (one := _ONE_OF.match(text, start, end)) and kind_of(text[one.end() : end]) == "office":
        start = one.end()
    words = " ".join(text[start:end].split())
    if name := name_in(words):
        return Voice(
            key=slug(name.split()[-1]),
            kind="person",
            name=name,
            mentions=((end - len(name), end),),
            doubt=PERSON,
        )
    name = words
    whole = words
    if words.split()[0].lower() in ("the", "a", "an"):
        words = name = re.sub(r"^(\w+\s+)(?:\d+-page|new)\s+", r"\1", words)
    if re.match(r"(?:The|A|An|His|Her|Its|Their|One|Some|Two|Several)\s+[a-z]", words):
        name = words[0].lower() + words[1:]
    kind = kind_of(words)
    people = _PEOPLE - _PROPER if kind in ("unnamed", "office") else frozenset()
    if name[:1].isupper() and " " not in name and name.lower() in people | _SEVERAL:
        name = name.lower()
    key = slug(re.sub(r"^(?:the|an?|its|their)\s+", "", name, flags=re.IGNORECASE)) or "somebody"
    aliases = (
        {name, words, whole, re.sub(r"^(?:a|an)\s+", "the ", name)} if kind != "unnamed" else {name, words}
    )
    return Voice(
        key=key, kind=kind, name=name, aliases=tuple(sorted(aliases - {name})), mentions=((start, end),)
    )


def as_document(text: str, place: Range) -> Voice:
    """The voice that a subject names, taken for something written."""
    found = voice_at(text, place)
    return found if found.kind in ("document", "sign") else structs.replace(found, kind="document", doubt="")
