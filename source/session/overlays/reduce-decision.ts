import {correctSpeaker} from '../decisions/correct-speaker.js';
import {requestExport} from '../decisions/export.js';
import {withFeedTitles} from '../../subscriptions/subscription-list.js';
import {addSubscriptions, endSubscription, requestFeed} from '../decisions/subscribe.js';
import {type DecisionAction} from '../state/decision-action.js';
import {type Session} from '../state/session.js';
import {goToGroup, openGroupMenu} from './group-menu.js';
import {openExportMenu} from './export-menu.js';
import {openPrompt} from './prompts.js';

/** Returns the session after the reader has decided something. */
export function reduceDecision(session: Session, action: DecisionAction): Session {
	switch (action.type) {
		case 'speaker-corrected': {
			return correctSpeaker(session, action.quote, action.speaker);
		}

		case 'subscribe-chosen': {
			return requestFeed(session, action.address);
		}

		case 'subscribed': {
			return addSubscriptions(session, action.subscriptions);
		}

		case 'feed-titled': {
			return {...session, subscriptions: withFeedTitles(session.subscriptions, new Map([[action.url, action.title]]))};
		}

		case 'unsubscribed': {
			return endSubscription(session, action.url);
		}

		case 'group-menu-opened': {
			return openGroupMenu(session);
		}

		case 'group-chosen': {
			return goToGroup(session, action.groups);
		}

		case 'prompt-opened': {
			return openPrompt(session, action.purpose);
		}

		case 'export-menu-opened': {
			return openExportMenu(session, action.scope);
		}

		case 'export-chosen': {
			return requestExport(session, action.format, action.scope);
		}
	}
}
