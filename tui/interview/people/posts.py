"""Where somebody is said to hold an office: "the sheriff of York County", "Vermont's governor"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.story.model import Speaker
from tui.story.reference.states import by_name

_NAME = r"(?:[A-Z][\w-]+\.?)(?:\s(?:[A-Z][\w-]+\.?)){0,3}"
_AFTER = re.compile(
    rf"\s+(?:of|for|in|over\s+in|from)\s+(?:the\s+)?(?:(?:state|city|town)\s+of\s+)?(?P<place>{_NAME})"
)
_BEFORE = re.compile(rf"(?P<place>{_NAME})(?:['’]s?)?\s+$")
_COUNTY = re.compile(r"(?P<name>(?:[A-Z][\w-]+\s){1,2})(?:County|Parish)\b")
_CITY = re.compile(rf"\bof\s+(?P<place>{_NAME})$")
_MAYORS = ("mayor",)
_BACK = 40  # characters before a role in which its place stands


class Post(NamedTuple):
    """A place that is said of an office: code points `start` to `end`, of which sort, and which."""

    start: int
    end: int
    sort: str  # "county", "state" or "city"
    place: str

    def of(self, speaker: Speaker) -> bool:
        """Whether it may be where somebody has an office, as far as the story says."""
        own = {place for sort, place in _posts(speaker) if sort == self.sort}
        place = self.place.casefold()
        if self.sort == "city":
            return not own or any({*place.split()} & {*each.split()} for each in own)
        return not own or place in own


def after(text: str, end: int) -> Post | None:
    """The place that follows a role: "of York County"."""
    match = _AFTER.match(text, end)
    return _read(match, match.start("place")) if match else None


def before(text: str, begins: int) -> Post | None:
    """The place that a role begins with: "York County" Sheriff, "Vermont's" governor; no city."""
    match = _BEFORE.search(text, max(0, begins - _BACK), begins)
    post = _read(match, match.start("place")) if match else None
    return post if post is not None and post.sort != "city" else None


def _read(match: re.Match[str], start: int) -> Post | None:
    place = match["place"]
    county = _COUNTY.search(place)
    if county is not None:
        return Post(start + county.start(), start + county.end(), "county", county["name"].strip())
    words = place.split()
    for size in range(len(words), 0, -1):
        for first in (0, len(words) - size):
            name = " ".join(words[first : first + size])
            if by_name(name):
                at = start + place.index(name)
                return Post(at, at + len(name), "state", name)
    return Post(start, start + len(place), "city", place)


def _posts(speaker: Speaker) -> Iterator[tuple[str, str]]:
    """The counties, states and cities that the roles of somebody name."""
    for role in speaker.roles:
        for text in (role.title, role.said):
            for county in _COUNTY.finditer(text):
                yield "county", county["name"].strip().casefold()
            words = text.split()
            for size in (1, 2):
                for first in range(len(words) - size + 1):
                    name = " ".join(words[first : first + size])
                    if by_name(name):
                        yield "state", name.casefold()
            city = _CITY.search(text)
            if city is not None and text.casefold().startswith(_MAYORS) and not by_name(city["place"]):
                yield "city", city["place"].casefold()
