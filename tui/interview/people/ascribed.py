"""Roles that are said of somebody, the wrong ones noted: "Joyce is the governor", "LePage's spokesman"."""

from __future__ import annotations

from collections.abc import Sequence

from tui.interview.answer.mention import Mention
from tui.interview.answer.phrases import Match, Token
from tui.interview.known.called import Called, People
from tui.interview.people import apposed, posts
from tui.interview.people.duties import Duties
from tui.interview.people.fitting import RANKS, Fitting
from tui.interview.people.offices import excludes, never_was
from tui.interview.people.posts import Post
from tui.interview.people.successors import OWNS
from tui.story.model import Speaker


class Ascribed:
    """The roles of one answer that are said of who is named before them: `misplaced` are the wrong ones."""

    def __init__(
        self, text: str, row: Sequence[Token], who: People, duties: Duties, found: Sequence[Mention]
    ) -> None:
        self.text = text
        self.row = row
        self.who = who
        self.duties = duties
        self.found = found
        self.fit = Fitting(text, row, who, duties)
        self.misplaced: list[tuple[int, int, Speaker]] = []

    def strange(self, word: str, start: int, end: int) -> bool:
        """Whether an office that nobody of the story has is said of a name; it is noted if wrong."""
        last = self.found[-1] if self.found else None
        link = self._tie(last, start) if last is not None else None
        if last is None or not last.speaker_id or link is None:
            return False
        speaker = self.who.speakers[last.speaker_id]
        owned = self.text.startswith(("'", "’"), end)
        post = posts.after(self.text, end)
        ends = (link.verb and not owned) or self.fit.ends(post.end if post else end)
        wrong = never_was(speaker, word) if link.over else excludes(speaker, word)
        if ends and not link.no and wrong:
            self.misplaced.append((link.start, end, speaker))
        return True

    def said_of(self, match: Match[Called], begins: int, post: Post | None, *, wrong: bool) -> bool:
        """Whether a role is said of the name or "he" before it; if not theirs, or not there, it is noted."""
        start, end = self.row[match.first].start, self.row[self.fit.head(match) - 1].end
        owner = self._owner(begins)
        one, link = self._tied(owner.start if owner else begins, owner)
        if one is None or link is None:
            return False
        if owner is not None:
            speaker = self.who.speakers[one.speaker_id]
            if not link.no and self.fit.of_another(match, speaker, owner.may_be):
                self.misplaced.append((owner.start, end, speaker))
            return False
        if not link.verb and self._listed(one):
            return False
        speaker = self.who.speakers[one.speaker_id]
        theirs = speaker.id in match.what.holders
        elsewhere = theirs and self.duties.elsewhere(self.row, match.last, speaker)
        whole = max(self.row[match.last - 1].end, post.end if post is not None else 0)
        owned = self.text[whole : whole + 1] in ("'", "’")
        if owned or not (elsewhere or link.verb or self.fit.ends(whole)):
            return False
        if link.no is not None:
            if self.fit.denied(match, speaker, link, whole) and post is None:
                self.misplaced.append((link.no[0], end, speaker))
            return True
        if not speaker.roles:
            return True
        time = self.fit.other_time(match, link, speaker, end) if theirs else None
        if time is not None:
            self.misplaced.append((*time, speaker))
        elif theirs and post is not None and not post.of(speaker):
            self.misplaced.append((post.start, post.end, speaker))
        elif theirs and not RANKS.isdisjoint(link.words):
            self.misplaced.append((link.start, end, speaker))
        elif theirs and (field := self.fit.other_field(match.first, match.last, speaker)) is not None:
            self.misplaced.append((*field, speaker))
        elif theirs and (level := self.fit.other_level(whole, speaker)) is not None:
            self.misplaced.append((*level, speaker))
        elif elsewhere or wrong or (not theirs and self.fit.foreign(match, link, speaker)):
            first = start if theirs and not wrong else link.start if link.words else start
            self.misplaced.append((begins if theirs and wrong else first, end, speaker))
        return True

    def _listed(self, one: Mention) -> bool:
        """Whether a name stands in a list of names: "Mills, LePage, the sheriff, all of them"."""
        at = next(i for i in range(len(self.found) - 1, -1, -1) if self.found[i] is one)
        return bool(at) and self.text[self.found[at - 1].end : one.start] in (", ", " and ", ", and ")

    def _tie(self, one: Mention, begins: int) -> apposed.Tie | None:
        """How a role hangs on a mention; on "the mayor, Helen Stroud," after its second comma, too."""
        return apposed.tie(self.text, one.end, begins, enclosed="," in self.text[one.start : one.end])

    def _owner(self, begins: int) -> Mention | None:
        """Whose somebody is said to be: "LePage's" spokesman."""
        one = self.found[-1] if self.found else None
        return one if one is not None and self.text[one.end : begins] in OWNS else None

    def _tied(self, begins: int, owner: Mention | None = None) -> tuple[Mention | None, apposed.Tie | None]:
        """The name, or the "he", that a role is said of, and how it hangs on it."""
        for one in reversed(self.found[-3:]):
            if one == owner:
                continue
            if one.how == "role":
                break
            link = self._tie(one, begins)
            if one.how == "pronoun" and (link is None or not link.verb):
                continue
            return (one, link) if one.speaker_id and link is not None else (None, None)
        return None, None
