"""The words by which an explanation of a name is told from anything else that stands between commas."""

from __future__ import annotations

from tui.text import vocabulary

THINGS = vocabulary(
    """agency company group program programme law bill union nonprofit organization organisation initiative
    crackdown effort plan policy project campaign operation office department bureau commission board
    court panel committee fund foundation charity association coalition party newspaper magazine website
    network service system tool drug vaccine medicine medication treatment therapy disease virus fungus
    bacterium chemical solvent substance app platform software maker manufacturer developer supplier
    operator owner chain retailer store shop firm bank hospital clinic school college university museum
    church team club league festival treaty agreement accord rule regulation ordinance measure act
    amendment standard index survey study report journal database unit division subsidiary segment arm
    branch ship boat ferry vessel trawler satellite spacecraft rocket telescope probe species bird storm
    hurricane race contest award prize holiday method technique condition syndrome disorder compound gas
    metal facility plant factory mill shelter camp prison jail dam bridge tunnel railroad railway
    airline utility institute laboratory lab center centre startup brewery restaurant bakery cafe bar
    pub hotel resort theater theatre gallery orchestra band album song novel book film movie series show
    podcast game exhibition scheme partnership venture trust council body watchdog regulator ministry
    authority militia army force squad brigade faction movement sect tribe nation people painkiller
    opioid antidote pesticide herbicide fertilizer mineral material fabric engine aircraft plane jet
    helicopter drone missile weapon rifle pistol test exam procedure operation protocol algorithm model
    language currency cryptocurrency token bond tax credit benefit subsidy grant scholarship fellowship
    largest smallest oldest biggest nonpartisan publisher producer distributor broadcaster builder
    contractor consultancy lender insurer landlord cooperative alliance federation confederation
    congregation monastery cemetery monument memorial statue garden farm ranch vineyard winery
    distillery cannery shipyard mine quarry refinery pipeline grid reactor turbine"""
)
"""What a thing may be called by."""

DOES = vocabulary(
    """operates runs makes represents supports oversees owns provides sells serves regulates enforces
    investigates manages funds publishes produces supplies builds distributes tracks monitors promotes
    advocates opposes requires bans allows limits lets prohibits sets gives bars protects governs covers
    pays helps trains offers employs treats causes kills manufactures processes ships imports exports
    delivers administers certifies licenses inspects audits advises lobbies campaigns organizes
    organises hosts houses maintains designs develops connects links measures studies conducts
    coordinates finances insures lends rents leases advances"""
)
"""What a group, a law or a thing does, in the present: "which operates nine hotels"."""
