import {type Article} from '../../article/article.js';
import {placedAnnotationsOf} from '../model/annotations.js';
import {readingOf, shownArticle} from '../model/selectors.js';
import {showMessage} from '../model/show-message.js';
import {endSelection, selectedLines} from '../reader/line-selection.js';
import {type ExportFormat, type ExportScope} from '../state/decision-action.js';
import {type Session} from '../state/session.js';
import {withRequest} from '../state/with-changes.js';

/** Returns the articles of an export. */
export function exportedArticles(session: Session, scope: ExportScope): readonly Article[] {
	const {listed, articles} = session.list;
	const shown = shownArticle(session);
	switch (scope) {
		case 'article': {
			return shown ? [shown] : [];
		}

		case 'starred': {
			return articles.filter(article => readingOf(session, article).starred);
		}

		case 'listed': {
			return listed;
		}
	}
}

/** Requests that the quotes of articles are written to a file; of the shown article, those of the selected lines if there are some. */
export function requestExport(session: Session, format: ExportFormat, scope: ExportScope): Session {
	const articles = exportedArticles(session, scope);
	if (articles.length === 0) {
		return showMessage(session, scope === 'starred' ? 'No article has a star' : 'There is nothing to export');
	}

	const request = withRequest(session, {
		kind: 'export',
		format,
		scope,
		span: scope === 'article' ? selectedLines(session) : null,
		articles: articles.map(article => ({article, annotations: placedAnnotationsOf(session, article), analysis: session.analyses.byArticle.get(article) ?? null})),
	});
	return showMessage(endSelection(request), 'Exporting …');
}
