/** Word lists about organizations. Origin: general knowledge. */

/** Words inside the names of organizations. */
export const organizationNameParts = `inc corp corporation co company ltd llc llp plc gmbh ag sa group holdings partners bank university college school
institute institution foundation association society committee commission council department ministry agency bureau
office administration party union federation league club court supreme senate congress parliament assembly house board
authority service services center centre hospital church army navy force forces guard police times post journal news
tribune herald gazette magazine daily press network radio television tv channel media broadcasting studios records
pictures entertainment airlines airways motors systems technologies technology software industries international
global alliance coalition organization organisation project fund trust caucus pac museum library academy team campaign
conference convention exchange reserve treasury laboratory laboratories labs observatory telegraph guardian chronicle
observer review examiner globe mail sun mirror inquirer sentinel register dispatch monitor united city rovers athletic
fc afc telescope spacecraft rovers wanderers albion hotspur motorsport racing athletics orchestra symphony philharmonic opera ballet
theatre theater inspectorate directorate secretariat tribunal prosecutors constabulary brigade battalion regiment
squadron division taskforce commissariat consulate embassy mission synod diocese archdiocese monastery cooperative
enterprises ventures capital securities insurance pharmaceuticals pharma therapeutics biotech energy petroleum oil
mining steel motors electric electronics semiconductor telecom communications aerospace aviation railways logistics
foods brewing breweries stores markets brands apparel publishers publishing productions institutes societies
associations universities agencies ministries ferries lines shipping maritime salvage renewables railway rail shipyard
shipyards foundry distillery infrastructure automotive robotics analytics biosciences dynamics bancorp consultants
homes resorts hotels casinos properties realty estates miners minerals metals chemicals cement textiles homebuilders
farms dairies retail pharmacies clinics freight haulage cruises lions tigers eagles hawks falcons sharks panthers bulls bears wolves warriors raiders steelers antlers tribune watch
x enforcement initiative forum solutions strategies associates investments advisors workers nurses
firefighters teamsters voters hotel inn tavern cafe café diner bistro brasserie bakery restaurant pizzeria saloon pub
bookshop elementary infirmary hospice kindergarten seminary choir dodgers yankees mets cubs knicks lakers celtics
cavaliers cowboys jets giants patriots dolphins ravens bengals titans colts broncos packers vikings buccaneers seahawks
rams chargers chiefs redskins 49ers 76ers raptors pistons nuggets timberwolves clippers mavericks orioles astros
mariners rangers braves marlins phillies brewers diamondbacks padres bruins canadiens blackhawks oilers canucks flyers
celtic villa harriers argyle orient
rakyat frente fundación fundacion partido parti partito parti`.replaceAll('\n', ' ').split(' ');

/** Well-known organizations, by names of one or more words. */
export const organizationNames = `fbi cia nsa nasa nato un eu gop dnc rnc doj dhs irs epa nra aclu naacp aarp afl-cio cnn msnbc nbc abc cbs bbc pbs npr
fox hbo c-span ap afp reuters bloomberg politico buzzfeed vox slate vice google facebook twitter apple amazon
microsoft youtube instagram congress senate pentagon kremlin white-house knesset bundestag duma parliament hezbollah
hamas isis isil taliban al-qaeda unesco unicef imf wto opec who world-bank interpol fifa uefa ioc nfl nba mlb nhl ncaa
starbucks walmart boeing toyota sony samsung ibm intel tesla uber airbnb netflix disney exxon chevron ford gm siemens
huawei nissan democrats republicans tories labour gop breitbart huffpost telemundo univision espn esa cern fda cdc nih
fcc ftc sec
arsenal tottenham everton fulham ajax feyenoord juventus internazionale benfica celtic rangers barcelona psg
volkswagen bmw daimler mercedes-benz porsche renault peugeot fiat hyundai kia honda mazda subaru volvo airbus
rolls-royce lufthansa ryanair easyjet emirates qantas bp totalenergies gazprom rosneft aramco petrobras equinor
nestle unilever danone heineken novartis roche bayer basf pfizer moderna astrazeneca glaxosmithkline sanofi
hsbc barclays lloyds natwest santander ubs jpmorgan citigroup goldman blackrock blackstone vodafone verizon at&t
t-mobile comcast nokia ericsson alibaba tencent baidu bytedance tiktok xiaomi softbank nintendo panasonic hitachi
toshiba nvidia amd qualcomm tsmc oracle salesforce adobe openai anthropic spacex paypal mastercard visa ebay spotify
twitch reddit truth-social snapchat whatsapp linkedin tesco sainsbury's asda aldi lidl ikea primark costco nike adidas puma
mcdonald's kfc pepsico coca-cola harvard yale princeton stanford mit oxfam greenpeace unhcr unrwa undp iaea icc icj
osce asean brics mercosur ecowas eurostat europol frontex mi5 mi6 gchq fsb kgb mossad plo fatah pkk farc
boko-haram al-shabaab likud sinn-fein dup snp ukip cdu csu spd afd fdp pvv vvd lega psoe podemos syriza bjp anc pdp apc
politburo riksdag storting folketing sejm cortes majlis kuomintang dpp ldp ofcom ofsted nhs hmrc mod dwp tuc cbi itv
bbc1 rtl zdf ard rai tve tf1 nhk cctv xinhua tass interfax rt rfi al-jazeera haaretz l'equipe
gallup wikileaks propublica axios newsweek gawker gizmodo newsmax upi huffpost politifact realclearpolitics newsday
viacom nbcuniversal showtime hulu pixar hp hewlett-packard 3m aetna cigna humana walgreens cvs kmart macy's
chrysler cadillac chevrolet halliburton schlumberger conocophillips dupont monsanto caterpillar raytheon fedex usps
amtrak jetblue citi citibank kpmg deloitte mckinsey accenture nabisco alphabet yahoo tumblr valeant theranos
allergan abbvie merck gannett televisa univision teamsters seiu afscme uaw nea aipac cair splc naral
dccc dscc nrcc nrsc fec fema tsa cbp atf dea noaa usda hud nlrb cbo omb uscis nypd lapd fdny idf irgc houthis nusra
hizbollah hizbullah al-nusra al-qaida ypg rspca rspb rnli dvla rcmp cbc csis asio csiro
aap dmk cpac moveon.org kkk mtv espn2 cnbc foxnews tnt opm gsa gao ssa hhs
dol faa nhtsa osha ntsb pbo ndp cpc crtc quinnipiac ipsos yougov marist
georgetown rutgers tufts nyu ucla usc caltech dartmouth vanderbilt mcgill oxbridge`.replaceAll('\n', ' ').split(' ');

/** Names of organizations of several words. */
export const organizationNamesOfSeveralWords = `white house|supreme court|state department|justice department|treasury department|defense department
wall street journal|new york times|washington post|associated press|fox news|democratic party|republican party
united nations|european union|european commission|european central bank|federal reserve|world bank
world health organization|house of representatives|house of commons|house of lords|islamic state|black lives matter
tea party|red cross|amnesty international|human rights watch|planned parenthood|scotland yard|downing street
security council|labour party|conservative party|green party|libertarian party|los angeles times
usa today|huffington post|daily mail|financial times|the guardian|time magazine|new yorker|wall street|foreign office
home office|foreign ministry|sinn fein|sinn féin|fine gael|fianna fail|fianna fáil|plaid cymru|red bull|world athletics
aston villa|crystal palace|real madrid|bayern munich|goldman sachs|morgan stanley|wells fargo
bank of america|merrill lynch|bear stearns|lehman brothers|credit suisse|deutsche bank|general motors|general electric
berkshire hathaway|johnson & johnson|procter & gamble|lockheed martin|northrop grumman|home depot|best buy
american express|hewlett packard|time warner|warner bros|rolls royce|marks & spencer|ernst & young|mother jones
muslim brotherhood|islamic jihad|boko haram|al shabaab|al qaeda|al qaida|al jazeera|nusra front|national front|ku klux klan|la raza
border patrol|coast guard|marine corps|air force|peace corps|secret service|joint chiefs of staff|national guard
daily beast|rolling stone|daily caller|national review|weekly standard|rotary club
daily telegraph|der spiegel|le monde|die welt|el país|el pais
consumer reports|morning consult|number 10|occupy wall street|sierra club|electoral college
department of justice|department of defense|department of state|department of the treasury|department of education
department of homeland security|homeland security|department of energy|department of labor|department of transportation
united auto workers|red sox|white sox|blue jays|golden state warriors|manchester united|manchester city|maple leafs`.split(/[\|\n]/v);

/** Legal forms of companies, as written after a name, full stops included. */
export const legalForms = `Inc Inc. Corp Corp. Co Co. Ltd Ltd. LLC LLP LP L.P. PLC plc Plc GmbH AG KG SE AS ASA A/S AB Oy Oyj ApS SA S.A. SAS S.A.S. SARL
SpA S.p.A. BV B.V. NV N.V. KK K.K. Pte Pty Bhd Tbk PJSC JSC S.L. Ltda ehf hf`.replaceAll('\n', ' ').split(' ');

/** Type nouns before the name of a vessel, a work or a journal: "the trawler X". */
export const vesselTypeNouns = `ship trawler ferry cutter vessel boat yacht tanker freighter frigate destroyer submarine liner schooner lander probe rover tug
barge lifeboat icebreaker carrier hms uss ss mv rms novel film book play album song opera musical sitcom podcast
painting poem`.replaceAll('\n', ' ').split(' ');

/** Type nouns before the name of an organization: "the Norwegian fund X". */
export const organizationTypeNouns = `company firm carrier airline lender bank fund retailer brewer automaker carmaker chipmaker drugmaker manufacturer maker
builder developer operator broker charity nonprofit newspaper broadcaster magazine journal startup start-up insurer
supplier party club side team rivals group agency website tabloid daily weekly label publisher`.replaceAll('\n', ' ').split(' ');

/** Type nouns of prizes, events, laws and treaties, which are not entities. */
export const thingTypeNouns = `medal prize award awards cup trophy marathon championship championships olympics paralympics games act amendment treaty accord
accords agreement compact pact protocol oscar bafta grammy prix derby regatta biennale festival
hurricane typhoon cyclone storm`.replaceAll('\n', ' ').split(' ');

/** Words that begin the names of organizations in languages where the kind comes first, as in Romance and Slavic languages. */
export const organizationOpeners = `fundación fundacion fundação fundacao fondation fondazione stiftung partido partito parti frente banco banca banque grupo
groupe gruppo universidad universidade università université universität instituto istituto institut ministerio compañía
compagnie société asociación associação associazione sindicato unión união scuderia studio studios atlético atletico
deportivo olympique sporting dynamo dinamo spartak lokomotiv borussia bayern eintracht club federación fédération
barisan yayasan real parlamento editorial éditions edizioni teatro théâtre théatre cámara aguas radio médecins`.replaceAll('\n', ' ').split(' ');
