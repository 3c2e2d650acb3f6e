"""What a name is said to be, whose, or short for, where the story has another."""

from __future__ import annotations

import pytest
from test_listen_persons import index, wrong

MAINE, HARBOR, HOSPITAL = "maine-opioid-crackdown", "harbor-strike", "hospital-merger"


@pytest.mark.parametrize(
    ("story", "answer", "words", "fact"),
    [
        (
            HARBOR,
            "Strikers' families can ask for the loans at the Net Loft, the union's hall on Wharf Street.",
            "Net Loft",
            "ropewalk",
        ),
        (
            HARBOR,
            "The dockworkers' union, the Dock Brotherhood, voted for the strike.",
            "Dock Brotherhood",
            "harbor-workers-alliance",
        ),
        (
            HARBOR,
            "PELA stands for Port Ellery Labor Alliance.",
            "Port Ellery Labor Alliance",
            "port-ellery-authority",
        ),
        (
            HARBOR,
            "The Harbor Workers' Alliance runs the harbor.",
            "runs the harbor",
            "harbor-workers-alliance",
        ),
        (
            HARBOR,
            "Safe Lift is the fund that lends money to the families.",
            "the fund that lends money to the families",
            "safe-lift",
        ),
        (HARBOR, "The Ropewalk is PELA's hall on Wharf Street.", "PELA", "ropewalk"),
        (HARBOR, "The ferries belong to the county.", "county", "ellery-ferry-line"),
        (
            HARBOR,
            "The ferries, the EFL, belong to the county and carry a bit over two thousand people a day.",
            "county",
            "ellery-ferry-line",
        ),
        (HARBOR, "The ferry line is run by the union.", "union", "ellery-ferry-line"),
        (
            HOSPITAL,
            "The hearing is at the Corn Exchange, the county's meeting hall.",
            "Corn Exchange",
            "granary",
        ),
        (HOSPITAL, "The Granary is the union's hall.", "union", "granary"),
        (HOSPITAL, "UCN stands for United Clinics Network.", "United Clinics Network", "unity-care-north"),
        (HOSPITAL, "TCH is in the middle of the city.", "in the middle of the city", "tallow-creek"),
        (
            HOSPITAL,
            "Tallow Creek Hospital is in the middle of the city and Quillby General out in the county.",
            "in the middle of the city",
            "tallow-creek",
        ),
        (
            HOSPITAL,
            "Unity Care North is the health plan that the new company would sell.",
            "the health plan that the new company would sell",
            "unity-care-north",
        ),
        (MAINE, "SOS stands for Stop Opioids Soon.", "Stop Opioids Soon", "operation-sos"),
        (MAINE, "Cumberland County is in Florida.", "in Florida", "cumberland-county"),
        (MAINE, "The program is modeled on one in Manatee County, Georgia.", "Georgia", "manatee-county"),
    ],
)
def test_another_name_is_heard(story: str, answer: str, words: str, fact: str) -> None:
    assert (words, fact) in [(one.words, one.fact) for one in wrong(index(story), answer)]


@pytest.mark.parametrize(
    ("story", "answer"),
    [
        (
            HARBOR,
            "Families can ask for the loans at the Ropewalk, the union's hall on Wharf "
            "Street, or at City Hall.",
        ),
        (HARBOR, "Pier Grande, the oldest of the piers, is where the program starts."),
        (HARBOR, "HWA is short for the Harbor Workers' Alliance."),
        (HARBOR, "The dockworkers' union, the Harbor Workers' Alliance, doesn't run the harbor; PELA does."),
        (
            HARBOR,
            "The loans are handed out in the union's hall, and in City Hall, which belongs to the city.",
        ),
        (HARBOR, "The harbor is run by the authority, the ferry line by the city."),
        (HARBOR, "Without the ferries, the way leads over the old bridge."),
        (HARBOR, "The HWA wants more money than PELA has offered."),
        (HOSPITAL, "UCN stands for Unity Care North, the new company."),
        (HOSPITAL, "QGH in the city has more beds than TCH out in Marl County."),
        (HOSPITAL, "The nurses' union is the MCNU, and its president is Rourke."),
        (HOSPITAL, "The union's own accountants, not Blue Ledger, are to go through the report."),
        (HOSPITAL, "The new company is UCN, and it wants to sell a health plan named CarePath."),
        (MAINE, "Manatee County is in Florida and Cumberland County in Maine."),
        (MAINE, "The program is modeled on one in Florida, in Manatee County."),
        (MAINE, "The protest was also about the administration's drug policy in a way."),
    ],
)
def test_what_is_right_beside_another_name_is_not_wrong(story: str, answer: str) -> None:
    assert not wrong(index(story), answer)
