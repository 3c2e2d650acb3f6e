"""Words of news English that say the same of what is counted: deaths are people who died.

General to the language: no story's own words stand here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from tui.interview.answer.said import stem
from tui.text import vocabulary

# Each line is one sense; its first word stands for all of them. Forms that `stem` does not meet stand too.
_SENSES = """
death deaths died die dies dead dying killed kills kill killing fatal fatality fatalities toll
protester protesters protestors protestor protest protesting protested demonstrator demonstrators marcher
child children kid kids youngster youngsters minors
case cases prosecution prosecutions prosecuted prosecute prosecuting
reduce reducing reduction cut cuts cutting lower lowering slash slashing
prescribing prescription prescriptions prescribe prescribed
worker workers employee employees staff
home homes house houses household households
injured injuries injury hurt wounded
job jobs position positions post posts
student students pupil pupils
car cars vehicle vehicles automobile automobiles
member members
district districts
arrest arrests arrested
vote votes voted
visitor visitors tourist tourists guest guests
pay paid pays wage wages
loan loans lend lent lending borrow borrowed
passenger passengers rider riders
ship ships vessel vessels boat boats
talk talks negotiation negotiations
lawmaker lawmakers legislator legislators
average averaged averages averaging
share percentage proportion
parent parents mother father mothers fathers
detain detained held
opioid opioids painkiller painkillers
unemployed unemployment jobless
date dated dates
speak spoke speaks spoken speaking
come came comes coming
begin began begun begins beginning start started starts starting
write wrote written writes writing
meet met meets meeting
open opened opens opening
tell told tells telling
hearing hears hear heard
owe owes owed debt debts owing
earn earns earned
lose loses lost losing loss losses
walk walks walked walking walkout walkouts
want wants wanted wanting demand demands demanded demanding seek seeks seeking sought
birth births born baby babies newborn newborns
"""
PEOPLE = frozenset(
    stem(word)
    for word in vocabulary(
        """people person persons folk folks resident residents citizen citizens man men woman women
    individual individuals human beings somebody someone life lives soul souls victim victims neighbor
    neighbors neighbour neighbours strong crowd"""
    )
)
# What nouns of people stand for: a count of these may be said of "people".
OF_PEOPLE = frozenset(
    stem(word)
    for word in vocabulary(
        """death protester child worker student visitor passenger patient member voter arrest injured
    resident officer employee family striker spectator fan soldier refugee immigrant migrant guest customer
    user prisoner inmate teacher nurse doctor player dockworker speaker volunteer survivor"""
    )
)
# Nouns of measure: even "two" of them says something of the matter.
MEASURES = frozenset(
    stem(word)
    for word in vocabulary(
        """mile miles foot feet inch inches meter meters metre metres kilometer kilometers kilometre
    kilometres yard yards acre acres ton tons tonne tonnes pound pounds gallon gallons dollar dollars cents
    hour hours week weeks month months year years degree degrees"""
    )
)
TIMES = frozenset(stem(word) for word in vocabulary("hour hours week weeks month months year years day days"))


@cache
def _senses() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in _SENSES.strip().splitlines():
        words = line.split()
        for word in words:
            found.setdefault(stem(word), stem(words[0]))
    return MappingProxyType(found)


def sense(stemmed: str) -> str:
    """The stem that stands for all words of the same sense."""
    return _senses().get(stemmed, stemmed)
