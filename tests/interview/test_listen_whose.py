"""Whose words something is: told in the sentence after it ("Joyce said it"), beside it, "in the view of"."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("harbor-strike", '"Nobody wins a strike in the dark." Tomas Brandt said it, president of the HWA.'),
        ("harbor-strike", '"Nobody wins a strike in the dark." Tomas Brandt said this in the talks.'),
        ("harbor-strike", '"Nobody wins a strike in the dark." Those are Lionel Osgood\'s words.'),
        ("harbor-strike", '"Nobody wins a strike in the dark." I think that\'s from Osgood.'),
        ("harbor-strike", '"Nobody wins a strike in the dark." The mayor put it that way.'),
        ("harbor-strike", '"Nobody wins a strike in the dark." The one who said it was Helen Stroud.'),
        ("harbor-strike", "\"Nobody wins a strike in the dark.\" It's Osgood's line, I think."),
        ("harbor-strike", '"A loan is not a gift". Dov Lerner said so.'),
        ("hospital-merger", '"A shared roof is a cheaper roof." Ruben Castell said that, the man from TCH.'),
        ("hospital-merger", "The report had forgotten the patients. Otis Grange said so."),
        ("hospital-merger", "In Vogt's view the report had forgotten the patients."),
        ("hospital-merger", "To Castell's mind the report had forgotten the patients."),
        ("maine-opioid-crackdown", '"This is an illness." Halsey Frank said it to reporters.'),
        ("maine-opioid-crackdown", "It was Janet Mills who said the gangs' heroin kills one Mainer a day."),
        (
            "maine-opioid-crackdown",
            "Maine is being overrun by drug gangs from other Northeastern states. Kevin Joyce said that.",
        ),
        (
            "maine-opioid-crackdown",
            "In the view of Janet Mills slow federal prosecution is straining Maine's resources.",
        ),
    ],
)
def test_whose_words_they_are_is_contradicted(story: str, answer: str) -> None:
    assert wrong(index(story), answer)


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("harbor-strike", '"Nobody wins a strike in the dark." Paul Brandt said it, a state senator.'),
        ("harbor-strike", '"Nobody wins a strike in the dark." Paul Brandt said it. Tomas Brandt didn\'t.'),
        (
            "harbor-strike",
            '"Nobody wins a strike in the dark." Tomas Brandt said that 41 dockworkers were injured.',
        ),
        ("harbor-strike", '"Nobody wins a strike in the dark." Tomas Brandt said nothing.'),
        ("harbor-strike", '"Nobody wins a strike in the dark." Tomas Brandt didn\'t say it.'),
        (
            "harbor-strike",
            '"Nobody wins a strike in the dark," said Paul Brandt. Tomas Brandt said it costs less.',
        ),
        ("harbor-strike", '"Nobody wins a strike in the dark." Osgood said it costs $4.2 million a day.'),
        ("harbor-strike", '"A loan is not a gift". Ines Fallow said so.'),
        ("hospital-merger", "Philip Rourke. In his opinion it had forgotten the patients."),
        ("hospital-merger", "The report, in the nurses' view, had forgotten the patients."),
        (
            "hospital-merger",
            "Otis Grange asked Caswell. In Rourke's opinion the report had forgotten the patients.",
        ),
        ("hospital-merger", "If you ask Rourke, the report had forgotten the patients."),
        ("maine-opioid-crackdown", '"This is an illness." Kevin Joyce said it to reporters.'),
        ("harbor-strike", "Fewer ships come than before. Osgood said it was 318."),
        ("hospital-merger", "No nurse would lose a job. Rourke said it was a lie."),
        ("hospital-merger", "The report had forgotten the patients. I think Rourke said so."),
        (
            "hospital-merger",
            'Otis Grange said it himself at the meeting: "We will read every page" is what Vogt says.',
        ),
    ],
)
def test_whose_words_they_are_that_is_right_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("maine-opioid-crackdown", '"This is an illness", that was Halsey Frank.'),
        (
            "maine-opioid-crackdown",
            "Sessions' point was that Maine is being overrun by drug gangs from other Northeastern states.",
        ),
        (
            "maine-opioid-crackdown",
            "Mills is the one complaining that slow federal prosecution is straining Maine's resources.",
        ),
        ("maine-opioid-crackdown", "Slow federal prosecution is straining Maine's resources, Mills thinks."),
        (
            "maine-opioid-crackdown",
            "The sheriff's view is that slow federal prosecution is straining Maine's resources.",
        ),
        (
            "maine-opioid-crackdown",
            "That slow federal prosecution is straining Maine's resources comes from Mills.",
        ),
        (
            "maine-opioid-crackdown",
            "As Mills sees it, slow federal prosecution is straining Maine's resources.",
        ),
        (
            "maine-opioid-crackdown",
            "Mills has written that slow federal prosecution is straining Maine's resources.",
        ),
        ("maine-opioid-crackdown", 'Sessions quoted as saying: "This is an illness".'),
        ("maine-opioid-crackdown", '"This is an illness" - Sessions.'),
        ("maine-opioid-crackdown", '"This is an illness" (Sessions).'),
        ("maine-opioid-crackdown", '"This is an illness," to quote Sessions.'),
        ("maine-opioid-crackdown", 'Quote from Sessions: "This is an illness."'),
        (
            "maine-opioid-crackdown",
            "It's Sessions who thinks Maine is being overrun by drug gangs from other Northeastern states.",
        ),
        ("harbor-strike", 'Osgood\'s got this line, "Nobody wins a strike in the dark".'),
        ("harbor-strike", '"Nobody wins a strike in the dark" are the words of Lionel Osgood.'),
        ("harbor-strike", '"Nobody wins a strike in the dark" were Osgood\'s words.'),
        ("harbor-strike", 'The line "Nobody wins a strike in the dark" belongs to Osgood.'),
        ("harbor-strike", "Stroud calls the fund a blank check."),
        ("harbor-strike", "The fund is a blank check, in the words of Ines Fallow."),
        ("hospital-merger", '"A shared roof is a cheaper roof", as Castell likes to say.'),
        ("hospital-merger", 'The mayor\'s quote was "We will read every page".'),
    ],
)
def test_whose_word_it_is_beside_it_is_contradicted(story: str, answer: str) -> None:
    assert wrong(index(story), answer)


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        ("hospital-merger", 'Who said "We will read every page"? Lena Vogt did.'),
        ("maine-opioid-crackdown", '"This is an illness" - Joyce.'),
        ("maine-opioid-crackdown", '"This is an illness" (Joyce).'),
        ("maine-opioid-crackdown", 'Frank isn\'t quoted. "This is an illness," Joyce said.'),
        (
            "maine-opioid-crackdown",
            "Mills doesn't think that slow federal prosecution is straining Maine's resources.",
        ),
        (
            "maine-opioid-crackdown",
            "As LePage sees it, slow federal prosecution is straining Maine's resources.",
        ),
        (
            "maine-opioid-crackdown",
            "Slow federal prosecution is straining Maine's resources, LePage wrote to Sessions.",
        ),
        (
            "maine-opioid-crackdown",
            "In a letter to Sessions, slow federal prosecution is said to strain Maine's resources.",
        ),
        ("harbor-strike", '"Nobody wins a strike in the dark", Paul Brandt told Osgood.'),
        ("maine-opioid-crackdown", '"This is an illness," to quote Joyce.'),
        ("harbor-strike", '"Nobody wins a strike in the dark" were Paul Brandt\'s words.'),
        (
            "harbor-strike",
            "\"Nobody wins a strike in the dark\" - Tomas Brandt's people didn't like to hear that.",
        ),
        ("harbor-strike", '"Nobody wins a strike in the dark" (Tomas Brandt disagrees).'),
        (
            "harbor-strike",
            'The talks (Osgood) and the strike ("Nobody wins a strike in the dark", Paul Brandt).',
        ),
        ("hospital-merger", "Their plan 'to share a roof' - Caswell."),
    ],
)
def test_whose_word_it_is_beside_it_that_is_right_is_not(story: str, answer: str) -> None:
    assert wrong(index(story), answer) == []
