"""Antonyms of news English, compiled by hand from general usage.

Each line has two sides: the words of the one say the opposite of those of the other. A word may stand in
several lines, with another sense in each. A phrase stands in its plain form ("call off"): where it begins
with a verb of `_IRREGULAR` or `_REGULAR` the forms of the verb are made, else it is found as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from tui.text import vocabulary

PAIRS = """
more | fewer, less
slow, sluggish | fast, quick, rapid, swift, speedy, prompt, in no time
successful, success | failure, fail, failed, flop, unsuccessful, ineffective, fiasco, did not work, went
    badly, go badly, going badly, goes badly, went wrong, backfire, disaster, disappoint, came to nothing,
    no use
increase, expand, grow | decrease, reduce, cut, fall, drop, scale back, shrink, scale down, dial back
ramp up, step up, increase | go easier on, go easy on, go softer on, slow down, hold back,
    cut back, ramp down, ease off, ease up, go easy, let up, cut down on, tone down, soften
oppose, against, opposition, opponent | support, favor, favour, in favor of, in favour of, back, voted
    for, vote for, votes for, voting for, vote yes, voted yes, yes vote, supporter, endorse, were for, was
    for, is for, are for, be for, being for, said yes, say yes, say yes to
approve, pass, adopt, accept, ratify, agree to, agreed to, say yes, said yes, voted to, vote to, votes to,
    voted for, vote for, votes for, voted in favor, decided to, green-light | reject, turn down, turned
    down, vote down, voted down, refuse, oppose, decline, veto, say no, said no, spurn, rebuff, block,
    voted against, vote against, votes against, voted no, vote no, decided against, decide against,
    decided not, throw out, threw out, sank, scuttle
active, energetic, busy | inactive, idle, passive, sitting on their hands, sitting on its hands
cheap, inexpensive, low-cost, affordable, cost little | expensive, costly, pricey, overpriced, cost a lot,
    high-priced
powerful, strong, potent | weak, feeble, diluted, watered-down, mild, harmless
fair, just | unfair, unjust
open, keep open, stay open | close, shut, shut down, closure, shutter
begin, start, launch, open, began, begun, take effect, took effect, come into force, came into force |
    end, finish, stop, conclude, halt, expire, run out, ran out, break off, broke off, call off, called
    off
improve, better | worsen, deteriorate, worse
enough, sufficient | insufficient, inadequate, too few, too little
temporary | permanent, for good
excellent, great, very good, close, smooth | poor, terrible, bad, lousy, awful, strained, rocky,
    miserable, difficult, hardly any, barely any, scarcely any, almost no, next to no, no real, little,
    minimal, lukewarm
substantial, considerable, hefty, stiff, severe | hardly any, barely any, scarcely any, almost no, next to
    no, no real, little, light, mild, lenient, short, small, minor, trivial, token
surpass | fall short, fewer than, less than, behind, below, trail, lag behind, lower than, catching up,
    catch up, gaining on, close to, closing in on, nearly as many, almost as many, as many, not as many
meet, make, observe | miss, fall short of, blow, fail to meet, overrun
keep, retain, preserve | break, abandon, drop, give up, lose, lost, scrap
hire, recruit, employ, keep a job, keep their jobs, keep her job, keep his job, stay on, job safe, jobs
    safe | layoff, lay off, dismiss, fire, laid off, let go, lose a job, lose their jobs, lose her job,
    lose his job
stay, remain, stay put | leave, quit, depart, go away, layoff, lay off, laid off, let go, lose a job
win, victory | lose, defeat, loss
profit, surplus | loss, deficit, shortfall
save, saving | waste, cost more, squander
guarantee, promise, assure | deny, refuse to promise, refused to promise, rule out
short of, pressed for, stretched thin, strapped, lack, understaffed, short-staffed | plenty of, ample,
    more than enough, all it needs, all they need, everything it needs,
    well equipped, well-equipped, flush with, awash in, well staffed, well-staffed, well
    funded, well-funded, no shortage of, rich in, abundant, loads of, lots of, oodles of
strain, burden, drain, stretch | relieve, ease, lighten, take the load off, take pressure off, unburden,
    spare
forget, forgot, forgotten, lose sight, neglect, overlook, ignore, leave out | remember, keep in mind, bear
    in mind, think of, thought of, take into account, took into account, consider
safe, safety | unsafe, dangerous, danger, hazardous, risky
important, vital, crucial, major, big | unimportant, minor, negligible, trivial
allow, permit, enable, authorize, empower | forbid, forbade, forbidden, ban, prohibit, bar, outlaw,
    disallow
legalize, legalization | ban, outlaw, prohibit, criminalize
tough, strict, aggressive, forceful, hard | lenient, soft, lax, gentle, easygoing, timid, half-hearted,
    cautious
long, lengthy, prolong, longer, drag on, drag out, draw out, extend | short, brief, shorten, shorter, cut
    short
large, big, huge, enormous | small, little, tiny
old, older, oldest, aged, aging | new, newer, newest, modern, brand-new, younger, young
full, overflowing | empty
high, higher | low, lower
together, jointly, side by side, hand in hand, work with, works with, working with, worked with, consult,
    in consultation with, cooperate | alone, separately, single-handedly, without consulting, without
    asking, by itself, by themselves, by himself, by herself, on its own, on their own, on his own, on her
    own, unilaterally, independently, without help, without input, without anybody, without anyone, never
    asks, never asked, does not ask, doesn't ask, never consults
help, assist, aid | hinder, hamper, obstruct, harm, hurt, thwart
imprison, jail, lock up, behind bars, put away | release, set free, walk free, let off, let go, acquit
reunite, bring back together, bring together | separate, split up, tear apart, keep apart, keep separated,
    torn apart
forced, compelled, obliged, made to | free to, allowed to, volunteer, chooses to, happy to, voluntarily
repeatedly, often, over and over, frequently, always | rarely, seldom, once in a while, hardly ever, only
    once, barely ever, scarcely ever, scarcely, a single time
mostly, mainly, largely, most | rarely, least, hardly, a few, few, hardly any, barely any, scarcely any,
    very few
primary, main, chief, biggest | minor, secondary, side issue
speak out, denounce, condemn, blast, criticize | praise, applaud, defend, welcome, hail, commend, silent,
    silence, kept quiet, keep quiet, keeps quiet, stayed quiet, stay quiet, stays quiet, mum, looked away,
    look away
rise, rose, rising | fall, fell, falling
join, merge, merger, combine, unite | split, break up, divorce, separate, part ways, demerger
walk off the job, walked off the job, walk out, walked out, walkout, strike, down tools | stay on the job,
    go back to work, return to work, went back to work, returned to work, keep working, kept working,
    stayed at work, stay at work
committed, determined, devoted, pledge | indifferent, reluctant, unwilling, half-hearted
resume, return to | break off, broke off, suspend, call off, called off
add, extra | remove, take away, withdraw, pull out
true, correct | false, wrong, untrue, incorrect
public | secret, private, hidden
raise, hike | cut, freeze, lower
safe | at risk, in danger
close, shut, shut down, closure, shutter | survive, stay, remain, spare, save, rescue, keep going, carry
    on, stay in business, keep alive, stay alive, expand, enlarge
run, running, operate, going, sail | stop, halt, cancel, suspend, shut down, ground, scrap, discontinue,
    stand still, close, tie up
important, vital, crucial, key, significant, central | unimportant, insignificant, irrelevant, trivial,
    pointless, secondary, marginal, negligible, no matter, not matter
most, mostly, majority, mainly | least, minority
more, most, greater | less, least, lesser
too many, too much, so many, so much, excessive | too few, too little, so few, so little, scarce
agree, agreement, accord, deal | disagree, disagreement, dispute, quarrel
sign, conclude | tear up, cancel, call off, break off, reject, refuse, scrap, abandon, walk away, pull
    out, annul
win, gain | lose, forfeit
accept, welcome, approve, embrace, support, back, applaud, endorse | oppose, against, reject, resist,
    protest, object, voted against, fight, denounce, condemn
friend, friendly, ally, partner | enemy, hostile, rival, foe, opponent, adversary
trust, believe, confidence, confident | distrust, mistrust, doubt, suspicion
hope, hopeful, optimistic, optimism | despair, hopeless, pessimistic, pessimism, gloomy, fear
happy, glad, pleased, satisfied, content | unhappy, angry, upset, dissatisfied, furious, sad, disappointed
calm, quiet, peaceful, orderly | loud, noisy, violent, rowdy, chaotic, unruly
clean, pure, clear | dirty, polluted, filthy, contaminated
rich, wealthy, prosperous, well-off | poor, broke, bankrupt, needy, impoverished
healthy, well, cured, recover, get well | sick, ill, unhealthy, ailing, illness, disease
alive, live, born, birth, survive | dead, die, death, kill
kill, murder, slay | save, rescue, spare, heal
cause, lead to, fuel, contribute, drive | prevent, curb, stop, keep from, ward off, avert
prevent, prevention | cause, promote, encourage
combat, fight, battle, tackle, crack down, resist | support, encourage, promote, tolerate, ignore, give
    in, surrender, aid, spread, turn a blind eye
protect, defend, guard, shelter | endanger, threaten, attack, expose, put at risk
attack, assault | defend, protect, retreat
love, like, admire, adore | hate, dislike, despise, loathe, detest
honest, truthful, sincere, frank | dishonest, deceitful, crooked, misleading, lying, unfair
guilty, convict | innocent, acquit, clear
legal, lawful | illegal, unlawful, criminal
legalize, legalise, legalization, legalisation, decriminalize | criminalize, ban, outlaw, prohibit,
    prohibition
strict, tight, tough, harsh, stern, zero tolerance | lax, loose, lenient, soft, relaxed, mild, gentle,
    easygoing
aggressive, forceful, vigorous, fierce | gentle, relaxed, timid, meek, cautious, lenient, mild, soft,
    half-hearted, restrained, weak, feeble, moderate
tighten, toughen, stiffen, harden | loosen, relax, soften, ease
active, busy, diligent, energetic | idle, lazy, inactive, dormant, passive
slow, slowly, slow-moving, sluggish, delay | fast, quick, rapid, swift, prompt, speedy, brisk, in no time,
    at once, without delay, immediately
slow down, delay, drag out, hold up | speed up, hurry, hasten, accelerate, expedite, rush
early, soon, ahead of time | late, overdue, behind schedule
longer, prolong, lengthen, extend, drag out | shorter, shorten, end sooner, over sooner, over faster, cut
    short, curtail, sooner, bring to an end
full, filled, occupied, taken | empty, vacant, unoccupied, free
crowded, packed | deserted, half-empty, empty
enough, sufficient, adequate, ample, plenty | insufficient, inadequate, not enough, scarce, too little,
    lacking
cheap, affordable, bargain, cost less, less expensive, less costly, not as expensive | expensive, costly,
    dear, pricey, unaffordable, cost more, less cheap
powerful, strong, potent, mighty | weak, feeble, harmless, powerless, impotent, diluted
strengthen, reinforce, bolster, fortify | weaken, undermine, erode, sap, dilute
excellent, good, great, superb, outstanding, first-rate, close | bad, poor, terrible, awful, dreadful,
    lousy, horrible, mediocre, abysmal, nonexistent, patchy, difficult
cooperation, collaboration, teamwork | conflict, rivalry, hostility, obstruction
cooperate, work with, work together, collaborate, consult, team up | ignore, compete, exclude, bypass,
    refuse to work, shut out, leave out, go it alone, go behind, quarrel, stop working, work against
committed, dedicated, devoted, determined, eager | indifferent, uninterested, reluctant, unwilling,
    opposed, lukewarm, not interested, no interest, half-hearted
commit, pledge, promise, vow, guarantee, swear | refuse, deny, rule out, decline, break, withdraw
acknowledge, admit, concede, confess, recognize | deny, dispute, reject, contest, refute, disclaim
forget, neglect, overlook, ignore, lose sight | remember, put first, focus on, concentrate on, all about,
    care about, honor, highlight, stress, emphasize, center on, bear in mind, pay attention
repeat, replicate, copy, imitate, duplicate | avoid, prevent, avert, undo, abandon, drop, discard
want, wish, seek, desire, hope | refuse, dread, fear, avoid, oppose
need, require, necessary | unnecessary, needless, superfluous, dispensable
ask for, demand, request, call for | refuse, turn down, reject, decline, give up
ask, consult, question | ignore, pass over, bypass
push for, press for, fight for, lobby for, campaign for | fight against, fight, oppose, resist, block,
    campaign against, lobby against, push back, vote against
success, succeed, successful, triumph, work, victory | fail, failure, flop, defeat, fiasco, disaster,
    ineffective, useless, worthless, unsuccessful
get, obtain, receive, win, secure | lose, refuse, deny, give up, miss
substantial, serious, heavy, long, harsh, severe, hefty, big | light, mild, short, lenient, minor, slight,
    trivial, petty, token, small, modest
serious, grave, severe | minor, petty, trivial, harmless, slight
major, big, large | minor, small, petty, low-level, little, small-time
expand, grow, enlarge, widen | shrink, narrow, contract, reduce
add, include, contain, mention, name, cover | omit, exclude, leave out, drop, skip
begin, start, launch, commence, resume, open | end, finish, stop, conclude, halt, cease, break off, call
    off, collapse, fail, suspend, close
end, expire, run out, lapse, terminate, finish | begin, start, renew, extend, prolong, continue, go on,
    launch
keep, retain, hold on to | close, shut, scrap, abolish, lose, cut, drop, give up, get rid of, do away with
reunite, unite, bring together, together, bring back | separate, divide, split, part, apart, keep apart,
    tear apart, break up, deport, expel
join, merge, unite | leave, quit, split, separate, break away, stay separate, stay independent
belong together, together | apart, separate, separately
employ, hire, recruit, take on, keep on | fire, dismiss, lay off, sack, let go, have to go, lose, cut,
    axe, get rid of
lend, loan, advance | borrow, refuse, deny, withhold
lend | give, donate
spend | save
pay, fund, finance | refuse, withhold, cut off
earn, make money, profit | lose, lose money, cost money
save | cost, cost extra, lose
pay for itself, pay off, break even, worthwhile | lose money, cost more, run at a loss, money pit, never
    pay off
rise, climb, soar, jump, surge, increase, grow | fall, drop, sink, slump, plunge, decline, shrink,
    decrease, slip
raise, lift, hike | lower, cut, reduce, scrap
high, steep, tall | low
heavy | light
wide, broad | narrow
deep | shallow
hot, warm | cold, cool
dark | bright, light
hard, difficult, tough | easy, simple, effortless
simple | complicated, complex
rare, uncommon, unusual | common, frequent, widespread, usual
repeatedly, often, frequently, regularly, always, constantly | rarely, seldom, hardly ever
speak out, speak against, condemn, denounce, criticize, attack, rail against, blast | defend, praise,
    support, welcome, excuse, shrug off, play down, keep quiet, stay silent, keep silent, say nothing,
    stand up for, side with
public, open, known | secret, hidden, unknown, confidential
obtain, get hold of, leak, publish, release | withhold, keep secret, stay secret, hide, suppress
forced, compel, oblige, have to, must, mandatory, compulsory | free to, allow, voluntary, choose,
    optional, refuse, decline, unwilling
imprison, jail, lock up, put away, behind bars, put behind bars | free, release, let go, let off, set
    free, pardon, walk free, go free, at large, on the street
prosecute, charge, indict, try, go after | spare, ignore, drop, let off, let go, pardon, overlook, look
    away, go easy on, go easier on, go softer on
enforce, enforcement | ignore, neglect, relax, abandon, waive
allow, let, permit, enable, empower, authorize | forbid, ban, bar, prohibit, prevent, stop, keep from,
    block, rule out, disallow
order, require, command, instruct | forbid, allow, permit, leave alone, bar
can, able, capable | unable, incapable, impossible
possible | impossible
overrun, swamp, flood, invade, overwhelm | free of, clear of, spared, safe from, rid of, leave
arrive, come, enter, come into | leave, depart, exit, go away, leaving
attract, draw, lure | repel, drive away, scare off, put off
prescribe | withhold
focus on, concentrate, target | ignore, overlook, steer clear
protest, against, oppose | support, favor, in favor of, back, cheer, applaud, celebrate, welcome, approve
opposition, opposed | support, favor, backing, approval
old, older, aging, worn-out, outdated | new, young, modern, newer, younger, brand-new, up-to-date,
    state-of-the-art
last, latest, final | first, earliest
same, alike, identical | different, unlike, differ
rival, compete | partner, cooperate, friendly, share
shared, joint, common | separate, own, private
whole, entire, complete, every | partial, half, incomplete
exact, precise | rough, vague
correct, right, accurate | wrong, mistaken, inaccurate
read, study | skip, skim, ignore
inspect, examine, check, look at | ignore, skip, neglect, leave out
safe, secure | unsafe, dangerous, risky
better, improve, best | worse, worsen, worst
decide, determine, settle | leave open, hesitate
meet, come together, sit down | avoid, stay away, stay apart, keep away, boycott, keep apart
meet, keep, make, observe | miss, break, ignore, fall short
guarantee, certain, sure | doubtful, uncertain, unlikely
likely | unlikely
follow, come after | precede, come before
build, construct | tear down, demolish, destroy, raze
repair, fix, restore | break, damage, destroy
import | export
buy, purchase | sell
attack, blame, criticize | praise, credit
majority | minority
domestic, local, homegrown | foreign, outside
northern | southern
eastern | western
inside, within | outside
everybody, everyone, all | nobody, no one, none
successful, success, succeed, get his way, get her way, get their way | in vain, without success, to no
    avail, get nowhere, not get, didn't get, did not get, never got, come away with nothing, empty-handed,
    without result, turned down, no luck, didn't succeed, did not succeed, didn't work, not work out,
    didn't work out
free to, of its own accord, by choice | forced, compelled, obliged, has to
"""

_IRREGULAR = {
    verb: forms.split()
    for verb, forms in {
        "be": "is are was were being been",
        "bear": "bears bore bearing borne",
        "break": "breaks broke breaking broken",
        "bring": "brings brought bringing",
        "come": "comes came coming",
        "cost": "costs costing",
        "cut": "cuts cutting",
        "deal": "deals dealt dealing",
        "do": "does did doing done",
        "drive": "drives drove driving driven",
        "fall": "falls fell falling fallen",
        "fight": "fights fought fighting",
        "get": "gets got getting gotten",
        "give": "gives gave giving given",
        "go": "goes went going gone",
        "have": "has had having",
        "hold": "holds held holding",
        "keep": "keeps kept keeping",
        "lead": "leads led leading",
        "leave": "leaves left leaving",
        "let": "lets letting",
        "lose": "loses lost losing",
        "make": "makes made making",
        "pay": "pays paid paying",
        "put": "puts putting",
        "rid": "rids ridding",
        "run": "runs ran running",
        "scale": "scales scaled scaling",
        "set": "sets setting",
        "shut": "shuts shutting",
        "sit": "sits sat sitting",
        "speak": "speaks spoke speaking spoken",
        "speed": "speeds sped speeding",
        "stand": "stands stood standing",
        "take": "takes took taking taken",
        "tear": "tears tore tearing torn",
        "tie": "ties tied tying",
        "throw": "throws threw throwing thrown",
    }.items()
}
# Verbs that begin a phrase of the list and make their forms by rule.
_REGULAR = vocabulary(
    """ask back belong call campaign care carry center concentrate crack end focus lobby look play press
    pull push rail refuse rule shrug side slow spell stay steer step stop team touch turn walk ward work"""
)


def phrase_forms(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The forms of a phrase: "call off", "calls off", "called off", "calling off"."""
    yield words
    first, rest = words[0], words[1:]
    for form in _IRREGULAR.get(first, _regular(first) if first in _REGULAR else ()):
        yield form, *rest


def _regular(verb: str) -> list[str]:
    bare = verb.removesuffix("e")
    ending = "s"
    if verb.endswith(("s", "sh", "ch")):
        ending = "es"
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        return [f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"]
    doubled = f"{verb}{verb[-1]}" if verb in ("shrug", "stop", "step") else bare
    return [f"{verb}{ending}", f"{doubled}ed", f"{doubled}ing"]
