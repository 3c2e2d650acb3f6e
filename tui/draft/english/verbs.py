"""What little English of verbs the rules need: their pasts, passives, and words for rising and falling."""

from __future__ import annotations

from functools import cache

from tui.text import vocabulary

# Verbs that stand between a subject and a number, in the base form.
_REGULAR = """accept account accuse experience attract house cover involve add adopt aim allocate allow
    announce appoint approve arrest assess assign attack attend attract average award ban batch
    block board boost borrow burn call cancel capture carry cause cede change charge check cite
    claim clear close collect combine commit compile complete confirm consider contain control
    convert convict count cover crash create cross cure cut damage declare decline decrease
    defeat delay deliver demand demolish deploy deport describe destroy detain detect develop
    discharge discover dismiss displace distribute divert donate double draft drop earn edge
    eliminate emit employ enroll ensure enter equal establish estimate evacuate examine exceed
    execute expand expect explore export face fail fill finish fine fire flood follow force
    forecast fund gain gather generate grant guarantee handle harvest help hire host identify
    implement import impose improve include increase indict inform inject injure inspect
    install interview introduce invest investigate invite involve issue join jump kill lack
    land last launch lease license limit list load locate log lower maintain manage mark
    measure miss move name need notify number observe obtain occupy offer open operate order
    own pass patrol perform place plan plant play pledge post preserve process produce prompt
    propose prosecute protect prove provide publish pull pump purchase question raise rank
    reach recall receive recommend record recover recruit reduce refer refund register reject
    release relocate remain remove renew renovate rent repair repay replace report represent
    require rescue reserve resolve restore retain return review sample save schedule score
    screen search secure seek seize sentence separate serve settle share ship show sign slash
    sponsor stage start stop store strand struggle submit suffer supply support surround survey
    suspend target tally test top total trace track trade train transfer transport treat trim
    triple trigger turn uncover use vaccinate visit vow want warn weigh welcome work"""
_PASTS = {
    "missed": "miss",
    "served": "serve",
    "averaged": "average",
    "attracted": "attract",
    "experienced": "experience",
    "expected": "expect",
    "contributed": "contribute",
    "repurchased": "repurchase",
    "deducted": "deduct",
    "completed": "complete",
    "rushed": "rush",
    "scored": "score",
    "asked": "ask",
    "told": "tell",
    "heard": "hear",
    "felt": "feel",
    "knew": "know",
    "thought": "think",
    "wanted": "want",
    "called": "call",
    "walked": "walk",
    "waited": "wait",
    "stayed": "stay",
    "crossed": "cross",
    "escaped": "escape",
    "survived": "survive",
    "belonged": "belong",
    "existed": "exist",
    "happened": "happen",
    "occurred": "occur",
    "watched": "watch",
    "graduated": "graduate",
    "tested": "test",
    "pleaded": "plead",
    "moved": "move",
    "agreed": "agree",
    "fired": "fire",
    "began": "begin",
    "fled": "flee",
    "slept": "sleep",
    "drank": "drink",
    "ate": "eat",
    "wore": "wear",
    "bore": "bear",
    "chose": "choose",
    "turned": "turn",
    "applied": "apply",
    "qualified": "qualify",
    "participated": "participate",
    "supported": "support",
    "opposed": "oppose",
    "travelled": "travel",
    "traveled": "travel",
    "showed": "show",
    "became": "become",
    "said": "say",
    "spoke": "speak",
    "stood": "stand",
    "went": "go",
    "came": "come",
    "responded": "respond",
    "arrived": "arrive",
    "gathered": "gather",
    "joined": "join",
    "voted": "vote",
    "lived": "live",
    "signed": "sign",
    "died": "die",
    "spent": "spend", "paid": "pay", "cost": "cost", "lost": "lose", "won": "win", "made": "make",
    "took": "take", "gave": "give", "had": "have", "has": "have", "have": "have", "sold": "sell",
    "bought": "buy", "built": "build", "hit": "hit", "held": "hold", "found": "find", "left": "leave",
    "sent": "send", "saw": "see", "ran": "run", "drew": "draw", "brought": "bring", "led": "lead",
    "met": "meet", "put": "put", "set": "set", "rose": "rise", "fell": "fall", "grew": "grow",
    "shrank": "shrink", "threw": "throw", "caught": "catch", "stole": "steal", "wrote": "write",
    "kept": "keep", "got": "get", "laid": "lay", "cut": "cut", "shed": "shed", "beat": "beat",
    "shot": "shoot", "struck": "strike", "swore": "swear", "taught": "teach", "flew": "fly",
    "fed": "feed", "lent": "lend", "owed": "owe", "dug": "dig", "hurt": "hurt", "killed": "kill",
    "sought": "seek", "undertook": "undertake", "drove": "drive", "rode": "ride", "swam": "swim",
    "sank": "sink", "fought": "fight", "forecast": "forecast", "cast": "cast", "counted": "count",
    "committed": "commit", "planned": "plan", "dropped": "drop", "stopped": "stop", "topped": "top",
    "trimmed": "trim", "logged": "log", "shipped": "ship", "transferred": "transfer", "referred": "refer",
    "slipped": "slip", "jumped": "jump", "climbed": "climb", "gained": "gain", "dipped": "dip",
    "declined": "decline", "increased": "increase", "decreased": "decrease", "banned": "ban",
    "equipped": "equip", "enrolled": "enroll", "submitted": "submit", "stretched": "stretch",
    "covered": "cover", "surged": "surge", "plunged": "plunge", "tumbled": "tumble", "soared": "soar",
}  # fmt: skip
# What a verb that reports harm or work leaves behind: "injuring three" is "three were injured".
PASSIVES = {
    "injuring": "injured", "killing": "killed", "forcing": "forced", "leaving": "left", "closing": "closed",
    "damaging": "damaged", "destroying": "destroyed", "displacing": "displaced", "wounding": "wounded",
    "hospitalizing": "hospitalized", "hospitalising": "hospitalised", "arresting": "arrested",
    "trapping": "trapped", "affecting": "affected", "stranding": "stranded", "evacuating": "evacuated",
    "burning": "burned", "flooding": "flooded", "scorching": "scorched", "toppling": "toppled",
    "canceling": "canceled", "cancelling": "cancelled", "delaying": "delayed", "charging": "charged",
    "rescuing": "rescued", "treating": "treated", "detaining": "detained", "grounding": "grounded",
    "diverting": "diverted", "sickening": "sickened", "infecting": "infected", "seizing": "seized",
    "eliminating": "eliminated", "shutting": "shut", "blocking": "blocked", "drowning": "drowned",
    "orphaning": "orphaned", "uprooting": "uprooted", "cutting": "cut", "stabbing": "stabbed",
}  # fmt: skip
WAYS = vocabulary(
    """rise fall grow shrink increase decrease decline jump drop climb surge plunge tumble soar slip dip gain
    expand contract rebound plummet spike improve slide"""
)
# Of irregular verbs, what stands after "has" where it is another word than the past.
PARTICIPLES = vocabulary(
    """drawn given taken seen written driven stolen thrown grown fallen risen shown flown broken chosen
    eaten beaten ridden worn sworn become come run begun shrunk undertaken borne"""
)


@cache
def _pasts() -> dict[str, str]:
    """Past forms of the verbs, and what they are the past of."""
    found = {}
    for verb in vocabulary(_REGULAR):
        if verb.endswith("e"):
            found[verb + "d"] = verb
        elif verb.endswith("y") and verb[-2] not in "aeiou":
            found[verb[:-1] + "ied"] = verb
        else:
            found[verb + "ed"] = verb
    return found | _PASTS


def base_of_past(word: str) -> str:
    """ "prosecute" for "prosecuted"; nothing for a verb that is not known"""
    return _pasts().get(word.lower(), "")


def base_of_present(word: str) -> str:
    """ "operate" for "operates"; nothing for a verb that is not known"""
    word = word.lower()
    bases = frozenset(_pasts().values())
    for base in (word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ies')}y"):
        if base != word and base in bases:
            return base
    return ""
