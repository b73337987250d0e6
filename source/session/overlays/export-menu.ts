import {countLabel} from '../../text/count-label.js';
import {exportedArticles} from '../decisions/export.js';
import {showMessage} from '../model/show-message.js';
import {selectionLabel} from '../reader/line-selection.js';
import {type ExportFormat, type ExportScope} from '../state/decision-action.js';
import {type MenuItem} from '../state/overlay.js';
import {type Session} from '../state/session.js';
import {openMenu} from './menus.js';

const formats: ReadonlyArray<{readonly format: ExportFormat; readonly shortcut: string; readonly label: string}> = [
	{format: 'markdown', shortcut: 'm', label: 'Markdown, for notes'},
	{format: 'csv', shortcut: 'c', label: 'CSV, for spreadsheets'},
	// The key j moves in a menu.
	{format: 'json', shortcut: 'J', label: 'JSON, for programs'},
	{format: 'bibtex', shortcut: 'b', label: 'BibTeX, for citations'},
];

const titleOf = (session: Session, scope: ExportScope, count: number): string => ({
	article: `Export ${session.reader.lineSelection === null ? 'this article' : selectionLabel(session).replace(' selected', '')}`,
	starred: `Export ${countLabel(count, 'starred article')}`,
	listed: `Export ${countLabel(count, 'article')} of the list`,
}[scope]);

/** Opens the menu of the formats in which quotes are written to a file, and of the articles that are meant. */
export function openExportMenu(session: Session, scope: ExportScope = 'article'): Session {
	const {length} = exportedArticles(session, scope);
	if (length === 0) {
		return showMessage(session, scope === 'starred' ? 'No article has a star' : 'There is nothing to export');
	}

	const other = (scope: ExportScope, shortcut: string, what: string): MenuItem => ({
		key: scope, label: `${shortcut}  ${what} (${exportedArticles(session, scope).length}) …`, shortcut, action: {type: 'export-menu-opened', scope},
	});
	return openMenu(session, {
		title: titleOf(session, scope, length),
		command: 'export',
		isAboutArticle: scope === 'article',
		items: [
			...formats.map(({format, shortcut, label}): MenuItem => ({
				key: format, label: `${shortcut}  ${label}`, shortcut, action: {type: 'export-chosen', format, scope},
			})),
			...(scope === 'article' ? [other('starred', 's', 'All starred articles'), other('listed', 'a', 'All articles of the list')] : []),
		],
		initialKey: 'markdown',
	});
}
