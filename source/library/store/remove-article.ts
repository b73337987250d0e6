import {type Database} from '../database/database.js';
import {createRemoveAnalysis} from './remove-analysis.js';

/** Returns a function that removes an article with all that belongs to it, also speakers and entities of no other article. It must run in a transaction. */
export function createRemoveArticle(database: Database): (article: number) => void {
	const speakersOf = database.prepare('SELECT DISTINCT speaker FROM quote WHERE article = ? AND speaker IS NOT NULL');
	const entitiesOf = database.prepare('SELECT entity FROM appearance WHERE article = ?');
	const removeSpeaker = database.prepare('DELETE FROM speaker WHERE number = ? AND NOT EXISTS (SELECT 1 FROM quote WHERE speaker = speaker.number)');
	const removeEntity = database.prepare('DELETE FROM entity WHERE number = ? AND NOT EXISTS (SELECT 1 FROM appearance WHERE entity = entity.number)');
	const removeParts = ['entry WHERE article', 'body WHERE article', 'article_index WHERE rowid', 'article WHERE number'].map(part => database.prepare(`DELETE FROM ${part} = ?`));
	const removeAnalysis = createRemoveAnalysis(database);
	return article => {
		const speakers = speakersOf.all(article);
		const entities = entitiesOf.all(article);
		removeAnalysis(article);
		for (const {speaker} of speakers) {
			removeSpeaker.run(Number(speaker));
		}

		for (const {entity} of entities) {
			removeEntity.run(Number(entity));
		}

		for (const part of removeParts) {
			part.run(article);
		}
	};
}
