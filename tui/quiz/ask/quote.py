"""Questions about quotations: who said it, and how it goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.quiz.gaps import Gap, quote_gap
from tui.quiz.index import Index
from tui.quiz.lures import FIRST, Candidate, Pool, options, pool
from tui.quiz.matching import Row, match, matchable
from tui.quiz.people import acceptable, akin, name_key, names, names_in, owned, person, rivals, said_elsewhere
from tui.quiz.question import Form, MarksKey, TextKey
from tui.quiz.rendered import Offer, Rendered
from tui.quiz.shuffle import Stream
from tui.quiz.wording import capital, in_quotes, possessive, shorten
from tui.story.model import Quote

LABEL = 44  # characters of a quotation in a line that names it
ROW = 90  # characters of a quotation in a row to match


def offers(index: Index, quote: Quote) -> Iterator[Offer]:
    """The speaker; and the ending, where the author has marked a gap."""
    speaker = index.speaker(quote.by)
    label = in_quotes(shorten(words(quote), LABEL))
    if speaker is not None and not names_in(index, speaker, speaker_prompt(quote)):
        forms = [Form.CHOICE] if _speakers(index, quote).enough else []
        if speaker.sort == "person" and speaker.name:
            forms.append(Form.TEXT)
        if matchable(_rows(index, quote), _spares(index, quote)):
            forms.append(Form.MATCH)
        if forms:
            yield Offer("speaker", True, tuple(forms), f"who said {label}")
    gap = _gap(quote)
    if gap is not None:
        forms = [Form.CLOZE]
        if _endings(index, quote, gap).enough:
            forms.append(Form.CHOICE)
        shown = shorten(gap.before.strip() or gap.after.strip(), LABEL)
        shown = shown if shown.endswith("…") else f"{shown} …" if gap.before.strip() else f"… {shown}"
        yield Offer("ending", True, tuple(forms), f"the words missing from {in_quotes(shown)}")


def ask(
    index: Index, quote: Quote, aspect: str, form: Form, stream: Stream, mixups: Sequence[str]
) -> Rendered:
    """The question for a quotation's speaker or ending."""
    if aspect == "ending":
        return _ask_ending(index, quote, form, stream, mixups)
    if form is Form.MATCH:
        found = match(_rows(index, quote), _spares(index, quote), stream)
        articles = {index.facts[fact].article for fact in found.facts}
        return Rendered(
            prompt="Whose words are these? Match each quotation with a speaker.",
            key=found.key,
            right=found.right,
            explanation=found.explanation,
            evidence=found.evidence,
            cite=index.cite(quote.article) if len(articles) == 1 else "in the articles of this story",
            options=found.options,
            rows=found.rows,
        )
    if form is Form.TEXT:
        speaker = index.speaker(quote.by)
        if speaker is None:
            raise ValueError(f"{quote.id} has no speaker")
        also = tuple(name for name in acceptable(quote) if name != quote.by)
        accepted = [index.name(other) for other in also]
        return Rendered(
            prompt=speaker_prompt(quote),
            key=name_key(index, speaker, also),
            right=(speaker.name,),
            explanation=explain(index, quote),
            evidence=index.spans[quote.id],
            cite=index.cite(quote.article),
            accepts=tuple(dict.fromkeys((*names(speaker)[1:], *accepted))),
        )
    right = capital(index.name(quote.by))
    shown, place = options(right, _speakers(index, quote).draw(stream, mixups), stream, None, quote.by)
    return Rendered(
        prompt=speaker_prompt(quote),
        key=MarksKey((place,)),
        right=(right,),
        explanation=explain(index, quote),
        evidence=index.spans[quote.id],
        cite=index.cite(quote.article),
        options=shown,
    )


def words(quote: Quote) -> str:
    """The quotation, its parts joined by an ellipsis, without a comma that only leads on."""
    return " … ".join(quote.parts).rstrip(" ,")


def speaker_prompt(quote: Quote) -> str:
    """The author's question, or one that has the words in it."""
    return quote.ask or f"Whose words are these? {in_quotes(words(quote))}"


def explain(index: Index, quote: Quote) -> str:
    """Who said it, and where it stands if that is a document."""
    speaker = index.speaker(quote.by)
    if speaker is None or speaker.sort == "unnamed":
        return "The article does not say by name whose words they are."
    several = " " in words(quote)
    that = f"{'those' if several else 'that'} of {index.name(quote.by)}"
    whose = possessive(speaker.name) if speaker.sort == "person" else that
    line = f"The {'words are' if several else 'word is'} {whose}"
    via = f", in {index.name(quote.via)}" if quote.via and index.name(quote.via) else ""
    also = [index.name(other) for other in quote.also_accept if index.name(other)]
    return f"{line}{via}.{f' {also[0]} is accepted too.' if also else ''}"


def _speakers(index: Index, quote: Quote) -> Pool:
    """Who might be taken for the speaker; nobody whom the article would bear out."""
    return index.once(("quote speaker", quote.id), lambda: _make_speakers(index, quote))


def _make_speakers(index: Index, quote: Quote) -> Pool:
    also = {*acceptable(quote), *said_elsewhere(index, quote)} - {quote.by}
    return rivals(index, quote, quote.by, speaker_prompt(quote), also)


def _rows(index: Index, quote: Quote) -> list[Row]:
    """This quotation and others near it, a row each, with all who may be named for it."""
    return index.once(("quote rows", quote.id), lambda: _make_rows(index, quote))


def _make_rows(index: Index, quote: Quote) -> list[Row]:
    own = _row(index, quote)
    speaker = index.speaker(quote.by)
    if own is None or speaker is None:
        return []
    rows = [_row(index, other) for other in index.near(quote, index.quotes)]
    return [own, *(row for row in rows if row is not None and not names_in(index, speaker, row.left))]


def _row(index: Index, quote: Quote) -> Row | None:
    """A quotation's row; None unless a person said it whom it does not name."""
    return index.once(("quote row", quote.id), lambda: _make_row(index, quote))


def _make_row(index: Index, quote: Quote) -> Row | None:
    speaker, said = index.speaker(quote.by), words(quote)
    if speaker is None or speaker.sort != "person" or not speaker.name or not index.spans.get(quote.id):
        return None
    if names_in(index, speaker, said):
        return None
    fine = frozenset(
        [capital(index.name(name)) for name in (*acceptable(quote), *said_elsewhere(index, quote))]
    )
    why = f"{in_quotes(shorten(said, LABEL))}: {speaker.name}."
    left = in_quotes(shorten(said, ROW))
    return Row(left, person(index, speaker).called, quote.id, fine, index.spans[quote.id], why)


def _spares(index: Index, quote: Quote) -> list[Candidate]:
    """Persons besides, who said none of it."""
    own = index.speaker(quote.by)
    if own is None:
        return []
    near = [other for other in index.near(own, index.speakers) if other.sort == "person" and other.name]
    barred = set(quote.not_lures)
    return [
        Candidate(person(index, other).called, "", other.id)
        for other in near
        if other.id not in barred and not akin(own, other)
    ]


def _gap(quote: Quote) -> Gap | None:
    """The quotation around the words to finish; None without any, or if they stand in it twice."""
    if not quote.gap:
        return None
    return quote_gap(words(quote), quote.gap)


def _endings(index: Index, quote: Quote, gap: Gap) -> Pool:
    """The author's wrong endings."""
    return index.once(("quote ending", quote.id), lambda: _make_endings(index, quote, gap))


def _make_endings(index: Index, quote: Quote, gap: Gap) -> Pool:
    barred = {index.plain(text) for text in quote.not_lures}
    lures = [Candidate(text, "", None, FIRST) for text in quote.lures if index.plain(text) not in barred]
    return pool(index, gap.said, f"{gap.before} {gap.after}", lures)


def _ask_ending(index: Index, quote: Quote, form: Form, stream: Stream, mixups: Sequence[str]) -> Rendered:
    gap = _gap(quote)
    if gap is None:
        raise ValueError(f"{quote.id} has no gap")
    shown, place = options(gap.said, _endings(index, quote, gap).draw(stream, mixups), stream)
    choice = form is Form.CHOICE
    before, after = f"“{gap.before}", f"{gap.after}”"
    end = "end" if not gap.after.strip(" .!?,") else "go on"
    whose = owned(index, quote.by)
    rest = f"{before}…”" if end == "end" else f"{before}…{after}"
    prompt = f"How do {whose} {end}? {rest}" if choice else f"Complete {whose}."
    return Rendered(
        prompt=prompt,
        key=MarksKey((place,)) if choice else TextKey((gap.said,), tuple((text, "") for text in quote.lures)),
        right=(gap.said,),
        explanation=f"{in_quotes(words(quote))} {explain(index, quote)}",
        evidence=index.spans[quote.id],
        cite=index.cite(quote.article),
        options=shown if choice else (),
        before="" if choice else before,
        after="" if choice else after,
    )


def answers(index: Index, quote: Quote, aspect: str) -> tuple[str, ...]:
    """The speaker's names; the words of the gap."""
    speaker = index.speaker(quote.by)
    if aspect == "speaker":
        return names(speaker) if speaker else ()
    return (quote.gap,) if quote.gap else ()


def typed(index: Index, quote: Quote, aspect: str) -> tuple[object, ...]:
    """The words and who said them; the gap, for the ending."""
    if aspect == "speaker":
        return (quote.parts, quote.by, quote.via, sorted(quote.also_accept), quote.evidence)
    return (quote.parts, quote.gap, quote.evidence)
