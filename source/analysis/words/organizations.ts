/** Words that make a name the name of an organization. Origin: general knowledge. */

/** Words inside the names of organizations. */
export const organizationWords = `inc corp corporation co company ltd llc llp plc gmbh ag sa group holdings partners bank university college school
institute institution foundation association society committee commission council department ministry agency bureau
office administration party union federation league club court supreme senate congress parliament assembly house board
authority service services center centre hospital church army navy force forces guard police times post journal news
tribune herald gazette magazine daily press network radio television tv channel media broadcasting studios records
pictures entertainment airlines airways motors systems technologies technology software industries international
global alliance coalition organization organisation project fund trust caucus pac museum library academy team campaign
conference convention exchange reserve treasury laboratory laboratories labs observatory telegraph guardian chronicle
observer review examiner globe mail sun mirror inquirer sentinel register dispatch monitor united city rovers athletic
fc afc`.split(/\s+/v);

/** Organizations that go by a single or plain name. */
export const organizationNames = `fbi cia nsa nasa nato un eu gop dnc rnc doj dhs irs epa nra aclu naacp aarp afl-cio cnn msnbc nbc abc cbs bbc pbs npr
fox hbo c-span ap afp reuters bloomberg politico buzzfeed vox slate vice google facebook twitter apple amazon
microsoft youtube instagram congress senate pentagon kremlin white-house knesset bundestag duma parliament hezbollah
hamas isis isil taliban al-qaeda unesco unicef imf wto opec who world-bank interpol fifa uefa ioc nfl nba mlb nhl ncaa
starbucks walmart boeing toyota sony samsung ibm intel tesla uber airbnb netflix disney exxon chevron ford gm siemens
huawei nissan democrats republicans tories labour gop breitbart huffpost telemundo univision espn esa cern fda cdc nih
fcc ftc sec`.split(/\s+/v);

/** Names of several words. */
export const organizationPhrases = `white house|supreme court|state department|justice department|treasury department|defense department
wall street journal|new york times|washington post|associated press|fox news|democratic party|republican party
united nations|european union|european commission|european central bank|federal reserve|world bank
world health organization|house of representatives|house of commons|house of lords|islamic state|black lives matter
tea party|red cross|amnesty international|human rights watch|planned parenthood|scotland yard|downing street
capitol hill|security council|labour party|conservative party|green party|libertarian party|los angeles times
usa today|huffington post|daily mail|financial times|the guardian|time magazine|new yorker|wall street|foreign office
home office|foreign ministry`.split(/[\|\n]/v);
