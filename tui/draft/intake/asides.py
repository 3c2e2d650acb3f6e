"""The lines of a text that are no story, by their own shape and by what stands beside them."""

from __future__ import annotations

import re

from tui.draft.intake.lines import Line, lines_of
from tui.draft.intake.notices import reasons
from tui.draft.intake.notices.credits import BY, COVERS, CREDIT, NAVIGATION, PAPERS, REPORTERS, TITLES
from tui.draft.intake.notices.opening import OPENING
from tui.draft.intake.notices.shape import LONGEST
from tui.draft.intake.notices.whole import WHOLE
from tui.draft.intake.notices.within import WITHIN
from tui.story.persons import Person, find_persons

_SAID = re.compile(r"\b(?:said|says|told|asked|wrote)\b")
_WORD = re.compile(r"[^\W_][\w.’'-]*")
_PARTS = re.compile(r"\s*[|·•»›>]\s*|\s+/\s+")
_PHONE = re.compile(r"\+?\(?\d[\d() .–-]{6,18}\d|@|\bwww\.|https?:")
_REPORTED = re.compile(
    r"(?:[A-Z][\w.’'-]{1,20}[ ,]{1,2}){1,6}(?:and (?:[A-Z][\w.’'-]{1,20} ){1,3})?reported from\b"
)
_CREDIT_ALONE = re.compile(
    r"(?:[A-Z][\w.’'-]{1,20} ){1,4}?/ ?[A-Z][\w .&’'-]{1,40}"
    r"|(?:[A-Z][\w.’'-]{1,20} ){1,3}[A-Z][\w’'-]{1,20}/[A-Z][\w .&’'-]{1,40}"
)
_ABOUT = re.compile(r"about (?:the |us\b)?(?-i:[A-Z]|us\b|the\b)", re.IGNORECASE)
_LAWYERS = re.compile(
    r"(?:cautionary|forward.looking|safe harbou?r|(?:use of |about )?non-gaap|conference call|webcast"
    r"|disclaimer|legal notice|note regarding|notice regarding|important information)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\(?\d{1,2}[.)] ")
_AND = re.compile(r",? and ")
_NAMED_ONLY = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: (?:and |de |van |von |la |al )?[A-ZÀ-Þ][\w.’'-]*){0,8}")
_OUTLET = re.compile(r"(?:The )?[A-Z][\w’'&]*(?: [A-Z][\w’'&]*){0,4}")
_REACH = re.compile(
    r"@\w|\bwww\.|https?:|\+\d"
    r"|\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\b\d{3}-\d{4}\b|\b0\d{3,4} \d{3} ?\d{3,4}\b"
)
_OFFICE = re.compile(
    r"(?:[A-Z][\w.’'-]{1,20} ){0,3}(?:Senator|Representative|Congress(?:man|woman)|Member|Mayor"
    r"|Governor|President|Minister|Attorney|General|Secretary|Commissioner|Director|Chair(?:man|woman)?|Sheriff|Auditor"
    r"|Treasurer|MP)"
    r"(?: (?:for|of|from)(?: the)?(?: [A-Z][\w.’'-]{1,20}){1,5})?"
)
_COUNT = re.compile(r"[\d,.]{1,7}[KkM]?|(?:\w )?\w \w")
_HEAD, _TAIL = 60, 120  # lines that are looked at above and below the story
_HEADING = 9  # words at most
_BYLINE = 24  # words at most
_PIECE = 7  # words at most of what stands between two bars
_LATE = 0.6  # of the lines: notes on who wrote it stand after these


class Sorted:
    """A text's lines, and for each why it is no story ("" where it is, so far as this sees)."""

    def __init__(self, text: str) -> None:
        self.lines = lines_of(text)
        last = len(self.lines)
        self.reasons = [_alone(line, number >= _LATE * last) for number, line in enumerate(self.lines)]
        story = [number for number, line in enumerate(self.lines) if line.prose and not self.reasons[number]]
        self.first = story[0] if story else last
        self.last = story[-1] if story else -1
        self._mark_head()
        self._mark_tail()
        self._spread()

    def _mark_head(self) -> None:
        """What stands before the story and has the shape of a byline or of a page's path."""
        for number in range(min(self.first, len(self.lines), _HEAD)):
            line = self.lines[number]
            if not self.reasons[number]:
                self.reasons[number] = _in_parts(line) or _is_name(line) or _beside(line) or _holder(line)

    def _mark_tail(self) -> None:
        for number in range(max(self.last + 1, len(self.lines) - _TAIL), len(self.lines)):
            if not self.reasons[number]:
                self.reasons[number] = _in_parts(self.lines[number]) or _beside(self.lines[number])

    def _spread(self) -> None:
        """A heading of what is no story goes for what stands below it."""
        about = ""
        for number, line in enumerate(self.lines):
            before = self.reasons[number - 1] if number else ""
            beside = number > 0 and self.lines[number - 1].block == line.block
            section = _section(line) if number * 2 >= len(self.lines) else ""
            if section:
                about = section
            elif about and (self.reasons[number] or (_is_heading(line) and not beside)):
                about = ""
            if not self.reasons[number]:
                self.reasons[number] = about or (_follows(line, before, number > self.last) if beside else "")
            if (
                beside
                and self.reasons[number] == reasons.CAPTION
                and _is_credit(line)
                and not before
                and not self._joined(number - 1)
            ):
                self.reasons[number - 1] = reasons.CAPTION

    def _joined(self, number: int) -> bool:
        """Whether a line has more of its block before it."""
        return number > 0 and self.lines[number - 1].block == self.lines[number].block


def _alone(line: Line, late: bool) -> str:
    """The reason that a line's own words give."""
    text = line.text
    if len(text) < 3:
        return "" if text.isalnum() else reasons.MARK
    if len(text) > 2 * LONGEST:
        return reasons.CAPTION if CREDIT.search(text[-150:]) and text[0] in "[(" else ""
    if len(text) <= 200:
        for notice in WHOLE:
            if notice.pattern.fullmatch(text):
                return notice.reason
        if _is_byline(text):
            return reasons.BYLINE
    for notice in OPENING:
        if notice.pattern.match(text) and (notice.reason != reasons.CREW or late):
            return notice.reason
    if CREDIT.search(text[-150:]) or _CREDIT_ALONE.fullmatch(text[:80]):
        return reasons.CAPTION
    if len(text) <= LONGEST and not (line.prose and _SAID.search(text)):
        for notice in WITHIN:
            if notice.pattern.search(text) and (notice.reason != reasons.CREW or late):
                return notice.reason
        if late and (_REPORTED.match(text) or (len(text) <= 200 and COVERS.match(text))):
            return reasons.CREW
    return ""


def _is_byline(text: str) -> bool:
    """Whether a line opens with "By" and goes on with names, dates and words for those who report."""
    opening = BY.match(text)
    if not opening:
        return False
    words = _WORD.findall(text[opening.end() :])
    named = [word for word in words if word[0].isupper()]
    return (
        0 < len(words) <= _BYLINE
        and bool(named)
        and all(
            word[0].isupper() or word[0].isdigit() or word.lower().strip(".:") in TITLES for word in words
        )
        and not (text.endswith(".") and len(words) > _PIECE)
    )


def _in_parts(line: Line) -> str:
    """A byline, or the path to a page, written in pieces between bars or arrows."""
    if line.closed or len(line.text) > 160 or line.text[0] in "|•·>":
        return ""
    pieces = [piece for piece in _PARTS.split(line.text) if piece]
    if len(pieces) < 2:
        return ""
    if any(len(_WORD.findall(piece)) > _PIECE for piece in pieces):
        return ""
    if sum(_is_menu(piece) for piece in pieces) * 2 > len(pieces):
        return reasons.PAGE
    alone = {_alone(Line(0, len(piece), piece, 0), True) for piece in pieces}
    if not alone.isdisjoint((reasons.BYLINE, reasons.DATE, reasons.LINK)):
        return reasons.BYLINE
    return reasons.BYLINE if any(_is_name(Line(0, 0, piece, 0)) for piece in pieces) else reasons.PAGE


def _is_menu(words: str) -> bool:
    """Whether words are those of a page's menu and nothing else."""
    found = [word.lower().strip(".") for word in _WORD.findall(words)]
    return bool(found) and all(word in NAVIGATION for word in found)


def _is_name(line: Line) -> str:
    """A byline that is a person's name and nothing else, but for what they are."""
    name, _, rest = line.text.partition(",")
    whole = [word.lower().strip(".") for word in _WORD.findall(line.text)]
    if 0 < len(whole) <= 5 and not REPORTERS.isdisjoint(whole) and all(word in TITLES for word in whole[1:]):
        return reasons.BYLINE  # "Associated Press"
    if len(line.text) > 80 or line.closed or (rest and not _is_paper(rest.strip())):
        return ""
    name = name.title() if name.isupper() else name
    if not _NAMED_ONLY.fullmatch(name):
        return ""
    persons = find_persons(name)
    shared = _AND.split(name)
    if len(shared) > 1:
        persons = [person for one in shared for person in find_persons(one)[:1]]
    return reasons.BYLINE if len(persons) == len(shared) and _only(persons, shared) else ""


def _is_paper(words: str) -> bool:
    """Whether what stands after a name is what somebody is at a paper, or the paper."""
    low = [word.lower().strip(".") for word in _WORD.findall(words)]
    return bool(low) and (
        not REPORTERS.isdisjoint(low) or bool(_OUTLET.fullmatch(words) and low[-1] in PAPERS)
    )


def _holder(line: Line) -> str:
    """Whose site it is, by name and office and nothing else: "Ann Hill, U.S. Senator for Ohio"."""
    name, _, rest = line.text.partition(", ")
    if not rest or len(line.text) > 80 or not _OFFICE.fullmatch(rest) or not _NAMED_ONLY.fullmatch(name):
        return ""
    return reasons.HEADING if 1 < len(name.split()) <= 4 else ""


def _only(persons: list[Person], names: list[str]) -> bool:
    """Whether each of the names is a person's and nothing else, but for the paper after it."""
    for person, name in zip(persons, names, strict=True):
        rest = name.split()[len(person.name.split()) :]
        if not name.startswith(person.name) or any(word.lower() not in TITLES for word in rest):
            return False
    return True


def _beside(line: Line) -> str:
    """A menu, a count of shares, or whom to contact, above or below the story."""
    words = [word.lower().strip(".") for word in _WORD.findall(line.text)]
    if line.closed or len(line.text) > 120:
        return ""
    if words and all(word in NAVIGATION for word in words):
        return reasons.PAGE
    if _COUNT.fullmatch(line.text):
        return reasons.PAGE
    phone = _REACH.search(line.text)
    return reasons.CONTACT if phone and sum(word[0].isalpha() for word in words) <= _PIECE else ""


def _is_heading(line: Line) -> bool:
    return not line.closed and line.words <= _HEADING


def _is_credit(line: Line) -> bool:
    return len(line.text) <= 80 and not line.prose


def _section(line: Line) -> str:
    """The reason that holds for all that stands below a heading, up to the next one."""
    if not _is_heading(line):
        return ""
    if _ABOUT.match(line.text):
        return reasons.ABOUT
    return reasons.LEGAL if _LAWYERS.match(line.text) else ""


def _follows(line: Line, before: str, after_story: bool) -> str:
    """The reason of a line right below one that is no story."""
    if before == reasons.LINK and not line.closed and len(line.text) <= 140:
        return reasons.LINK
    if before == reasons.LINK and line.text.endswith("?") and line.words <= 2 * _HEADING:
        return reasons.LINK
    if (
        before == reasons.CONTACT
        and not line.prose
        and (_PHONE.search(line.text) or (_is_heading(line) and not _NUMBERED.match(line.text)))
    ):
        return reasons.CONTACT
    goes_on = before in (reasons.CONTACT, reasons.RIGHTS, reasons.CREW)
    return before if after_story and goes_on and not line.prose else ""
