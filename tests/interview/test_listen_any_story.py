"""Rules of listening in stories that are made up: nothing of them is fitted to one story."""

from __future__ import annotations

import pytest
from test_listen_persons import wrong
from test_listen_reasons import changed

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("has", "says"),
    [("doctors", "physicians"), ("doctors", "doctor"), ("physicians", "doctors"), ("patients", "patient")],
)
def test_a_synonym_and_a_singular_are_not_wrong(has: str, says: str) -> None:
    known = changed(HOSPITAL, "would-have-to-close", says=f"closing it would cost the town its {has}")
    assert not wrong(known, f"Castell said closing it would cost the town its {says}.")
    assert wrong(known, "Castell said closing it would cost the town its nurses.")
