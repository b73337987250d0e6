import {type Database} from '../database/database.js';

/** Returns a function that removes the quotes and entities of an article. */
export function createRemoveAnalysis(database: Database): (article: number) => void {
	const quotesOf = database.prepare('SELECT number FROM quote WHERE article = ?');
	const removeWords = database.prepare('DELETE FROM quote_index WHERE rowid = ?');
	const removeQuotes = database.prepare('DELETE FROM quote WHERE article = ?');
	const removeNames = database.prepare('DELETE FROM name_index WHERE rowid = ?');
	const removeAppearances = database.prepare('DELETE FROM appearance WHERE article = ?');
	return article => {
		for (const quote of quotesOf.all(article)) {
			removeWords.run(Number(quote['number']));
		}

		removeQuotes.run(article);
		removeNames.run(article);
		removeAppearances.run(article);
	};
}
