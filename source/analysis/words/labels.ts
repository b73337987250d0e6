/** Words before a colon that are not speakers. Origin: general knowledge of English news. */
export const nonSpeakerLabels = `name age city job pay note notes photo photos picture image images video videos source sources update updated updates correction corrections
related read watch listen date time location where when what why how who address phone tel email contact contacts
website web price cost score result results final summary analysis opinion review breaking exclusive live warning
caption credit credits editor story stories topics topic tags tag filed category share more also see posted published
modified example answer question tip tips step ingredients method total deadline venue tickets admission rating pros
cons verdict background context conclusion introduction abstract methods transcript excerpt excerpts interview fact facts myth claim
ruling bottom line pro con yes no for against remain leave stay winner winners loser losers disclaimer disclosure caveat
motion present absent attendance resolved adjourned director cast starring serves prep nb pick pick-up`.replaceAll('\n', ' ').split(' ');

/** Labels of unnamed people in interviews, who ask or answer. */
export const questionLabels = ['q', 'question', 'interviewer', 'moderator', 'reporter'];
export const answerLabels = ['a', 'answer'];

/** Words that begin a stage direction in brackets: "(Laughter.)". */
export const stageDirections = `laughter laughing laughs applause applauds cheers cheering chuckles chuckling pause pauses silence sighs sighing
nods crosstalk inaudible unintelligible indiscernible interruption interrupting interrupts boos booing shouts shouting
crying cries weeping whereupon recess gavel music singing coughs coughing smiles shrugs break off gesturing gestures
points pointing reads reading overlapping simultaneous bell phone`.split(/\s+/v);

/** Nouns that name a speaker in a transcript only: "THE COURT:", "VOICE:". */
export const speakerNouns = `court chair bench voice voices male female crowd audience caller callers counsel defense defence prosecution state crown
members member panel all both narrator operator staff host presenter answer interviewee`;
