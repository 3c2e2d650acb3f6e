"""Questions made by hand, one for each form, for tests of grading."""

from __future__ import annotations

from fractions import Fraction

from tui.quiz.grade import grade
from tui.quiz.question import (
    Answer,
    Certainty,
    Entry,
    Form,
    ItemId,
    Key,
    MarksKey,
    NumberKey,
    Option,
    Question,
    RecallKey,
    TextKey,
    Verdict,
)
from tui.story.evidence import Span

MEMBERS = (
    ("Maine", "ME", ""),
    ("northern Ohio", "OH", "northern"),
    ("southern Ohio", "OH", "southern"),
    ("eastern Tennessee", "TN", "eastern"),
    ("northern West Virginia", "WV", "northern"),
    ("southern West Virginia", "WV", "southern"),
    ("eastern California", "CA", "eastern"),
    ("New Hampshire", "NH", ""),
)
CASES = NumberKey(
    Fraction(58),
    said="58",
    units=("drug cases", "drug case"),
    wrong_units=("deaths", "districts", "percent", "%"),
    known=((Fraction(87), "87 is 2015, the year before."), (Fraction(53), "2011")),
)
THIRD = NumberKey(Fraction(1, 3), number="fraction", said="one third")
ABOUT = NumberKey(Fraction(150), qualifier="about", said="about 150", units=("protesters", "protester"))
OVER = NumberKey(Fraction(400), qualifier="more_than", said="more than 400")
SHARE = NumberKey(
    Fraction(37), number="percent", said="37 percent", units=("percent", "%"), wrong_units=("cases",)
)
SPAN = NumberKey(Fraction(10), Fraction(15), said="10 to 15")
FALL = NumberKey(Fraction(29), said="29", units=("cases", "case"), direction="down")
RATE = NumberKey(Fraction(1), number="rate", said="one", units=("Mainers", "Mainer"))
SUM = NumberKey(Fraction(1_200_000), number="money", said="$1.2 million", units=("$",))
SESSIONS = TextKey(
    ("Jeff Sessions", "Sessions"),
    (
        ("Janet Mills", "Janet Mills is the Maine attorney general."),
        ("Loretta Lynch", "the previous U.S. attorney general"),
        ("Halsey Frank", "a U.S. attorney"),
        ("Kevin Joyce", "a sheriff"),
        ("the U.S. Attorney’s Office", "an office"),
    ),
    ("the statement",),
)


def question(
    form: Form,
    key: Key,
    *,
    kind: str = "figure",
    right: tuple[str, ...] = ("right",),
    options: tuple[Option, ...] = (),
    rows: tuple[str, ...] = (),
    unit: str = "",
    before: str = "",
    after: str = "",
) -> Question:
    """A question with that key, and nothing else of interest."""
    return Question(
        item=ItemId("story", "fact", "value"),
        kind=kind,
        form=form,
        seed=1,
        prompt="?",
        cite="in the article",
        key=key,
        right=right,
        explanation="",
        evidence=(Span("article", 0, 1),),
        options=options,
        rows=rows,
        unit=unit,
        before=before,
        after=after,
    )


def number(key: NumberKey, unit: str = "") -> Question:
    """A question that asks for a number."""
    return question(Form.NUMBER, key, unit=unit, right=(key.said,))


def name(key: TextKey = SESSIONS) -> Question:
    """A question that asks who it was."""
    return question(Form.TEXT, key, kind="speaker", right=key.right[:1])


def marked(form: Form, texts: str, right: tuple[int, ...], rows: tuple[str, ...] = ()) -> Question:
    """A question with options, each wrong one explained as "x is no answer."."""
    options = tuple(
        Option(text, "" if at in right else f"{text} is no answer.") for at, text in enumerate(texts.split())
    )
    key = MarksKey(right)
    return question(form, key, options=options, rows=rows, right=tuple(options[at].text for at in right))


def districts() -> Question:
    """The districts of the surge, or most of them, to be recalled."""
    members = tuple(
        Entry(text, (f"{part.title()} District of {text.removeprefix(part).strip()}".strip(),), state, part)
        for text, state, part in MEMBERS
    )
    others = (
        Entry("western Kentucky", (), "KY", "western", "Only eastern Kentucky is."),
        Entry("Vermont", (), "VT"),
    )
    ambiguous = (("Ohio", "Which part of Ohio: northern or southern?"), ("West Virginia", "Which part?"))
    key = RecallKey(members, others, ambiguous)
    return question(Form.RECALL, key, kind="group", right=tuple(text for text, _, _ in MEMBERS))


def answer(asked: Question, *entries: str, sure: Certainty | None = None) -> Verdict:
    """The verdict on typed entries."""
    return grade(asked, Answer(entries=entries, certainty=sure))


def mark(asked: Question, *marks: int, sure: Certainty | None = None) -> Verdict:
    """The verdict on marks."""
    return grade(asked, Answer(marks=marks, certainty=sure))
