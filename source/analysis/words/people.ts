/** Word lists about persons and groups that can speak. Origin: general knowledge of English. */

/** Nouns for men and boys. */
export const maleNouns = `man boy father dad husband brother son uncle grandfather nephew grandson spokesman congressman businessman chairman
policeman fireman councilman salesman actor king prince gentleman guy widower boyfriend groom monk stepfather
anchorman cameraman sportsman grandpa granddad grandad daddy papa stepdad statesman craftsman assemblyman alderman serviceman gunman fisherman`.replaceAll('\n', ' ').split(' ');

/** Nouns for women and girls. */
export const femaleNouns = `woman girl mother mom mum wife sister daughter aunt grandmother niece granddaughter spokeswoman congresswoman
businesswoman chairwoman policewoman councilwoman actress queen princess lady widow girlfriend bride nun stepmother
anchorwoman sportswoman stateswoman grandma granny mummy mommy mama nana mutti stepmom auntie aunty assemblywoman heroine hostess waitress midwife`.replaceAll('\n', ' ').split(' ');

/** Nouns for a person of any gender, in the singular. */
export const personNouns = `official spokesperson senator representative governor president minister premier chancellor secretary judge justice
chief general colonel captain lieutenant sergeant major admiral commander officer detective inspector sheriff reverend
pastor bishop archbishop cardinal ambassador mayor councilor councillor commissioner chair speaker director coach
attorney solicitor prosecutor deputy assistant superintendent envoy delegate candidate nominee analyst correspondent
editor professor economist historian strategist pollster adviser advisor consultant author singer host anchor activist
billionaire lawyer leader aide columnist journalist reporter commentator pundit comedian filmmaker astronaut scientist
biologist physicist striker midfielder goalkeeper defender manager owner founder ceo person source witness survivor
victim neighbor neighbour friend colleague critic supporter opponent rival ally insider veteran lawmaker legislator
politician democrat republican conservative liberal progressive voter resident citizen immigrant refugee protester
protestor demonstrator student teacher doctor physician nurse researcher expert scholar academic psychologist
sociologist epidemiologist surgeon farmer worker employee employer executive banker investor trader entrepreneur mogul
developer contractor engineer designer artist painter writer novelist poet musician player athlete champion winner fan
soldier pilot driver passenger cop agent investigator lobbyist donor fundraiser organizer operative surrogate staffer
intern moderator interviewer narrator announcer caller viewer reader user blogger poster tweeter celebrity star legend
icon diplomat dictator tyrant monarch pontiff cleric priest imam rabbi theologian philosopher tourist visitor customer
client patient parent child kid teenager teen adult senior youngster sibling cousin relative spouse partner fiance
fiancee newcomer incumbent frontrunner front-runner hopeful contender challenger candidate tycoon magnate mogul native
freshman sophomore professional practitioner specialist therapist counselor attendee participant observer member
chairperson vice-president president-elect co-founder director-general secretary-general plaintiff defendant suspect
accused complainant inmate prisoner hostage rebel militant fighter terrorist gunman attacker shooter libertarian
socialist independent feminist nationalist environmentalist ecologist climatologist geologist astronomer chemist
mathematician statistician archaeologist anthropologist meteorologist conservationist campaigner publisher producer
playwright director screenwriter conductor composer shopkeeper landlord tenant homeowner taxpayer commuter cyclist
motorist runner rider jockey referee umpire skipper batsman bowler trainer scout mentor pioneer pollster demographer
whistleblower informant translator interpreter eyewitness bystander onlooker co-worker co-author co-chair co-host
partner heir successor predecessor rep tycoon bureaucrat technocrat operator someone somebody anyone everybody
everyone nobody one another librarian clerk curate churchwarden verger landlady opener quarterback linebacker winger
goalscorer seamer spinner wicketkeeper centre-back fullback flyhalf sprinter swimmer rower skater skier climber firefighter
paramedic postman plumber electrician mechanic chef waiter bartender beekeeper gardener janitor caretaker lifeguard
sailor trawlerman sculptor soprano violinist pianist cellist guitarist drummer rapper dancer choreographer curator
archivist geographer cartographer mapmaker dentist veterinarian pharmacist biochemist geneticist neuroscientist
oceanographer geophysicist astrophysicist trooper signaller biographer auteur juror bailiff coroner magistrate ombudsman
auditor regulator accountant stockbroker broker trustee harbourmaster harbormaster stationmaster headteacher headmaster
headmistress schoolgirl schoolboy villager townsman grocer florist butcher cobbler blacksmith miner
promoter postdoc grandmaster footballer cricketer golfer boxer wrestler gymnast hurdler javelinist decathlete
marathoner racer rookie cornerback linesman playmaker left-back right-back wing-back pacer allrounder all-rounder
nutritionist radiologist oncologist cardiologist pathologist anaesthetist immunologist botanist zoologist entomologist
ornithologist linguist geochemist palaeontologist paleontologist glaciologist volcanologist seismologist hydrologist
ethicist barman innkeeper hotelier restaurateur winemaker fishmonger rancher herdsman crofter trawlerwoman docker
welder machinist roofer bricklayer stonemason locksmith watchmaker shoemaker seamstress cabbie trucker stewardess
purser bosun helmsman mountaineer alpinist sherpa ranger housekeeper nanny babysitter tutor lecturer schoolmaster
schoolmistress undergraduate alumnus alumna bookkeeper bookseller notary mediator arbitrator conciliator paralegal
prosecutor-general procurator chairlady alderwoman reeve ealdorman deputy-mayor first-minister lyricist songwriter
bassist organist saxophonist trumpeter deejay vocalist baritone tenor ballerina comedienne impresario cinematographer
animator illustrator cartoonist calligrapher ceramicist photojournalist newsreader sportswriter fact-checker essayist
memoirist pamphleteer sculptress couturier stylist hairdresser manicurist masseur masseuse physiotherapist physio
chiropractor osteopath optician gravedigger undertaker chaplain seminarian abbot abbess prioress friar parson
missionary muezzin laureate constable sexton pensioner retiree busker cleaner carer`.replaceAll('\n', ' ').split(' ');

/** Irregular plurals of nouns for persons, and other words for several people. */
export const irregularPlurals = `men women people children parents police wives businessmen businesswomen congressmen spokesmen firefighters policemen
gentlemen ladies authorities some others many both most few several those folks attorneys-general`.replaceAll('\n', ' ').split(' ');

/** Nouns for organizations, groups and publications that can speak. */
export const organizationNouns = `campaign committee government administration agency department ministry ministry office company firm group
organization organisation party team council commission court union association board bank bureau police authority
institute university foundation network newspaper paper magazine outlet website site channel station program programme
show publication tabloid blog report poll survey study statement letter email memo ad advertisement video article
editorial column book lawsuit suit filing complaint petition resolution document press release headline story post
tweet message sign banner poster email transcript bill law text caption chyron narrator platform family couple embassy
army navy military force regime congress parliament senate house panel coalition alliance movement jury tribunal
corporation startup publisher charity church mosque hospital school club federation league trust society chamber
consortium think-tank watchdog regulator operator manufacturer supplier retailer airline carrier crowd audience camp
side delegation crew staff nation country state city town analysis review website brief press media page account
release spot piece`.replaceAll('\n', ' ').split(' ');

/** Modifiers of person nouns. They are never the head of a nominal. */
export const modifiers = `former senior top current longtime veteran deputy chief vice assistant presidential campaign prominent local national
federal new old young many some several other leading key administration intelligence law enforcement first second
third last big high high-ranking unnamed anonymous fellow late acting retired outgoing incoming`.replaceAll('\n', ' ').split(' ');
