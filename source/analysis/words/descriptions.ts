/** Word lists about descriptions of people. Origin: general knowledge of English. */

/** Nouns for people whom news seldom names: alone they do not stand for the person named last. */
export const nounsOfOthers = `spokesman spokeswoman spokesperson lawyer attorney solicitor barrister prosecutor announcer emcee judge juror witness
policeman policewoman officer official source reporter journalist man woman boy girl interviewer moderator host aide adviser advisor critic
expert analyst neighbour neighbor friend colleague employee customer victim caller person someone somebody one another anyone everybody
everyone doctor referee umpire magistrate coroner bailiff usher guard passenger passer-by bystander onlooker insider representative agent
publicist relative cousin companion translator interpreter narrator questioner heckler commenter user reader viewer listener editor
president minister king queen prince princess pope`.split(/\s/v);

/** Nouns with the words that tell that somebody is what they say, where these do not begin like the noun. */
export const cluesOfNouns: ReadonlyArray<readonly [nouns: string, clues: string]> = [
	['mother father parent mum mom dad', 'child children son daughter baby'],
	['grandmother grandfather grandparent', 'grandchildren grandson granddaughter'],
	['driver', 'drove taxi'],
	['pilot flier', 'flew flown flies'],
	['teacher tutor', 'taught'],
	['singer', 'sang'],
	['winner champion', 'won'],
	['writer author novelist', 'wrote written'],
	['leader', 'led'],
	['striker scorer', 'scored goal'],
	['seller', 'sold'],
	['builder', 'built'],
];

/** The last letters of nouns for persons. */
export const personEndings = ['er', 'or', 'ist', 'ian', 'man', 'woman', 'ee', 'ant', 'eur', 'old'];
