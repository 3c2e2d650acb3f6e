"""What stands around a name in English news, as patterns: verbs of saying, ages, descriptions, states."""

from __future__ import annotations

import re

from tui.story.reference.people import KIN, ROLES
from tui.text import vocabulary


def any_of(words: str) -> str:
    """A pattern for any word of a list that is written as one text."""
    return "|".join(sorted(vocabulary(words), key=lambda word: (-len(word), word)))


SAID = "(?:{})".format(
    any_of(
        """said says saying told tells wrote writes added adds asked asks testified explained explains argued
        argues warned warns noted notes recalled recalls replied answered insisted insists acknowledged
        conceded joked quipped fumed admitted admits agreed agrees reckons reckoned believes believed thinks
        thought laughed continued concluded stated states announced declared tweeted posted cautioned
        countered responded stressed emphasized emphasised claimed claims suggested suggests predicted
        predicts urged urges pleaded vowed pledged promised denied denies apologized apologised remembered
        remembers remarked observed confirmed estimated"""
    )
)
LIVED = any_of(
    """died married retired resigned graduated scored threw rushed caught kicked hit smiled nodded shrugged
    joined pleaded faces chairs leads heads teaches lives lived works worked wants called vetoed signed
    voted welcomed praised criticized criticised led played won ran runs owns founded survived spent
    recalls knew knows loved fears disputed declined spoke wept attended fell ran sang"""
)
UNDERGONE = any_of("born arrested sentenced charged convicted appointed elected named killed hired raised")
LIVES = (
    f"(?:(?:was|were) (?:{UNDERGONE})|did not respond|is survived|used to|grew up|(?:has |have )?served"
    f"|{LIVED})"
)
B = r"[ \u00a0]"
HELPS = r"(?:(?:\w+ly|also|has|had|have|then|later|once|first|now)[ \u00a0]){0,2}"
SAYS_AFTER = re.compile(rf",?{B}{HELPS}{SAID}\b")
ITS_AFTER = re.compile(
    rf"{B}(?:said|says|announced|reported){B}(?:that{B})?(?:its\b|it{B}(?:expects|plans|employs))"
)
LIVES_AFTER = re.compile(rf",?{B}{HELPS}{LIVES}\b")
DOES_AFTER = re.compile(
    rf"{B}{HELPS}(?:\w+ed|{LIVES}|is|was|has|had|will|would|did|does|left|came|went|took|made|got|gave|saw|can"
    r"|could|may|might|hopes|plans|keeps|goes|comes|takes|makes|gets|gives|held|kept|stood|sat|put|let|set|met)\b"
)
AGE_AFTER = re.compile(
    rf",{B}(?:aged{B}|now{B})?\d{{1,3}}(?=[,.;:)]|{B}(?:and|of|from|who)\b)|{B}\(\d{{1,3}}\)"
)
WHO_AFTER = re.compile(rf",?{B}(?:\([^()\n]{{1,30}}\){B})?who(?:se|m)?\b")
PARTY_AFTER = re.compile(
    rf",?{B}\(?(?:[DRI]|Dem|Rep|Ind)\.?(?:[-–‑][A-Z]|\)|,)"
    rf"|,{B}an?{B}(?:\w+{B})?(?:Democrat|Republican|independent)"
)
APPOSED = re.compile(
    rf"(?:,|{B}[–—-]{{1,2}}|{B}\(){B}?(?:(?:an?|the|its|his|her|their|our|my){B})?([\w .’'&/-]{{2,90}})"
)
ONE_AFTER = re.compile(
    rf",{B}an?{B}(?!(?:[\w-]+{B}){{0,3}}(?:maker|developer|provider|operator|leader|partner|producer)\b)"
)
PLAYS_AFTER = re.compile(
    rf"{B}(?:pitched|tripled|homered|doubled|singled|walked|went{B}\d+-for|struck{B}out|finished{B}with{B}\d"
    rf"|added{B}(?:\d|a{B})|had{B}\d+{B}(?:points|yards|saves|hits|rebounds|assists|goals)|chipped{B}in|netted|drove{B}in)\b"
)
OF_AFTER = re.compile(rf",{B}of{B}(?:the{B})?[A-Z][\w.’'-]*(?:{B}[A-Z][\w.’'-]*){{0,4}}[,.;]")
PRONOUN_AFTER = re.compile(rf"{B}[^.!?“”\"A-Z\n]{{1,70}}\b(?:he|she|his|her|himself|herself)\b")
NEXT_AFTER = re.compile(rf"{B}[a-z][^.!?“”\"\n]{{1,120}}[.!?]{B}(?:He|She)\b")
LETTERS_AFTER = re.compile(  # ", Ph.D.," and " MP said"
    rf",{B}(?:Ph\.? ?D\.?|M\.D\.|MD|R\.N\.|RN|BSN|MSN|MPH|J\.D\.|JD|DVM|Ed\.?D\.?|M\.?S\.?W\.?|LCSW"
    r"|CPA|Esq|Psy\.?D|MP|MSP)(?!\w)"
    rf"|{B}(?:MP|MSP|QC|KC|OBE|MBE|CBE|PhD|MD|RN|DVM)(?!\w)"
)
BELONGS_AFTER = re.compile(rf",?{B}(?:of|from|with|at){B}(?:the{B})?[A-Z][^.,;:“”\"\n]{{2,60}},?{B}{SAID}\b")
IS_AFTER = re.compile(
    rf"{B}(?:is|was|became|has{B}been|has{B}served{B}as|serves{B}as|served{B}as|works{B}as|worked{B}as|was{B}named|is{B}named|was{B}appointed)"
    rf"{B}((?:(?:an?|the){B})?[\w .’'&/-]{{2,60}})"
)
STATES = any_of(
    """Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla
    Ore Pa Tenn Tex Vt Va Wash Wis Wyo"""
)
STATE_AFTER = re.compile(
    rf",{B}(?!(?:M\.D|J\.D|R\.N|O\.D|D\.O|Ph\.D|Ed\.D)\.)(?:[A-Z]\. ?[A-Z]\.|(?:{STATES})\.|([A-Z][a-z]+))"
)
SHORT_AFTER = re.compile(r"[ \u00a0]\([A-Z][A-Za-z]{1,7}\)")
AMPERSAND = re.compile(r"&[ \u00a0]?$")
BEFORE_SAID = re.compile(rf"(?:^|[,.!?”\"’'—–)]){B}*{SAID}{B}$")
CALLED = re.compile(
    rf"\b(?:(?:identified|listed|known|gave{B}(?:his|her|their){B}(?:first{B})?name)"
    rf"{B}(?:by{B}[\w ’'.]{{2,40}}{B})?(?:only{B})?as"
    rf"|(?:man|woman|boy|girl|person|[a-z-]+(?:er|or|ist)|monk|priest|nun|nurse|clerk|veteran|friend|student|cousin)"
    rf"{B}(?:named|called)|whose{B}name{B}is){B}$"
)
OFFICE_BEFORE = re.compile(  # "Minister for Rural Affairs "
    rf"\b([A-Za-z-]+){B}(?:of|for){B}(?:the{B})?(?:[A-Z][\w’&-]*{B}(?:and{B})?){{1,4}}$"
)
OPENS = re.compile(r"(?:^|[\n\r]|[.!?][”\"’)]*[ \u00a0]+)[“\"]?$")
AND = re.compile(rf",?{B}and{B}|,{B}")
AND_NAME = re.compile(rf"{B}and{B}[A-Z]")
AND_BEFORE = re.compile(rf"(?:,?{B}and|,){B}$")
OF_KIN = re.compile(rf"[’']s?{B}(?:late{B}|older{B}|younger{B})?([a-z-]+)")
WHOSE = re.compile(
    rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|[’']s?){B}(?:[\w-]+{B}){{0,2}}[\w-]+,{B}$"
)  # "His classmate, "
WHOSE_KIN = re.compile(  # "his grandson "
    rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur)|[a-z][’']s){B}(?:[a-z-]+{B}){{0,1}}[a-z-]+{B}$"
)
WORD_BEFORE = re.compile(r"([A-Za-zé’'-]+)(,?)[ \u00a0]$")
IN = vocabulary("""in at near outside around across through throughout downtown into inside nearby off""")
DOERS = ROLES | KIN
AFTER_THEM = vocabulary("of for with from by than")
VESSELS = vocabulary(
    """tug tugboat ship boat ferry vessel schooner yacht trawler submarine frigate destroyer barge cutter
    steamer lobsterboat sloop tanker freighter icebreaker uss hms mv ms"""
)


_DOER = re.compile(r"[a-z]{3,}(?:[lrst]man|s?woman|maker|keeper|worker|[a-z]ologist|ician)")  # "trawlerman"


def has_role(words: str) -> bool:
    """Whether a description's first words have the noun for what somebody is."""
    for part in words.split()[:9]:
        low = re.sub(r"(?:[’']s?|[.,])$", "", part.lower())
        if (
            low in ROLES
            or low in KIN
            or low in ("mp", "msp")
            or low.rsplit("-", 1)[-1] in ROLES
            or _DOER.fullmatch(low)
        ):
            return True
        if low in ("said", "says", "was", "is", "has", "had", "were", "are"):
            return False
    return False


def the_before(text: str, start: int) -> bool:
    """Whether "the" stands right before a place."""
    return text[max(0, start - 4) : start].lower() in ("the ", "the\u00a0")


def inside(text: str, start: int) -> bool:
    """Whether a capital at `start` is not just a sentence's first letter."""
    before = text[max(0, start - 3) : start]
    return bool(re.search(r"[\w,;:—–)-][ \u00a0]$|,[”\"’'] ?$", before))
