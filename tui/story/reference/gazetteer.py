"""Places that need no introduction: countries, parts of the world, provinces, large cities. Compiled by hand.

It is for telling a place's name from another name, never for saying where a place lies.
"""

from __future__ import annotations

from tui.story.reference.states import STATES


def _names(text: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in text.split(","))


COUNTRIES = _names(
    """Afghanistan, Albania, Algeria, Andorra, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan,
    Bahamas, Bahrain, Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bhutan, Bolivia,
    Bosnia, Botswana, Brazil, Britain, Brunei, Bulgaria, Burkina Faso, Burundi, Cambodia, Cameroon,
    Canada, Cape Verde, Chad, Chile, China, Colombia, Comoros, Congo, Costa Rica, Croatia, Cuba,
    Cyprus, Czech Republic, Czechia, Denmark, Djibouti, Dominica, Dominican Republic, East Timor,
    Ecuador, Egypt, El Salvador, England, Equatorial Guinea, Eritrea, Estonia, Eswatini, Ethiopia,
    Fiji, Finland, France, Gabon, Gambia, Germany, Ghana, Great Britain, Greece, Greenland, Grenada,
    Guatemala, Guinea, Guinea-Bissau, Guyana, Haiti, Honduras, Hong Kong, Hungary, Iceland, India,
    Indonesia, Iran, Iraq, Ireland, Israel, Italy, Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan,
    Kenya, Kosovo, Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho, Liberia, Libya,
    Liechtenstein, Lithuania, Luxembourg, Macedonia, Madagascar, Malawi, Malaysia, Maldives, Mali,
    Malta, Mauritania, Mauritius, Mexico, Micronesia, Moldova, Monaco, Mongolia, Montenegro,
    Morocco, Mozambique, Myanmar, Namibia, Nauru, Nepal, Netherlands, New Zealand, Nicaragua, Niger,
    Nigeria, North Korea, North Macedonia, Northern Ireland, Norway, Oman, Pakistan, Palestine,
    Panama, Papua New Guinea, Paraguay, Peru, Philippines, Poland, Portugal, Qatar, Republic of
    Ireland, Romania, Russia, Rwanda, Samoa, San Marino, Saudi Arabia, Scotland, Senegal, Serbia,
    Seychelles, Sierra Leone, Singapore, Slovakia, Slovenia, Solomon Islands, Somalia, South Africa,
    South Korea, South Sudan, Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland, Syria, Taiwan,
    Tajikistan, Tanzania, Thailand, Togo, Tonga, Trinidad and Tobago, Tunisia, Turkey, Turkmenistan,
    Uganda, Ukraine, United Arab Emirates, United Kingdom, United States, Uruguay, Uzbekistan,
    Vanuatu, Venezuela, Vietnam, Wales, Yemen, Zambia, Zimbabwe"""
)

REGIONS = _names(
    """Africa, Antarctica, Asia, Europe, North America, South America, Latin America, Central America,
    Oceania, West Africa, East Africa, North Africa, Southern Africa, Central Africa, Horn of
    Africa, Sahel, Sahara, Middle East, Gaza, Gaza Strip, West Bank, Crimea, Donbas, Kurdistan,
    Kashmir, Tibet, Siberia, Balkans, Scandinavia, Caucasus, Central Asia, South Asia, Southeast
    Asia, East Asia, Eastern Europe, Western Europe, Central Europe, Northern Europe, Southern
    Europe, Baltics, Caribbean, Arctic, New England, Midwest, Pacific Northwest, Deep South,
    Appalachia, Great Plains, Gulf Coast, East Coast, West Coast, Great Lakes, Rust Belt, Silicon
    Valley, Mid-Atlantic, Long Island, Cape Cod, Manhattan, Brooklyn, Bronx, Staten Island, Harlem,
    Hollywood, Capitol Hill, Upper Peninsula, Alberta, British Columbia, Manitoba, New Brunswick,
    Newfoundland, Labrador, Nova Scotia, Nunavut, Ontario, Prince Edward Island, Quebec, Québec,
    Saskatchewan, Yukon, New South Wales, Queensland, Tasmania, South Australia, Western Australia,
    Victoria State, Yorkshire, North Yorkshire, North Yorks, South Yorkshire, West Yorkshire,
    Lancashire, Cornwall, Devon, Dorset, Kent, Essex, Sussex, Surrey, Norfolk, Suffolk, Cumbria,
    Cheshire, Derbyshire, Nottinghamshire, Lincolnshire, Leicestershire, Staffordshire, Shropshire,
    Worcestershire, Warwickshire, Gloucestershire, Wiltshire, Somerset, Hampshire, Berkshire,
    Oxfordshire, Buckinghamshire, Hertfordshire, Bedfordshire, Cambridgeshire, Northamptonshire,
    Northumberland, Merseyside, Tyneside, Midlands, Greater Manchester, Greater London, East Anglia,
    Highlands, Hebrides, Orkney, Shetland, Bavaria, Catalonia, Andalusia, Sicily, Sardinia, Tuscany,
    Lombardy, Normandy, Brittany, Provence, Corsica, Flanders, Wallonia, Saxony, Punjab, Kerala,
    Gujarat, Bihar, Assam, Sindh, Xinjiang, Guangdong, Sichuan, Okinawa, Hokkaido, Darfur, Tigray,
    Zanzibar, Patagonia, Amazon basin, Yucatan"""
)

CITIES = _names(
    """Aberdeen, Abidjan, Abu Dhabi, Abuja, Accra, Addis Ababa, Adelaide, Akron, Albany, Albuquerque,
    Aleppo, Alexandria, Algiers, Almaty, Amman, Amsterdam, Anaheim, Anchorage, Ankara, Annapolis,
    Ann Arbor, Antwerp, Arlington, Asheville, Athens, Atlanta, Atlantic City, Auckland, Augusta,
    Aurora, Austin, Baghdad, Bakersfield, Baku, Baltimore, Bamako, Bangalore, Bangkok, Bangor,
    Barcelona, Basel, Baton Rouge, Beijing, Beirut, Belfast, Belgrade, Berkeley, Berlin, Bern,
    Bilbao, Billings, Birmingham, Bismarck, Boise, Bogota, Bologna, Bonn, Bordeaux, Boston, Boulder,
    Bradford, Brasilia, Bratislava, Bremen, Bridgeport, Brighton, Brisbane, Bristol, Brussels,
    Bucharest, Budapest, Buenos Aires, Buffalo, Burlington, Cairo, Calcutta, Calgary, Cambridge,
    Canberra, Canton, Cape Town, Caracas, Cardiff, Casablanca, Cedar Rapids, Chandler, Charleston,
    Charlotte, Chattanooga, Chennai, Chesapeake, Cheyenne, Chicago, Christchurch, Cincinnati,
    Cleveland, Cologne, Colombo, Colorado Springs, Columbia, Columbus, Concord, Copenhagen, Corpus
    Christi, Coventry, Dakar, Dallas, Damascus, Dayton, Delhi, Denver, Derby, Des Moines, Detroit,
    Dhaka, Doha, Dortmund, Dover, Dresden, Dubai, Dublin, Duluth, Dundee, Durban, Durham, Edinburgh,
    Edmonton, El Paso, Erie, Eugene, Evansville, Exeter, Fargo, Fayetteville, Flint, Florence, Fort
    Collins, Fort Lauderdale, Fort Wayne, Fort Worth, Frankfurt, Freetown, Fremont, Fresno,
    Gainesville, Gdansk, Gdynia, Geneva, Genoa, Glasgow, Gothenburg, Grand Rapids, Green Bay,
    Greensboro, Greenville, Guadalajara, Guangzhou, Guatemala City, Halifax, Hamburg, Hamilton,
    Hanoi, Hanover, Harare, Harrisburg, Hartford, Havana, Helena, Helsinki, Henderson, Hialeah,
    Hiroshima, Ho Chi Minh City, Honolulu, Houston, Huntsville, Hyderabad, Indianapolis, Innsbruck,
    Irvine, Islamabad, Istanbul, Jackson, Jacksonville, Jakarta, Jefferson City, Jersey City,
    Jerusalem, Johannesburg, Juneau, Kabul, Kampala, Kansas City, Karachi, Kathmandu, Kharkiv,
    Khartoum, Kinshasa, Knoxville, Kolkata, Krakow, Kuala Lumpur, Kyiv, Kyoto, La Paz, Lagos,
    Lahore, Lansing, Laredo, Las Vegas, Lausanne, Leeds, Leicester, Lexington, Lille, Lima,
    Limerick, Lincoln, Lisbon, Little Rock, Liverpool, Ljubljana, London, Long Beach, Los Angeles,
    Louisville, Lowell, Luanda, Lubbock, Lusaka, Lviv, Lyon, Macon, Madison, Madrid, Malaga,
    Managua, Manchester, Manila, Maputo, Mariupol, Marrakech, Marseille, Mecca, Medellin, Medina,
    Melbourne, Memphis, Mexico City, Miami, Milan, Milwaukee, Minneapolis, Minsk, Mobile, Modesto,
    Mogadishu, Monrovia, Montevideo, Montgomery, Montpelier, Montreal, Montréal, Moscow, Mosul,
    Mumbai, Munich, Nagasaki, Nairobi, Naples, Nashua, Nashville, New Delhi, New Haven, New Orleans,
    New York City, Newark, Newcastle, Niamey, Norwich, Nottingham, Oakland, Odesa, Odessa, Oklahoma
    City, Olympia, Omaha, Orlando, Osaka, Oslo, Ottawa, Oxford, Palermo, Palo Alto, Paris, Pasadena,
    Pensacola, Peoria, Perth, Philadelphia, Phnom Penh, Phoenix, Pierre, Pittsburgh, Plymouth,
    Port-au-Prince, Portland, Portsmouth, Porto, Potsdam, Prague, Pretoria, Providence, Provo,
    Pyongyang, Quito, Raleigh, Ramallah, Reno, Reykjavik, Richmond, Riga, Rio de Janeiro, Riyadh,
    Rochester, Rome, Rotterdam, Sacramento, Saint Paul, St. Paul, St. Louis, St. Petersburg, Salem,
    Salt Lake City, Salzburg, San Antonio, San Bernardino, San Diego, San Francisco, San Jose, San
    Juan, San Salvador, Sanaa, Santa Ana, Santa Barbara, Santa Cruz, Santa Fe, Santa Monica,
    Santiago, Santo Domingo, Sao Paulo, São Paulo, Sarajevo, Sarasota, Savannah, Scranton, Seattle,
    Seoul, Seville, Shanghai, Sheffield, Shenzhen, Shreveport, Sioux Falls, Sofia, Southampton,
    South Bend, Spokane, Springfield, Srinagar, Stamford, Stockholm, Stockton, Strasbourg,
    Stuttgart, Sunderland, Swansea, Sydney, Syracuse, Tacoma, Taipei, Tallahassee, Tallinn, Tampa,
    Tashkent, Tbilisi, Tegucigalpa, Tehran, Tel Aviv, Tempe, The Hague, Thessaloniki, Tijuana,
    Tirana, Tokyo, Toledo, Topeka, Toronto, Trenton, Tripoli, Tucson, Tulsa, Tunis, Turin,
    Ulaanbaatar, Utrecht, Valencia, Vancouver, Venice, Vienna, Vientiane, Vilnius, Virginia Beach,
    Warsaw, Washington, Wellington, Wichita, Wilmington, Winnipeg, Winston-Salem, Wolverhampton,
    Worcester, Wuhan, Yangon, Yerevan, Yokohama, York, Zagreb, Zurich, Zürich"""
)

WATERS = _names(
    """Amazon, Arkansas River, Atlantic, Baltic, Black Sea, Bosporus, Chesapeake Bay, Colorado River,
    Danube, Dead Sea, Dnipro, English Channel, Euphrates, Ganges, Great Salt Lake, Gulf of Mexico,
    Hudson, Hudson River, Indian Ocean, Irish Sea, Lake Champlain, Lake Erie, Lake Huron, Lake
    Michigan, Lake Ontario, Lake Superior, Mediterranean, Mekong, Mississippi River, Missouri River,
    Nile, North Sea, Ohio River, Pacific, Pacific Ocean, Atlantic Ocean, Persian Gulf, Potomac,
    Puget Sound, Red Sea, Rhine, Rio Grande, Seine, St. Lawrence, Suez Canal, Susquehanna, Tennessee
    River, Thames, Tigris, Volga, Yangtze"""
)

PARTS = _names(
    """Adirondacks, Alps, Andes, Carolinas, Dakotas, Appalachians, Bay Area, Catskills, Central Valley,
    Everglades, Florida Keys, Gold Coast, Great Smoky Mountains, Himalayas, Hudson Valley, Inland
    Empire, Lake District, Mojave, Northeast, Northwest, Outback, Outer Banks, Ozarks, Panhandle,
    Peak District, Permian Basin, Pyrenees, Rio Grande Valley, Rockies, Rocky Mountains, Sierra
    Nevada, Southeast, Southwest, Texas Panhandle, Twin Cities, U.K., UK, USA, West Country, White
    Mountains, Green Mountains, Wasatch"""
)

STATE_NAMES = frozenset(state.name for state in STATES)
KNOWN = COUNTRIES | REGIONS | CITIES | WATERS | PARTS | STATE_NAMES
"""All of them, by name."""

AMBIGUOUS = _names(
    """Alexandria, Amazon, Aurora, Austin, Bradford, Brooklyn, Carolina, Chad, Charlotte, Chandler,
    Cologne, Columbia, Concord, Dallas, Denver, Derby, Dover, Eugene, Florence, Georgia, Hamilton,
    Helena, Henderson, Houston, Hudson, Irvine, Jackson, Jordan, Kent, Lansing, Lima, Lincoln,
    Lowell, Macon, Madison, Medina, Milan, Mobile, Montgomery, Orlando, Paris, Phoenix, Pierre,
    Pacific, Atlantic, Providence, Reading, Richmond, Salem, Santiago, Savannah, Sofia, Stockton,
    Sydney, Valencia, Victoria, Wellington, York"""
)
"""Those of them that are as often somebody's name, or a word."""

ABBREVIATED = {
    "Ala.": "Alabama", "Ariz.": "Arizona", "Ark.": "Arkansas", "Calif.": "California",
    "Colo.": "Colorado", "Conn.": "Connecticut", "Del.": "Delaware", "Fla.": "Florida",
    "Ga.": "Georgia", "Ill.": "Illinois", "Ind.": "Indiana", "Kan.": "Kansas", "Ky.": "Kentucky",
    "La.": "Louisiana", "Md.": "Maryland", "Mass.": "Massachusetts", "Mich.": "Michigan",
    "Minn.": "Minnesota", "Miss.": "Mississippi", "Mo.": "Missouri", "Mont.": "Montana",
    "Neb.": "Nebraska", "Nev.": "Nevada", "N.H.": "New Hampshire", "N.J.": "New Jersey",
    "N.M.": "New Mexico", "N.Y.": "New York", "N.C.": "North Carolina", "N.D.": "North Dakota",
    "Okla.": "Oklahoma", "Ore.": "Oregon", "Pa.": "Pennsylvania", "R.I.": "Rhode Island",
    "S.C.": "South Carolina", "S.D.": "South Dakota", "Tenn.": "Tennessee", "Tex.": "Texas",
    "Vt.": "Vermont", "Va.": "Virginia", "Wash.": "Washington", "W.Va.": "West Virginia",
    "W. Va.": "West Virginia", "Wis.": "Wisconsin", "Wyo.": "Wyoming", "D.C.": "District of Columbia",
    "P.R.": "Puerto Rico", "Ont.": "Ontario", "Que.": "Quebec", "Alta.": "Alberta",
    "B.C.": "British Columbia", "N.S.": "Nova Scotia", "N.B.": "New Brunswick",
    "Sask.": "Saskatchewan", "Man.": "Manitoba",
}  # fmt: skip
"""States and provinces as newspapers shorten them, after a town's name."""

POSTAL = {state.code: state.name for state in STATES}
"""States as addresses shorten them: OH."""
