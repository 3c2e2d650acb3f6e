"""Proving a draft before it is written: what `check` finds is mended, or marked for review."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec.structs import replace

from tui.draft.facts.evidence import Words, verbatim
from tui.draft.facts.wording import reviewed
from tui.draft.found import LeftOver, Range
from tui.draft.proof.mends import MENDS, Bench, mend
from tui.draft.proof.sketch import Fault, Sketch, faults, misbriefed, offset, unasked, uncovered
from tui.story.model import Article, District, Fact, Group, LeftOut, Speaker

ROUNDS = 12  # times that `check` is asked; most drafts need four
NEAR = 600  # characters on either side whose numbers are kept out of the words that one is known by
BACK = 8  # reasons before a place that may still hold it
MOST = 1_000  # words of an article that are left out, at once; the format takes 2,000 in all
LONGEST = 1_800  # characters of words that are left out; the format takes 2,000
UNSURE = {
    "coverage.number": "the draft could make no fact of this number: write one, or say why it is left out",
    "coverage.quotation": "the draft could not cite these words: write the quote, or say why it is left out",
    "coverage.person": "is this a person of the story? Write the speaker, or say why the name is left out",
}
LEFT = {
    "coverage.number": "a number that is in no fact",
    "coverage.quotation": "in quotation marks, and in no fact",
    "coverage.person": "a name that is in no fact",
}


def prove(
    sketch: Sketch,
    reasons: Mapping[str, Sequence[LeftOver]],
    fixed: Collection[str] = (),
    known: Collection[str] = (),
) -> None:
    """Mend the facts of a sketch until `check` has nothing to say, or only of what is marked for review.

    `reasons` are, by article, the words that are no figures and no story; `fixed` the facts that are not to
    be touched, `known` the articles of which nothing is left out that was not before.
    """
    reasons = {name: sorted(held, key=lambda one: one.start) for name, held in reasons.items()}
    _mend(sketch, fixed)
    _mark(sketch, fixed)
    for name in sketch.articles:
        if name not in known:
            _leave_out(sketch, name, reasons.get(name, ()))
    for _ in range(3):
        if not _cover(sketch, reasons):
            break


def _mend(sketch: Sketch, fixed: Collection[str]) -> None:
    """Mend fact by fact, as often as a mend helps."""
    turns: Counter[tuple[str, str]] = Counter()
    cited: dict[str, tuple[str, ...]] = {}  # the evidence of facts before more was cited for their speakers
    told = faults(sketch)
    for _ in range(ROUNDS):
        speakers = {one.id: one for one in sketch.facts.values() if isinstance(one, Speaker)}
        changed = False
        for fault in told:
            fact = sketch.facts.get(fault.about) if fault.kind == "fact" else None
            code = fault.problem.code
            if fact is None or fact.id in fixed or turns[fact.id, code] >= len(MENDS.get(code, ())):
                continue
            turn = turns[fact.id, code]
            turns[fact.id, code] += 1
            changed = True
            if code == "by.unsupported":
                if turn == 0:
                    cited[fact.id] = fact.evidence
                elif turn == len(MENDS[code]) - 1:  # citing more has not helped
                    fact = sketch.facts[fact.id] = replace(fact, evidence=cited[fact.id])
            if len(fault.path) > 1 and not _still(fact, fault):
                continue  # it was changed by the mend of a problem before
            mended = mend(Bench(sketch.words[fact.article], speakers, turn), fact, fault)
            if mended is None:
                _drop(sketch, fact, fault.problem.message)
            else:
                sketch.facts[fact.id] = mended
        told = faults(sketch) if changed else []
        if not _open(told, sketch, fixed, turns) and not _open(told := unasked(sketch), sketch, fixed, turns):
            return


def _open(
    told: Iterable[Fault], sketch: Sketch, fixed: Collection[str], turns: Mapping[tuple[str, str], int]
) -> bool:
    """Whether there is a fault that has a mend which was not tried yet."""
    return any(
        fault.about in sketch.facts
        and fault.about not in fixed
        and turns[fault.about, fault.problem.code] < len(MENDS.get(fault.problem.code, ()))
        for fault in told
        if fault.kind == "fact"
    )


def _still(fact: Fact, fault: Fault) -> bool:
    """Whether a list that a problem points into still has that place."""
    held = getattr(fact, fault.path[0], None)
    return not isinstance(held, tuple) or not fault.path[1].isdigit() or fault.number < len(held)


def _drop(sketch: Sketch, fact: Fact, why: str) -> None:
    """Leave a fact out, with what hangs on it."""
    sketch.facts.pop(fact.id, None)
    sketch.dropped.append(f"{fact.kind} {fact.id}: {why}")
    group = fact.id if isinstance(fact, Group) else fact.group if isinstance(fact, District) else ""
    for other in list(sketch.facts.values()):
        if (group and (other.id == group or (isinstance(other, District) and other.group == group))) or (
            fact.id in (getattr(other, "from_", None), getattr(other, "to", None))
            and other.kind == "comparison"
        ):
            sketch.facts.pop(other.id, None)


def _mark(sketch: Sketch, fixed: Collection[str]) -> None:
    """What is left stands in `review`, in the words of the problem."""
    for fault in faults(sketch):
        fact = sketch.facts.get(fault.about) if fault.kind == "fact" else None
        if fact is not None and fact.id not in fixed:
            sketch.facts[fact.id] = replace(fact, review=reviewed(fact.review, fault.problem.message))


# -------------------------------------------------------------------- what is in no fact


def _leave_out(sketch: Sketch, name: str, reasons: Sequence[LeftOver]) -> None:
    """Leave out the lines that are no story: a caption, a byline, a notice of the web page."""
    words, article = sketch.words[name], sketch.articles[name]
    lines = [one for one in reasons if not _is_number(words, one)][:MOST]
    found = [left for one in lines if (left := _left(words, one)) is not None]
    sketch.articles[name] = replace(article, left_out=_merged(article.left_out, found))


def _is_number(words: Words, one: LeftOver) -> bool:
    """Whether a thing is one of the numbers of the story, which are left out only where no fact has them."""
    return any(
        one.start >= n.start and one.end <= n.end for n in words.reading.numbers_in(one.start, one.end)
    )


def _left(words: Words, one: LeftOver) -> LeftOut | None:
    end = min(one.end, one.start + LONGEST)
    cited = words.cited((one.start, end))
    if not cited or len(cited) > 2_000:
        return None
    return LeftOut(text=cited, reason=one.reason, review=one.doubt)


def _merged(before: Sequence[LeftOut], more: Sequence[LeftOut]) -> tuple[LeftOut, ...]:
    found = {left.text: left for left in before}
    for left in more:
        found.setdefault(left.text, left)
    return tuple(found.values())[: 2 * MOST]


def _cover(sketch: Sketch, reasons: Mapping[str, Sequence[LeftOver]]) -> bool:
    """Leave out what is in no fact, with the finders' reason, or to be reviewed; whether there was any."""
    sources = {article.source: article.id for article in sketch.articles.values()}
    before = dict(sketch.articles)
    for fault in uncovered(sketch)[:MOST]:
        name = sources.get(fault.about) if fault.kind == "source" else None
        if name is None or fault.problem.code not in UNSURE:
            continue
        article = sketch.articles[name]
        at = offset(sketch.texts[name], fault.problem)
        found = [
            _left_open(sketch.words[name], place, fault.problem.code, reasons.get(name, ()))
            for place in _places(sketch.words[name], fault.problem.code, at)
        ]
        sketch.articles[name] = replace(article, left_out=_merged(article.left_out, found))
    return before != sketch.articles


def _places(words: Words, code: str, at: int) -> list[Range]:
    """All places of what stands open at `at`."""
    reading = words.reading
    if code == "coverage.person":
        return next((person.places for person in reading.persons if person.places[0][0] == at), [])
    if code == "coverage.quotation":
        marked = [(start, end) for start, end in reading.quotes if start == at][:1]
        return [(max(0, start - 1), min(end + 1, len(words.text))) for start, end in marked]  # with its marks
    return [(number.start, number.end) for number in reading.numbers if number.start == at][:1]


def _reason(place: Range, reasons: Sequence[LeftOver]) -> LeftOver | None:
    """The reason that a finder has for a place; `reasons` are in order."""
    at = bisect_left(reasons, place[1], key=lambda one: one.start)
    return next((one for one in reversed(reasons[max(0, at - BACK) : at]) if place[0] < one.end), None)


def _left_open(words: Words, place: Range, code: str, reasons: Sequence[LeftOver]) -> LeftOut:
    reason = _reason(place, reasons)
    near = words.reading.numbers_in(max(0, place[0] - NEAR), place[1] + NEAR)
    others = [(n.start, n.end) for n in near if n.start >= place[1] or n.end <= place[0]]
    pieces = (place[0], min(place[1], place[0] + LONGEST))
    if code == "coverage.number":
        pieces = words.beside(pieces, others)
    text = words.cited(pieces, others) or words.cited(pieces) or verbatim(words.text[pieces[0] : pieces[1]])
    if reason is None:
        return LeftOut(text=text, reason=LEFT[code], review=UNSURE[code])
    doubt = "" if words.count(text) == 1 else "these words stand in the article more than once"
    return LeftOut(text=text, reason=reason.reason, review=reviewed(reason.doubt, doubt))


def settle_briefing(sketch: Sketch, name: str) -> None:
    """Take the lines out of an article's briefing that `check` does not accept."""
    for _ in range(ROUNDS):
        wrong = {
            fault.number
            for fault in misbriefed(sketch)
            if fault.kind == "article" and fault.about == name and fault.path[:1] == ("briefing",)
        }
        if not wrong:
            return
        article: Article = sketch.articles[name]
        kept = tuple(line for number, line in enumerate(article.briefing) if number not in wrong)
        sketch.articles[name] = replace(article, briefing=kept)
