"""The words and shapes by which an article says what persons are, around their names."""

from __future__ import annotations

import re

from tui.text import vocabulary

BODIES = vocabulary(
    """university college school institute association society foundation company corp inc llc ltd bank
    council committee commission department office agency bureau center centre club union party church
    hospital clinic service board federation alliance coalition network trust partners group laboratory
    labs museum police force army navy legion authority ministry observatory league team academy
    research securities capital chamber"""
)
B = r"[ \u00a0]"
# As `tui.story.check.speakers` reads it: these words, in the role or just before it, say it is past.
PAST = re.compile(
    r"\b(?:former|previous|ex|predecessor|late|past|then|retired|onetime|one-time)\b", re.IGNORECASE
)
PREVIOUS = re.compile(r"\b(?:previous|predecessor)\b", re.IGNORECASE)
LETTERS = (
    r"(?:R\.N\.|M\.D\.|Ph\.? ?D\.?|J\.D\.|RN|MD|PhD|DO|DVM|Esq\.?|CPA|CBE|OBE|MBE|QC|KC|MP|M\.P\.|Jr\.|Sr\."
    r"|(?!C[A-Z]{1,2}O\b|E?VP\b|SVP\b|DA\b)[A-Z]{2,6}(?=,)|(?:[A-Z][a-z]{0,2}\.){2,4})"
)
BETWEEN = re.compile(  # what may stand between a name and its description
    rf"(?:{B}of{B}[A-Z][\w.’'-]*(?:{B}[A-Z][\w.’'-]*){{0,3}})?"
    rf"(?:,{B}{LETTERS})*"
    rf"(?:,{B}(?:aged?{B}|now{B})?\d{{1,3}}(?!\d)|{B}\(\d{{1,3}}\))?"
    rf"(?:,{B}of{B}[A-Z][\w.’'-]*(?:,?{B}[A-Z][\w.’'-]*){{0,3}})?"
    rf"(?:,{B}[DRI]-[A-Z][\w.’'-]*(?:{B}[A-Z][\w.’'-]*){{0,2}}"
    rf"|{B}\((?:pictured|left|right|above|[A-Z][\w.,’' -]{{0,30}})\))?"
    rf"(?:,{B}?|{B}[–—]{B}?|—|{B}--?{B}|{B}\(|{B}\|{B}|:{B})"
    rf"(?:(?:and|now|currently|then|previously|formerly|most{B}recently|once|himself|herself|also|as|both"
    rf"|at{B}the{B}time|now{B}retired{B}as|(?:named|appointed|elected|hired{B}as|promoted{B}to)(?:{B}as)?"
    rf"|(?:speaking|acting|serving|working|testifying){B}as"
    rf"|in{B}(?:his|her|their){B}[\w-]+{B}(?:year|season|term){B}as){B})?"
)
PARTY = re.compile(
    rf"(?:{B}of{B}[A-Z][\w.’'-]*(?:{B}[A-Z][\w.’'-]*){{0,3}})?,?{B}(?:\(?(?P<short>[DRI])(?=-[A-Z]|\))"
    rf"|an?{B}(?:\w+{B}){{0,2}}?(?P<long>Democrat|Republican|Libertarian|independent|Independent)\b)"
)
PARTY_BEFORE = re.compile(r"\b(Democrat|Republican|Democratic|Libertarian)\b")
VERBS = vocabulary(
    """chairs chaired leads led heads headed directs directed coaches coached owns owned founded co-founded
    manages managed edits edited runs oversees co-chairs co-owns represents sponsored studies teaches
    researches covers practices trains sells builds grows raises farms designs writes specializes
    monitors commands serves organizes organises supervises coordinates operates hosts produces
    directed managed owned edited ran oversaw taught coached commanded supervised produced hosted designed
    wrote conducted prosecuted defended represented"""
)
OVER = vocabulary(  # those that say that it is over: who wrote a book is its author still
    """led directed managed owned edited ran oversaw taught coached commanded supervised chaired headed
    represented"""
)
ACTS = (
    "take over|took over|taken over|resigned|stepped down|retired|quit|continues|continued|serve|serves"
    "|served|acted|acts|works|worked|stayed on|stays on|doubles|volunteers|was fired|was hired|was ousted"
)
AS = ACTS.replace(" ", B)
WHO = re.compile(
    rf",?{B}who{B}(?:also{B}|now{B}|has{B}|currently{B})?(?:(?P<is>is|was|serves{B}as|served{B}as"
    rf"|works{B}as|worked{B}as|has{B}been|been|became|are|were|(?:{AS}){B}as){B}"
    rf"|(?P<does>{'|'.join(sorted(VERBS, key=len, reverse=True))}){B})"
)
WHAT = re.compile(  # what somebody does, up to a time, a further verb or a stop
    rf"(?:[\w’'&-]|{B}(?!and{B}\w+ed\b|who\b|said\b|says\b|was\b|is\b|in{B}\d|from{B}\d|as\b|since\b|for{B}\w+{B}years)"
    r"|(?<=[A-Z])\.|(?<=\d),(?=\d{3}\b))+"
)
IS = re.compile(
    rf"(?P<verb>(?:[’']s{B}been|{B}(?:(?:has{B}|had{B}|will{B})?(?:{AS}){B}as"
    rf"|(?:will{B}(?:be|become)|remains|remained|is|was|are|were|has{B}been|had{B}been|became)(?:{B}(?:also|now|then|currently|once|still|already))?"
    rf"(?:{B}(?:named|appointed|(?:re-?)?elected|hired{B}as|sworn{B}in{B}as|promoted{B}to|chosen{B}as"
    rf"|nominated{B}as))?)){B})"
)
MADE = re.compile(
    rf"\b(?:appointed|named|elected|hired|promoted|chose|nominated|picked|tapped|selected|voted|made){B}$"
)
MADE_WHAT = re.compile(rf"{B}(?:as{B}|to{B}be{B}|to{B})?")
WAS = re.compile(
    r"\b(?:was|were|served|worked|had been|retired as|stepped down|chaired|led|headed|coached|owned)\b"
)
GAVE_UP = re.compile(
    r"\b(?:from \d{4} (?:to|until|through)|until \d{4}|until (?:his|her|last)|retired|for \w+ years before)\b"
)
APPOINTED = re.compile(r"\b(?:named|appointed|(?:re-?)?elected|hired|sworn|promoted|chosen)\b")
DOERS = {
    "chair": "chair of", "lead": "leader of", "led": "leader of", "head": "head of", "direct": "director of",
    "coach": "coach of", "own": "owner of", "found": "founder of", "co-found": "co-founder of",
    "manag": "manager of", "edit": "editor of", "co-chair": "co-chair of", "co-own": "co-owner of",
    "sponsor": "sponsor of",
}  # fmt: skip
NEXT_NAME = re.compile(rf"[,;]{B}(?:(?:the{B})?(?:late|former){B})?")
BODY = (  # "the University of Leeds", "St. Anne’s Hospital"
    rf"(?:the{B})?[A-Z][\w.’'&-]*(?:{B}(?:(?:of|for|the|and|on|in|at|&){B}){{0,2}}[A-Z][\w.’'&-]*){{0,7}}"
)
JOINED = re.compile(  # what stands between the names of a list
    rf"(?:,?{B}{LETTERS}){{0,3}}(?:,{B}\d{{1,3}}|{B}\(\d{{1,3}}\))?"
    rf"(?:,?{B}(?:(?:both|all){B})?(?:of|from|at|with){B}{BODY})?"
    rf"(?:{B}\([^()\n]{{1,60}}\)|,{B}[DRI]-[A-Z][\w.’-]*(?:{B}[A-Z][\w.’-]*){{0,2}})?"
    rf"(?:[,;]?{B}(?:and|&){B}|[,;]{B})(?:(?:Drs?|Mr|Ms|Mrs|Prof|Rev|St|Sir|Dame)\.?{B})?"
)
JOINER_END = re.compile(rf"(?:[,;]?{B}(?:and|&)|[,;]){B}$")
MOST_SHARE = 12  # names of a list that share a role
PARTIES = vocabulary("democrat republican libertarian independent democrats republicans")
CUT = re.compile(r"([A-Za-z]+)\.[ \u00a0]$")
BELOW = re.compile(r",?[ \t]*\r?\n[ \t]*")
DOES = re.compile(
    rf"{B}(?P<does>chairs|heads|directs|coaches|owns|co-owns|manages|edits|oversees|runs{B}(?=the\b)"
    rf"|leads(?={B}(?:the|its|an?|[\w’'.&-]+[’']s){B}(?:[\w’'&-]+{B}){{0,4}}?(?:team|lab|unit|division|section|program"
    rf"|programme|consortium|project|{'|'.join(sorted(BODIES))})\b)){B}"
)
LASTLY = re.compile(
    rf",{B}who(?:se{B}(?P<whose>(?:[a-z-]+{B}){{1,2}}(?:has{B})?(?:[a-z]+(?:s|ed|ght|st)))"
    rf"|{B}(?P<does>has{B}[a-z]+(?:ed|en|wn|ght|un)|(?!is\b|was\b|says\b)[a-z]+s|(?:is|was|has{B}been){B}[a-z]+ing"
    rf"|grew{B}up|lived|worked|taught|saw|witnessed|escaped|survived)){B}(?=[a-z0-9A-Z])"
)
CAME_AS = re.compile(
    rf",?{B}(?:who{B})?(?:(?:will|has|had|would){B})?(?:join|joins|return|returns|works|joined|came|retired|spent|trained|started|returned|began|arrived|was{B}hired|enlisted)\b[^,.;:“”\"\n]{{0,60}}?{B}as{B}"
)
WORKS = re.compile(
    rf"{B}(?P<does>works{B}(?:at|for|in)|volunteers|owns|runs|makes|sells|plays|teaches|farms|fishes|drives|leads|studies|represents|keeps|breeds|coached|founded|repairs|builds)"
    rf"{B}(?=[a-z0-9])"
)
BELONGS = re.compile(  # "Samir Patel, of the University of Leeds," where nothing else is said of him
    rf"(?:,?{B}(?P<all>(?:both|all){B})?(?P<body>(?:of|with|from|at){B}{BODY})|{B}\((?P<inside>{BODY})\))"
)
GROUP = re.compile(r"(?i)\b(?:" + "|".join(sorted(BODIES, reverse=True)) + r")\b")
AS_WHAT = re.compile(rf"{B}as{B}")
AND_IS = re.compile(  # "who joined in 1996 and became treasurer", "who was mayor and is now a judge"
    rf",?{B}who{B}[^,;:.“”\"\n]{{3,80}}?{B}and{B}(?:(?:now|later|then|also){B})?(?P<verb>is|was|became|becomes"
    rf"|has{B}been|serves{B}as|served{B}as|works{B}as|worked{B}as){B}(?:(?:now|later|then|also|currently){B})?"
)
SUCCEEDS = re.compile(
    rf"{B}(?:(?:will|would|is{B}to){B})?(?:succeeds?|succeeded|replaces?|replaced|(?:took|takes?|taking){B}over{B}from)"
    rf"{B}(?:[\w.’'-]+{B}){{1,4}}?as{B}"
)
NOT_DOING = vocabulary(
    "turns died says faces wants hopes thinks goes denies knows likes insists believes plans has was is does"
)
NEAR = 120  # characters between two names of one list
MOST_NAMINGS = 40  # of a person that are looked at
AGE_AND_TOWN = re.compile(
    rf"(?:,{B}\d{{1,3}}(?=,))?(?:,?{B}of{B}[A-Z][\w.’'-]*(?:{B}[A-Z][\w.’'-]*){{0,3}}(?=,))?"
)
SOMETHING = re.compile(  # "Ann Hill, the voice of the Bears,"
    rf",{B}(?P<what>(?:an?|the){B}(?:[\w’'&-]+{B}){{0,9}}?[\w’'-]+)(?=[,.;:)”\"]|{B}[–—]|$|{B}who{B})"
)
SOMEBODY = re.compile(  # "the tearaway Ann Hill"
    rf"\b(?P<what>(?:the|an?|local|fellow|longtime|onetime|veteran){B}(?:[a-z-]+{B}){{0,2}}[a-z][a-z-]+){B}$"
)
TITLE = re.compile(r"([A-Za-z]+)\.?[ \u00a0]$")
