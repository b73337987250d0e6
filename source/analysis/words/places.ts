/**
 * Word lists about places. Origin: the English region names of `Intl.DisplayNames` for countries, general knowledge for
 * the rest.
 */

export const countries = `afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahamas|bahrain|bangladesh
barbados|belarus|belgium|belize|benin|bermuda|bhutan|bolivia|bosnia|herzegovina|botswana|brazil|brunei|bulgaria
burkina faso|burundi|cambodia|cameroon|canada|cape verde|central african republic|chad|chile|china|colombia|comoros
congo|costa rica|croatia|cuba|cyprus|czechia|czech republic|denmark|djibouti|dominica|dominican republic|ecuador|egypt
el eritrea|estonia|eswatini|ethiopia|fiji|finland|france|gabon|gambia|germany|ghana|greece|greenland|grenada
guatemala|guinea|guyana|haiti|honduras|hong kong|hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy
ivory coast|jamaica|japan|kazakhstan|kenya|kiribati|kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|lesotho|liberia|libya
liechtenstein|lithuania|luxembourg|macau|madagascar|malawi|malaysia|maldives|mali|malta|mauritania|mauritius|mexico
micronesia|moldova|monaco|mongolia|montenegro|morocco|mozambique|myanmar|burma|namibia|nauru|nepal|netherlands|holland
new zealand|nicaragua|niger|nigeria|north korea|north macedonia|norway|oman|pakistan|palau|palestine|panama
papua new guinea|paraguay|peru|philippines|poland|portugal|puerto rico|qatar|romania|russia|rwanda|samoa|san marino
saudi arabia|senegal|serbia|seychelles|sierra leone|singapore|slovakia|slovenia|solomon islands|somalia|south africa
south korea|south sudan|spain|sri lanka|sudan|suriname|sweden|switzerland|syria|taiwan|tajikistan|tanzania|thailand
togo|tonga|trinidad|tobago|tunisia|turkey|turkmenistan|tuvalu|uganda|ukraine|united arab emirates|uae|united kingdom
uk|u.k|united states|united states of america|us|u.s|usa|u.s.a|america|uruguay|uzbekistan|vanuatu|vatican|venezuela
vietnam|yemen|zambia|zimbabwe|soviet union|ussr|england|scotland|wales|northern ireland|britain|great britain|korea
crimea|gaza|west bank|kurdistan|tibet|europe|asia|africa|north america|south america|latin america|central america
middle east|asia-pacific|zaire|gulf states|antarctica|oceania|caribbean|balkans|scandinavia|siberia`.split(/[\|\n]/v);

export const states = `alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa
kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada
new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania
rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin
wyoming|d.c|washington d.c|new york city|ontario|quebec|alberta|british columbia|manitoba|nova scotia|queensland
victoria|new south wales|tasmania|bavaria|saxony|catalonia|tuscany|sicily|normandy|brittany|provence|yorkshire|kent
essex|cornwall|devon|sussex|surrey|new england|midwest|silicon valley|long island|manhattan|brooklyn|queens|bronx
harlem|staten island|hollywood|calif|fla|pa|mass|conn|wis|minn|mich|tenn|okla|n.j|n.y|n.h|n.c|s.c|r.i|va|w.va|ariz
colo|ga|ill|ind|kan|ky|la|md|mo|mont|neb|nev|ore|tex|vt|wash|wyo`.split(/[\|\n]/v);

export const cities = `rust belt|bible belt|capitol hill|saigon|westchester|midtown manhattan
kabul|tirana|algiers|luanda|buenos aires|yerevan|canberra|vienna|baku|manama|dhaka|minsk|brussels|la paz|sarajevo
brasilia|sofia|phnom penh|ottawa|santiago|beijing|bogota|kinshasa|zagreb|havana|nicosia|prague|copenhagen|quito|cairo
tallinn|addis ababa|helsinki|paris|tbilisi|berlin|accra|athens|guatemala city|port-au-prince|budapest|reykjavik
new delhi|delhi|jakarta|tehran|baghdad|dublin|jerusalem|rome|kingston|tokyo|amman|nairobi|pyongyang|seoul|pristina
kuwait city|bishkek|beirut|tripoli|vilnius|kuala lumpur|valletta|mexico city|chisinau|ulan bator|podgorica|rabat
maputo|kathmandu|amsterdam|wellington|managua|abuja|lagos|oslo|muscat|islamabad|ramallah|lima|manila|warsaw|lisbon
doha|bucharest|moscow|kigali|riyadh|dakar|belgrade|bratislava|ljubljana|mogadishu|pretoria|cape town|johannesburg|juba
madrid|barcelona|colombo|khartoum|stockholm|bern|geneva|zurich|basel|damascus|aleppo|taipei|bangkok|tunis|ankara
istanbul|kampala|kyiv|kiev|odesa|kharkiv|abu dhabi|dubai|london|montevideo|tashkent|caracas|hanoi|ho chi minh city
sanaa|lusaka|harare|mosul|raqqa|tel aviv|nice|lyon|marseille|bordeaux|toulouse|lille|strasbourg|munich|hamburg
frankfurt|cologne|stuttgart|leipzig|dresden|milan|naples|turin|venice|florence|bologna|palermo|seville|valencia|bilbao
porto|antwerp|rotterdam|the hague|hague|krakow|gdansk|st. petersburg|saint petersburg|shanghai|guangzhou|shenzhen
wuhan|chengdu|tianjin|osaka|kyoto|nagoya|sapporo|fukuoka|hiroshima|nagasaki|busan|mumbai|kolkata|chennai|bangalore
hyderabad|karachi|lahore|sydney|melbourne|brisbane|perth|adelaide|auckland|toronto|montreal|vancouver|calgary|edmonton
winnipeg|halifax|rio de janeiro|sao paulo|são paulo|guadalajara|tijuana|monterrey|manchester|liverpool|birmingham
leeds|sheffield|glasgow|edinburgh|cardiff|belfast|bristol|oxford|cambridge|brighton|newcastle|nottingham|leicester
southampton|chicago|houston|phoenix|philadelphia|san antonio|san diego|dallas|san jose|austin|jacksonville|fort worth
columbus|charlotte|indianapolis|san francisco|seattle|denver|boston|el paso|nashville|detroit|oklahoma city|portland
las vegas|memphis|louisville|baltimore|milwaukee|albuquerque|tucson|fresno|sacramento|kansas city|mesa|atlanta|omaha
colorado springs|raleigh|miami|oakland|minneapolis|tulsa|tampa|new orleans|wichita|cleveland|bakersfield|anaheim
honolulu|santa ana|st. louis|st louis|pittsburgh|cincinnati|anchorage|newark|orlando|buffalo|chandler|reno|toledo
richmond|rochester|des moines|cedar rapids|davenport|dubuque|manchester|nashua|concord|charleston|columbia|greenville
myrtle beach|spartanburg|birmingham|montgomery|mobile|jackson|little rock|baton rouge|salt lake city|provo|boise
spokane|santa fe|ferguson|flint|lansing|grand rapids|ann arbor|madison|green bay|dayton|akron|albany|syracuse|hartford
new haven|bridgeport|providence|worcester|springfield|trenton|atlantic city|dover|wilmington|annapolis|fort lauderdale
west palm beach|palm beach|tallahassee|savannah|los angeles|beverly hills|malibu|hollywood|santa monica|long beach
compton|pasadena|burbank|aspen|waco|corpus christi|laredo|arlington|plano|benghazi|fallujah|guantanamo|guantanamo bay
hiroshima|calais|davos|kandahar|basra|srebrenica|chernobyl|fukushima|hebron|nazareth|bethlehem|mecca|medina|kashmir
darfur|chechnya|catalonia|donbas|donetsk
hokkaido|honshu|kyushu|shikoku|okinawa|kobe|yokohama|sendai|kawasaki|niigata|kanazawa|jeju|incheon|daegu|gwangju
sichuan|guangdong|xinjiang|hunan|hubei|henan|hebei|shandong|shanxi|shaanxi|yunnan|fujian|zhejiang|jiangsu|jiangxi|anhui
gansu|qinghai|hainan|guizhou|guangxi|inner mongolia|chongqing|nanjing|hangzhou|xi'an|harbin|dalian|qingdao|kunming|lhasa
urumqi|kaohsiung|taichung|tainan|da nang|can tho|vientiane|yangon|mandalay|naypyidaw|cebu|davao|mindanao|luzon
java|sumatra|borneo|bali|sulawesi|surabaya|bandung|medan|aceh|penang|johor|sabah|sarawak|phuket|chiang mai|dili
punjab|sindh|balochistan|khyber pakhtunkhwa|peshawar|quetta|rawalpindi|faisalabad|multan|herat|jalalabad|helmand
gujarat|maharashtra|rajasthan|bihar|uttar pradesh|madhya pradesh|tamil nadu|kerala|karnataka|andhra pradesh|telangana
odisha|assam|west bengal|jharkhand|haryana|goa|pune|ahmedabad|jaipur|lucknow|kanpur|nagpur|bhopal|patna|srinagar|varanasi
chittagong|sylhet|thimphu|kandy|jaffna|isfahan|shiraz|mashhad|tabriz|qom|erbil|kirkuk|najaf|karbala|tikrit|anbar
homs|hama|idlib|latakia|deir al-zor|palmyra|daraa|haifa|eilat|ashdod|ashkelon|beersheba|golan heights|jenin|nablus
rafah|khan younis|gaza city|sinai|alexandria|suez|luxor|aswan|giza|jeddah|sharjah|aden|hodeidah|taiz|izmir|antalya
adana|bursa|konya|gaziantep|diyarbakir|trabzon|anatolia|lviv|dnipro|zaporizhzhia|mariupol|kherson|mykolaiv|bakhmut
luhansk|chernihiv|sumy|poltava|vinnytsia|sevastopol|simferopol|st petersburg|novosibirsk|yekaterinburg|kazan|omsk
samara|rostov|ufa|krasnoyarsk|voronezh|volgograd|vladivostok|kaliningrad|murmansk|arkhangelsk|sochi|grozny
dagestan|tatarstan|kursk|belgorod|bryansk|gomel|brest|grodno|kaunas|klaipeda|riga|tartu|narva|turku|tampere|espoo
gothenburg|malmo|uppsala|aarhus|odense|aalborg|bergen|trondheim|stavanger|tromso|tromsø|svalbard|faroe islands|lapland
galway|limerick|waterford|derry|londonderry|aberdeen|dundee|inverness|swansea|newport|wrexham|plymouth|exeter|norwich
ipswich|luton|coventry|derby|stoke-on-trent|wolverhampton|sunderland|middlesbrough|hull|york|bradford|preston
blackpool|bolton|salford|portsmouth|bournemouth|canterbury|dover|norfolk|suffolk|lancashire|cumbria|northumberland
merseyside|wiltshire|hampshire|gloucestershire|oxfordshire|derbyshire|lincolnshire|shropshire|lake district|channel islands
jersey|guernsey|isle of man|gibraltar|grenoble|nantes|rennes|montpellier|avignon|cannes|dijon|reims|rouen|le havre
corsica|alsace|burgundy|brest|ghent|bruges|liege|namur|flanders|wallonia|utrecht|eindhoven|groningen|maastricht
delft|leiden|haarlem|hanover|bremen|dortmund|essen|dusseldorf|bonn|nuremberg|mannheim|karlsruhe|freiburg|kiel|rostock
potsdam|erfurt|weimar|hesse|thuringia|brandenburg|salzburg|innsbruck|graz|linz|lausanne|lucerne|lugano|ticino|genoa
verona|trieste|padua|bari|catania|lampedusa|sardinia|lombardy|veneto|piedmont|calabria|puglia|umbria|campania|zaragoza
malaga|granada|cordoba|andalusia|galicia|basque country|canary islands|balearic islands|majorca|mallorca|ibiza|tenerife
braga|coimbra|algarve|madeira|azores|thessaloniki|crete|rhodes|lesbos|corfu|patras|dubrovnik|rijeka|novi sad|
mostar|banja luka|skopje|plovdiv|varna|cluj|timisoara|iasi|constanta|debrecen|brno|ostrava|pilsen|kosice|wroclaw|poznan
lodz|katowice|szczecin|lublin|silesia|transnistria|moldavia|abkhazia|south ossetia|nagorno-karabakh|karabakh|batumi
gyumri|almaty|astana|nur-sultan|samarkand|bukhara|dushanbe|ashgabat|casablanca|marrakesh|marrakech|fez|tangier
western sahara|oran|sfax|misrata|tobruk|sirte|timbuktu|bamako|ouagadougou|niamey|agadez|n'djamena
nouakchott|conakry|freetown|monrovia|abidjan|yamoussoukro|kumasi|lome|cotonou|porto-novo|kano|kaduna|ibadan
port harcourt|maiduguri|borno|enugu|yaounde|douala|libreville|malabo|brazzaville|goma|bukavu|kivu|lubumbashi|kisangani
bangui|bujumbura|gitega|entebbe|mombasa|kisumu|eldoret|dodoma|dar es salaam|zanzibar|arusha|mekele|tigray|amhara|oromia
asmara|hargeisa|somaliland|puntland|kismayo|omdurman|port sudan|kordofan|lilongwe|blantyre|bulawayo|gaborone|windhoek
durban|soweto|port elizabeth|bloemfontein|western cape|eastern cape|gauteng|kwazulu-natal|limpopo|maseru|mbabane
antananarivo|port louis|mayotte|hobart|gold coast|newcastle|cairns|northern territory|western australia
south australia|christchurch|dunedin|suva|port moresby|honiara|nuku'alofa|apia|guam|noumea|new caledonia
french polynesia|tahiti|saskatoon|st. john's|newfoundland|labrador|saskatchewan|new brunswick|yukon|nunavut
northwest territories|prince edward island|mississauga|oaxaca|chiapas|sinaloa|chihuahua|ciudad juarez|juarez|acapulco
guerrero|puebla|veracruz|yucatan|cancun|baja california|nuevo leon|jalisco|michoacan|san tegucigalpa
san pedro sula|belize city|panama city|san juan|santo domingo|nassau|bridgetown|port of spain|castries|medellin|cali
cartagena|barranquilla|maracaibo|guayaquil|cusco|arequipa|callao|santa cruz|cochabamba|sucre|asuncion|valparaiso
patagonia|tierra del fuego|falkland islands|falklands|belo horizonte|recife
fortaleza|manaus|porto alegre|curitiba|minas gerais|bahia|amazonas|amazon basin|georgetown|paramaribo|cayenne
french guiana|martinique|guadeloupe|cayman islands|virgin islands|cote d'ivoire|east timor|timor-leste|north korea
south china sea|east china sea|black sea|red sea|baltic sea|north sea|caspian sea|mediterranean|mediterranean sea|aegean
adriatic|persian gulf|strait of hormuz|suez canal|panama canal|english channel|atlantic|atlantic ocean|pacific
pacific ocean|indian ocean|arctic|arctic ocean|arctic circle|antarctic|himalayas|alps|pyrenees|andes|rocky mountains
sahara|sahel|horn of africa|maghreb|levant|gulf of mexico|gulf of aden|gulf of guinea|bay of bengal|nile|danube|rhine
thames|seine|volga|dnieper|euphrates|tigris|ganges|mekong|yangtze|yellow river|amazon river|congo river|mississippi river
rio grande|hudson river|great lakes|lake victoria|lake chad|lake baikal|mount everest|everest|kilimanjaro|mont blanc
eurasia|eastern europe|western europe|central europe|northern europe|southern europe|central asia|south asia|sharm el-sheikh
southeast asia|south-east asia|east asia|north africa|west africa|east africa|southern africa|sub-saharan africa
scottish highlands|east anglia|west midlands|east midlands|home counties|south wales|north wales`.split(/[\|\n]/v);

/** Words inside the names of places, mostly at their end. */
export const placeNameParts = `county city island islands river lake mountain mountains valley beach bay street avenue road square park airport
station bridge hills heights springs falls creek canyon desert sea ocean gulf coast peninsula province district region
plaza tower boulevard drive lane village township harbor harbour port canal strait cape mount
fort glacier volcano plateau archipelago reef forest woods
building hall stadium arena junction gardens palace castle quarter crossing pier wharf terrace quay marsh moor cove dam
prefecture governorate oblast voivodeship canton borough parish hamlet suburb ridge dale glen loch lough firth fjord
vale heath hollow landing rapids crater basin trench delta lagoon weir viaduct highway motorway freeway parkway expressway
flyover roundabout interchange turnpike close crescent mews grove coombe combe magna parva wold fen fens sands shoals
lighthouse cliff cliffs pass ravine gorge`.replaceAll('\n', ' ').split(' ');

/** Nationalities and peoples, which are capitalised but not entities. */
export const nationalities = `afghan albanian algerian american americans argentine argentinian armenian australian austrian azerbaijani bangladeshi
belarusian belgian bolivian bosnian brazilian british briton britons bulgarian cambodian canadian canadians chilean
chinese colombian congolese croatian cuban cubans czech danish dutch ecuadorian egyptian egyptians english estonian
ethiopian european europeans filipino finnish french gambian georgian german germans ghanaian greek greeks guatemalan
haitian honduran hungarian icelandic indian indians indonesian iranian iranians iraqi iraqis irish israeli israelis
italian italians jamaican japanese jordanian kazakh kenyan korean koreans kurdish kurds kuwaiti latvian lebanese
libyan lithuanian malaysian maltese mexican mexicans mongolian moroccan nepalese nigerian norwegian pakistani
palestinian palestinians panamanian peruvian polish portuguese qatari romanian russian russians rwandan salvadoran
saudi saudis scottish scots serb serbian serbs singaporean slovak slovenian somali somalis spanish spaniards sudanese
swedish swedes swiss syrian syrians taiwanese thai tibetan tunisian turkish turks ugandan ukrainian ukrainians
uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean african africans asian asians arab arabs
hispanic hispanics latino latinos latina jewish jews jew muslim muslims islamic christian christians catholic
catholics protestant mormon mormons evangelical evangelicals hindu buddhist sunni shiite shia western eastern northern
southern democrat democrats democratic republican republicans gop conservative conservatives liberal liberals
libertarian socialist communist nazi nazis marxist texan texans floridian iowan iowans californian californians
african-american african-americans mexican-american asian-american anti-american native christianity islam
lankan lankans english-language soviet zionist twitter facebook internet`.replaceAll('\n', ' ').split(' ');

/** Words that begin names of places, and hardly ever names of people: "Nether Coombe", "Novi Grad". */
export const placeOpeners = `nether upper lower greater great little inner outer downtown north south east west northeast northwest southeast southwest
central novi novo nova novy nizhny veliky san santa santo são sankt saint st port porto puerto fort mount mt lake cape el los
las villa capel llan bad khan beit deir wadi jebel ras isle loch lough glen upper old new kampung kuala bukit tanjung
rio ciudad monte cap`.replaceAll('\n', ' ').split(' ');

/** Type nouns of inhabited places: "the village of X". */
export const placeTypeNouns = `town village city hamlet suburb county province district port island region municipality parish borough neighbourhood
neighborhood prefecture township resort settlement peninsula state capital territory commune`.replaceAll('\n', ' ').split(' ');

/** Endings of English, German, Scandinavian, Slavic and Indian town names that few other words have. */
export const placeEndings = `combe coombe bury borough burgh stad heim hausen grad gorod ham wick thorpe mouth minster chester cester holm fjord
vik pur abad polis ford pool haven stead hurst wold ville burg stan land nagar town ington gate sund dorf furt bach
shire dale hampton ovo ivka owice shima saki zawa`.replaceAll('\n', ' ').split(' ');
