import fs from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {inTransaction} from '../../../source/library/database/database.js';
import {openLibrary} from '../../../source/library/database/open-library.js';
import {createRemoveArticle} from '../../../source/library/store/remove-article.js';
import {giveSpaceBack} from '../../../source/library/upkeep/give-space-back.js';
import {story} from '../../helpers/articles/articles.js';
import {keep} from '../../helpers/library/keep.js';
import {temporaryFolder} from '../../helpers/system/folder.js';

it('giveSpaceBack makes the file smaller after articles were removed, and keeps the others', async () => {
	const file = path.join(temporaryFolder(), 'library.db');
	const {database, close} = await openLibrary(file);
	const words = Array.from({length: 3000}, (_, index) => `word${index}`).join(' ');
	const numbers = keep(database, '/a.mbox', Array.from({length: 60}, (_, index) => ({...story(`Title ${index}\n\n${words} own${index}.`).article, id: `a${index}`})), {isAnalysed: false});
	const size = (): number => {
		database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
		return fs.statSync(file).size;
	};

	const before = size();
	const remove = createRemoveArticle(database);
	inTransaction(database, () => {
		for (const number of numbers.slice(1)) {
			remove(number);
		}
	});
	const steps = [...giveSpaceBack(database)];
	expect(steps.length).toBeGreaterThan(3);
	expect(size()).toBeLessThan(before / 4);
	expect(database.prepare('SELECT rowid FROM article_index WHERE article_index MATCH ?').all('word7').map(({rowid}) => rowid)).toEqual([numbers[0]]);
	expect(database.prepare('PRAGMA integrity_check').get()).toMatchObject({integrity_check: 'ok'});
	close();
});
