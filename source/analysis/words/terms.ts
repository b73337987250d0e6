/** Words beside terms, titles and inscriptions in quotation marks, which nobody said. Origin: general knowledge of English. */

/** Verbs that give something its name: a lamp named “The Moon”. */
export const namingVerbs = `nickname nicknamed nicknames titled entitled subtitled named naming label labels labelled labeled bill billed christened coin
coined known renamed code-named codenamed retitled advertised marketed filed listed classified classed categorized categorised
designated zoned rated`.split(/\s+/v);

/** Verbs that give something its name or tell an opinion: they called it “a disgrace”. */
export const callingVerbs = `call calls called calling dub dubs dubbed term terms termed brand brands branded describe describes described describing refer refers
referred referring hail hailed define defines defined`.split(/\s+/v);

/** Works, whose titles stand in marks: the film “Cold Harbour”. */
export const works = `film films movie movies documentary documentaries drama dramas comedy comedies series serial show shows sitcom programme
programmes program programs episode episodes season broadcast song songs single singles album albums track tracks tune tunes hymn
hymns anthem anthems ballad ballads hit hits record records ep lp novel novels book books memoir memoirs autobiography biography poem
poems poetry play plays musical musicals opera operas ballet ballets symphony concerto painting paintings sculpture sculptures
statue photograph exhibition exhibitions exhibit exhibits installation article articles essay essays column columns feature
chapter chapters magazine magazines journal newspaper newsletter paper papers study thesis pamphlet podcast podcasts game games videogame video
videos trailer blog cover sequel sequels prequel trilogy saga theme chorus encore cookbook bestseller thriller remake adaptation
farce cabaret piece works cartoon comic comics manga anime franchise short soundtrack lyrics lyric verse tale tales fable
fairytale classic blockbuster telenovela soap miniseries webcast segment routine monologue skit sketch set gig tour production
carol carols waltz jingle lullaby rendition nursery rhyme`.split(/\s+/v);

/** Nouns for words themselves: the term “missing middle”. */
export const wordNouns = `word words phrase phrases name names nickname nicknames expression expressions acronym title titles moniker
pseudonym alias label labels category categories class concept concepts notion notions idea ideas theory principle system mode model heading
subject spelling adjective noun verb synonym abbreviation euphemism buzzword catchphrase idiom proverb meaning
definition description pronoun jargon lingo slang shorthand code role character rank status designation style genre`.split(/\s+/v);

/** Things that bear an inscription: a sign “Mind the hooks”. */
export const signs = `sign signs banner banners placard placards poster posters t-shirt t-shirts shirt shirts sweatshirt hoodie jersey hat hats cap sticker stickers
decal badge badges button buttons pin plaque plaques note notes card cards slogan slogans motto mottos hashtag hashtags headline headlines caption
captions notice notices billboard billboards board message messages inscription tattoo tattoos plate plates lettering letters graffiti
mural tombstone headstone gravestone stone engraving flag flags screen display envelope tag tags box menu wall door window mug
ribbon tagline watermark stamp subject-line`.split(/\s+/v);

/** Verbs of inscriptions: a board that reads “Mind the hooks”. */
export const inscriptionVerbs = `reads read reading spelled spelt spells spelling marked stamped emblazoned inscribed printed scrawled engraved embroidered
painted bearing bore bears displaying displayed proclaiming stencilled stitched tattooed lettered`.split(/\s+/v);

/** Verbs of meaning: a “cran” was a measure. */
export const meaningVerbs = 'means meant meaning mean translates translated translating stands stood refers denotes denoted describes signifies defines implies rhymes sounds'.split(' ');

/** Verbs of performance and publication: she sang “Lanterns”. */
export const performanceVerbs = `sang sing sings sung singing perform performed performs performing played playing starred stars starring star
appeared appears appearing directed directs wrote writes penned composed published publishes released recorded screened screens
filmed produced acted danced premiered premieres debuted aired airs hosted hosts hosting covered narrated narrates choreographed
conducted exhibited staged featuring features co-starred co-wrote illustrated edited voiced watched watching read reciting recited`.split(/\s+/v);

/** Things with names: the ship “Second Wind”. */
export const namedThings = `ship ships boat boats yacht tanker ferry tug trawler vessel brand brands product products drink cocktail dish car truck van bus
train plane app apps device toy toys software company firm bar restaurant café cafe pub nightclub club store shop hotel prize award awards
campaign campaigns project projects plan programme program initiative scheme operation group band duo trio choir team line virus worm bug
storm hurricane dog cat horse bear tiger cub robot tool feature option tab folder file account channel site website
forum event festival party workshop course class rule rules act bill law clause policy strategy tax fund`.split(/\s+/v);
