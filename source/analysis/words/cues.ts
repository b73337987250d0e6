/**
 * Verbs and nouns that report speech. Origin: general knowledge of English.
 *
 * Regular verbs are listed in their base form, and `inflect` makes the other forms. Of irregular verbs all forms are listed.
 */

/** Verbs that nearly always report speech. */
export const speechVerbs = `acknowledge add admit advise affirm agree allege announce answer argue assert assure boast caution claim clarify
comment complain concede conclude confess confirm contend counter crow declare deadpan declaim demand deny disclose
elaborate emphasize emphasise exclaim explain fume grumble guess hint inform insist interject interrupt intone joke
lament maintain marvel mention muse mutter note observe offer opine pledge plead posit postulate predict proclaim
promise pronounce protest quip reason recall reckon recount reiterate relate remark remind reply report request
respond retort reveal scoff shout shrug sigh sneer snap speculate stammer state stress submit suggest surmise swear
testify theorize thunder tweet urge volunteer vow warn whisper wonder wisecrack blog text post yell scream quote
repeat bellow bemoan deadpan gush chuckle laugh tease rail allow stipulate underscore reflect rejoin sob beg bark
retweet chant caption assess summarize summarise recommend point`.replaceAll('\n', ' ').split(' ');

/** Irregular forms of verbs that nearly always report speech. */
export const irregularSpeechVerbs = `say says said saying tell tells told telling write writes wrote writing written speak speaks spoke speaking begin
begins began continue continues continued continuing read reads reading think thinks thought thinking swore sworn put
puts ask asks asked asking sings sang sing goes went explains quip quips quipped quipping reply replies replied
replying deny denies denied denying cry cries cried crying testify testifies testified testifying clarify clarifies
clarified clarifying specify specifies specified specifying forbid forbade`.replaceAll('\n', ' ').split(' ');

/** Verbs of stance: they report an opinion of somebody or something, often in a few quoted words. */
export const stanceVerbs = `accuse address applaud attack assail assume believe berate blame blast brag call castigate challenge characterize
characterise charge chastise chide cite compare condemn congratulate criticize criticise credit question decry defend
demonize denounce depict deride describe disavow discuss dismiss dispute doubt dub echo encourage endorse estimate
expect express fear feel figure find frame hail hammer hope imply indicate invoke issue knock label lambaste lash
liken list mock name object outline paint portray praise press propose provide publish raise rebuke rebuff rebut refer
regard reject release ridicule rip say scold see send share sign signal skewer slam spell start support taunt term
testify thank threaten tout trash trumpet use view voice wish want welcome concur cheer declare dare foresee forecast
forewarn proffer prophesy rant reassure refute regret repudiate salute scorn show talk touch highlight detail document
disagree decide declare determine find argue hold instruct order rule hear promise envision identify introduce jab
jeer lecture mourn mean note notice pen plan ponder present prove recognize recite record remember sum tag title
entitle headline add argue brand deem conclude worry complain`.replaceAll('\n', ' ').split(' ');

/** Irregular forms of verbs of stance. */
export const irregularStanceVerbs = `found felt saw seen meant held heard hold holds holding sent spelt understood understand understands foresaw decry
decries decried decrying believe know knows knew worry worries worried worrying identifies identified paid feels finds
sees means chose shot fired lays laid lay drew made makes make gave gives give spoke took takes take`.replaceAll('\n', ' ').split(' ');

/** Nouns that introduce speech: "in a statement", "his claim that". */
export const speechNouns = `statement remark comment claim tweet post speech interview question answer response argument assertion allegation
warning promise pledge vow suggestion contention message letter email memo article editorial op-ed announcement
declaration accusation assessment complaint reply prediction quote words testimony address conference call chant
slogan description view belief opinion idea notion concern criticism demand request advice note`.replaceAll('\n', ' ').split(' ');
