"""Words of English news that say the same: a small thesaurus, by which a thing said in other words is known.

Compiled by hand from general usage. Each line of `_ALIKE` is a sense; words of one line stand for one
another, in whatever form.
"""

from __future__ import annotations

from functools import cache

from tui.interview.answer.phrases import Phrases, keys
from tui.interview.answer.said import stem
from tui.interview.english.antonyms import phrase_forms

_ALIKE = """
increase, raise, ramp up, step up, beef up, boost, intensify, scale up, strengthen, bolster, toughen
decrease, reduce, cut, lower, scale back, cut back, curb, trim, slash, bring down, get down
ask, call on, urge, request, want, beg, plead, appeal, press, petition, implore, call for
push, lobby, fight for, campaign, advocate, press for
want, seek, hope, aim, intend, plan, desire, wish, like to, mean to, means to, meant to, planning to
ask, consult, question, survey, poll
tell, inform, advise, notify
help, assist, aid, support, back
slow, sluggish, drag feet, dragging feet, drags its feet, dragging its feet, drag their feet, dragging
    their feet, takes forever, take forever, take too long, takes too long, take ages, takes ages, take
    very long, takes very long, take so long, takes so long, take a long time, takes a long time, lag,
    foot-dragging
strain, burden, cost, stretch, overburden, overload, weigh on, drain, tax, put pressure on, sap, eat up
resource, money, fund, funding, means, capacity, manpower, budget
short of, pressed for, stretched thin, strapped, understaffed, short-staffed, lack, hard up, starved
successful, success, succeed, work well, effective, worked, proven, paid off, pay off, pays off, a hit,
    went well, gone well, goes well, going well, very well, really well, so well, good results, great
    results, triumph
model, pattern, copy, blueprint, template, replicate, repeat, duplicate, reproduce, modelled
forget, forgot, forgotten, lose sight, losing sight, lost sight, neglect, overlook, ignore, leave out
treatment, rehab, rehabilitation, therapy
prevention, prevent, preventing
kill, claim the lives, take the lives, cause of death, deadly, lethal, fatal, die, death, dead
surpass, exceed, outnumber, overtake, outstrip, outpace, ahead of, overtaken
motor vehicle accident, motor vehicle accidents, car crash, car crashes, car accident, car accidents,
    traffic accident, traffic accidents, traffic death, traffic deaths, road accident, road accidents,
    road death, road deaths, car wreck, car wrecks, auto accident, auto accidents, crash, crashes, vehicle
    accidents, vehicle crashes, motor accidents
reunite, bring back together, bring together, back together, rejoin, give back, reunited, put back
    together, back together, reunification
family, household
child, kid, youngster, minor
deadline, cutoff, time limit, due date
meet, make, keep, observe
meet, meeting, get together, sit down, gather, convene, sit at the table
inspect, inspection, inspector, look at, check, examine, review, look over, look into
court, judge, tribunal, bench
order, command, ruling, directive, ordered, instruct
administration, government, white house
overrun, swamp, flood, invade, inundate, overwhelm
gang, ring, cartel, mob
dealer, trafficker, pusher, smuggler, seller, supplier, traffick
sell, deal, peddle, push drugs, traffic
criminal, offender, lawbreaker, felon, culprit, convict
imprison, jail, lock up, put away, incarcerate, put in prison, behind bars, put behind bars, prison
forced, compelled, made to, obliged, has to, have to, had to, stuck with, left to
prosecute, prosecution, bring charges, charge, indict, try, go after, going after, take to court, pursue,
    prosecutor, bring cases, went after
take up, take on, pick up, accept, do take, does take, picks up, takes on, taken on, picked up
active, do much, doing much, done much, did much, busy, energetic, do enough, done enough, doing enough
aggressive, tough, hard, forceful, vigorous, harder, tougher, strict
commit, dedicate, devote, pledge, determined, vow, promise
enforcement, enforce, policing, crackdown, surge, clampdown
law, statute, legislation
reporter, journalist, press, media, newsman
speak, spoke, spoken, talk, talked, address, remark, remarks, speech
release, publish, make public, made public, hand out, handed out, give out, gave out, put out, disclose,
    leak, distribute, share, supply, provide, hand over, handed over, pass on, passed on, pass out, passed
    out
initial, first, original, early
both sides, two sides, both parties, two parties, the parties, all parties, side, opponents
to the table, together, into a room, around a table
pay for itself, pays for itself, paid for itself, paying for itself, break even, worth the money, earn
    back, earns back, pay its way, pays its way, get its money back, earn its keep, recoup
crime, offense, offence, wrongdoing
drug, narcotic
heroin, smack
opioid, opiate, painkiller
illness, disease, sickness, medical condition
important, key, vital, crucial, essential, significant, big, central, major
role, part, job
respond, response, tackle, address, combat, fight, battle, confront, deal with, answer
crisis, epidemic, emergency, problem, scourge
nation, country, america, national, nationwide
state, statewide
federal, fed
name, mention, spell out, specify, say what happens, says what happens, said what happens, lay down,
    address, refer to, deal with, speak of, touch on, bring up, list
protest, demonstrate, rally, demonstration, protester, demonstrator, marcher, crowd
mostly, mainly, primarily, chiefly, largely, primary, main, chief, biggest, principal, for the most part
focus, concentrate, center on, about, there about, there for, there over, here about, here for, came for,
    come for, came about, protesting about, demonstrating about, interested in, there because, came
    because, come because, here because, gathered because, on their minds, on their mind, in mind, angry
    about, angry at, angry over, upset about, upset over, worried about, cared about, care about,
    preoccupied, mad about
target, aim of, object, focus of, butt
issue, matter, topic, thing, other things, subject, concern, reason, cause
oppose, against, opposition, object to, resist, opponent
legalize, legalization, legalise, legalisation, legal
marijuana, cannabis, weed, pot
police, cop, officer
mistreat, abuse, mistreatment, brutality, treat badly, treat, ill-treatment
minority, people of color, black people, minorities
immigrant, migrant, immigration
border, frontier, boundary
speak out, denounce, condemn, rail, speaking out, spoke out, spoken out, spoken up, criticize, blast, say
    a word, said a word, says a word, saying a word, say one word, said one word, say anything against,
    said anything against, says anything against, said things against, say things against, speak against,
    spoke against, speaks against, spoken against, a word against, raised his voice, raise his voice,
    raised her voice
repeatedly, over and over, again and again, often, keep, keeps, time and again, many times, frequently,
    kept
more, additional, extra, further, another
agent, officer, investigator
obtain, get, secure, win, get hold of, got hold of, ended up with, end up with, came into the hands of,
    receive, gain, acquire, got
copy, version
acknowledge, admit, concede, recognize, grant
determine, decide, decision, make up its mind, make up their mind, make up their minds, make up his mind,
    make up her mind, work out, figure out, settle, establish, find out
together, jointly, with, work with, works with, consult, in consultation with
work, cooperate, collaborate, sit down, sits down, partner, team up
partner, ally, colleague
appropriate, suitable, fit, right, belong, proper, suited
cheap, inexpensive, low-cost, affordable, less expensive, less costly, cost less, cost little, a bargain
powerful, strong, potent
resident, inhabitant, people, citizen, local
northeastern, northeast
other, another, out-of-state, out of state, elsewhere
official, authority
accident, mishap
hospital, clinic, medical center
nurse, caregiver
doctor, physician
patient, sick person
teacher, educator, instructor
student, pupil
school, classroom
worker, employee, staff, workforce, staffer
union, labor organization
strike, walkout, stoppage, walk off the job, walked off, down tools, walk out, walked out, walks out,
    walking out, go on strike, went on strike
wage, pay, salary, paycheck, earnings
pay raise, pay rise, pay increase
contract, agreement, deal, pact, accord
negotiate, bargain, talk, bargaining, negotiation
vote, ballot, poll, voted
approve, pass, adopt, back, endorse, ratify, accept, ok, okay, green-light
reject, turn down, refuse, vote down, deny, rebuff, spurn, throw out
company, firm, business, employer, corporation
profit, earnings, gain, surplus
loss, deficit, shortfall
price, cost, expense, fee, rate, charge
tax, levy, duty
debt, liability, borrowing
build, construct, erect
close, shut, shut down, shutter, closure
open, reopen, launch, start, begin
delay, postpone, put off, hold up, push back, held up
end, finish, stop, conclude, halt, cease
job, position, post
layoff, lay off, laid off, let go, have to go, has to go, had to go, sack, axe, redundant, on the street,
    out of a job, out of work, put out of work, lose a job, lose their jobs, lose his job, lose her job,
    lost their jobs, job cut, dismissal, fire, cut jobs, job losses, redundancy
hire, recruit, employ, take on, bring in
ship, vessel, boat, freighter
port, harbor, dock, waterfront, pier, harbour
cargo, freight, shipment, container
truck, lorry
safe, safety, secure, security
danger, dangerous, hazard, risk, unsafe, hazardous, risky
injure, hurt, wound, harm, injury
merge, merger, combine, join, amalgamate, unite, consolidate
buy, purchase, acquire, acquisition, take over, bought
save, saving, economize
lose, losing, lost
grow, growth, expand, expansion
improve, better, get better, upgrade, improvement
worsen, deteriorate, get worse, worse
quality, standard
care, look after
bed, ward
budget, spending plan
council, board, city hall, committee
mayor, city leader
resident, neighbor, townspeople, people who live
housing, home, house, apartment
rent, lease
water, drinking water
pollute, contaminate, pollution, contamination
fish, fishery, fishing, catch
summer, tourist season
winter, cold season
temporary, for now, interim
permanent, for good, lasting
fair, just, equitable, reasonable
unfair, unjust, unreasonable, inequitable
wait, line, queue
hour, shift
overtime, extra hours
retire, retirement, pension
health insurance, health coverage, medical coverage, health plan, health care, healthcare
blame, fault, hold responsible, accuse, responsible
warn, caution, alert
guarantee, assure, assurance, promise, ensure, make sure
enough, sufficient, adequate
need, require, necessary
large, big, huge, great
small, little, minor, tiny
quick, fast, rapid, swift
hand over, give, supply, provide, furnish, deliver, share
keep, retain, hold on to, preserve, maintain, stay
leave, quit, depart, go away
return, come back, go back
arrest, detain, custody
steal, theft, rob
fire, blaze
storm, hurricane, gale
flood, flooding
school board, school committee
"""


@cache
def thesaurus() -> tuple[dict[str, frozenset[str]], Phrases[frozenset[str]]]:
    """The senses of stems, and of phrases of several words: each sense by the stem of its first word."""
    single: dict[str, set[str]] = {}
    several: dict[tuple[str, ...], set[str]] = {}
    for line in _lines(_ALIKE):
        entries = [keys(entry) for entry in line.split(",")]
        sense = "=" + " ".join(entries[0])
        for words in entries:
            _add(single, several, words, sense)
    return _frozen(single, several)


def _lines(text: str) -> list[str]:
    """The lines of a list; one that begins with a blank goes on with the line before."""
    return text.replace("\n    ", " ").strip().splitlines()


def _add(
    single: dict[str, set[str]], several: dict[tuple[str, ...], set[str]], words: tuple[str, ...], sense: str
) -> None:
    if len(words) == 1:
        single.setdefault(stem(words[0]), set()).add(sense)
    else:
        for each in phrase_forms(words):
            several.setdefault(each, set()).add(sense)


def _frozen(
    single: dict[str, set[str]], several: dict[tuple[str, ...], set[str]]
) -> tuple[dict[str, frozenset[str]], Phrases[frozenset[str]]]:
    return (
        {key: frozenset(senses) for key, senses in single.items()},
        Phrases((words, frozenset(senses)) for words, senses in several.items()),
    )
