/** Function words: words with a grammatical role. Origin: general knowledge of English. */

export const determiners = 'the a an this that these those his her their its our my your some many several one another other each every both no any all most few'.split(' ');

export const prepositions = `of in on at by for with from to into onto over under about against between among through during before after since
until till without within along across behind beyond near off up down out around like as than per via toward towards
upon despite except amid amidst alongside inside outside because although though while whereas if unless when where
whether why how`.replaceAll('\n', ' ').split(' ');

export const conjunctions = 'and or but nor so yet that which who whom whose what'.split(' ');

export const auxiliaries = `is are was were be been being am has have had having do does did will would shall should can could may might must
isn't aren't wasn't weren't hasn't haven't hadn't doesn't didn't won't wouldn't shouldn't can't couldn't isn’t aren’t
wasn’t weren’t hasn’t haven’t hadn’t doesn’t didn’t won’t wouldn’t shouldn’t can’t couldn’t`.replaceAll('\n', ' ').split(' ');

export const adverbs = `also then later again now once just still even only already never always often sometimes recently earlier soon not
instead simply merely further too here there afterward afterwards yesterday today tomorrow tonight ago almost perhaps
maybe however meanwhile moreover furthermore therefore thus hence indeed first finally flatly famously quickly
repeatedly reportedly previously publicly`.replaceAll('\n', ' ').split(' ');

/** Other common words that begin sentences, capitalised but not names. */
export const commonWords = `it he she they we i you me him them us its there here yes no well oh ok okay hey hi hello please thanks thank look
listen let get go come make take give do see think know want need say tell ask try keep put use work call read watch
click follow new old good bad great big small high low long short young right left next last first second third more
less most least very much many few other another same own such only also just even still never always often why how
what when where who which two three four five six seven eight nine ten hundred thousand million billion one today
tomorrow yesterday people man woman men women child children time year years day days week weeks month months world
life way thing things part place case group company problem fact hand eye number point government home water room
mother father area money story issue side kind head house service friend power hour game line end member law car city
community name team minute idea body information back parent face others level office door health person art war
history party result change morning reason research girl guy moment air teacher force education according speaking
asked given based despite instead perhaps maybe sure still once update updated exclusive breaking opinion analysis
video photo photos watch live related share comment comments source sources advertisement report reports note notes
editor's correction president senator governor secretary minister officials critics supporters experts analysts
residents police authorities voters democrats republicans americans lawmakers nearly almost about around over under
during after before while since until because although though if unless whether as at by for from in of on to with
without within between among against through like than but and or nor so yet both either neither each every all any
some none nothing something anything everything someone anyone everyone nobody everybody somebody his her their our my
your this that these those is are was were be been am has have had does did will would shall should can could may
might must don't doesn't didn't can't won't isn't aren't wasn't it's that's there's he's she's they're we're i'm
you're let's what's don’t doesn’t didn’t can’t won’t isn’t aren’t wasn’t it’s that’s there’s he’s she’s they’re we’re
i’m you’re let’s what’s here’s here's who’s who's i’ve i've we’ve we've i’ll i'll we’ll we'll a an the not now then
too later early earlier soon meanwhile however moreover furthermore additionally finally ultimately eventually
certainly clearly obviously frankly honestly actually indeed thus therefore hence besides anyway apparently allegedly
reportedly recently previously currently similarly likewise also asked added among amid along across behind beyond
near off up down out outside inside above below`.replaceAll('\n', ' ').split(' ');

export const malePronouns = ['he', 'him', 'his', 'himself'];
export const femalePronouns = ['she', 'her', 'hers', 'herself'];
export const pluralPronouns = ['they', 'them', 'their', 'theirs', 'themselves'];
export const otherPronouns = ['i', 'we', 'you', 'it', 'who', 'me', 'us', 'my', 'our', 'your', 'its'];
