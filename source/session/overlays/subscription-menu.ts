import {isWebAddress} from '../../article/source.js';
import {subscriptionTo} from '../../subscriptions/subscription-list.js';
import {subscriptionName} from '../../subscriptions/subscription.js';
import {shownArticle} from '../model/selectors.js';
import {type MenuItem} from '../state/overlay.js';
import {type Session} from '../state/session.js';
import {openMenu} from './menus.js';
import {openPrompt} from './prompts.js';

/** Returns the item for the feed of the shown article: to subscribe to it, or to end the subscription. */
function itemOfArticle(session: Session): MenuItem[] {
	const article = shownArticle(session);
	if (!article) {
		return [];
	}

	const known = subscriptionTo(session.subscriptions, article.source);
	if (known) {
		return [{
			key: 'end', shortcut: 'u', label: `u  Unsubscribe from ${subscriptionName(known)}`, action: {type: 'unsubscribed', url: known.url},
		}];
	}

	const url = isWebAddress(article.source) ? article.source : article.url;
	const name = article.groups.at(-1) ?? article.publication ?? (url === null ? '' : new URL(url).host);
	return url === null
		? []
		: [{
			key: 'feed', shortcut: 's', label: `s  Subscribe to ${name}`, action: {type: 'subscribe-chosen', address: url},
		}];
}

const typeAddress: MenuItem = {
	key: 'type', shortcut: 't', label: 't  Type the address of a feed or page …', action: {type: 'prompt-opened', purpose: 'subscribe'},
};

/** Opens the menu of subscriptions; without a feed at hand, asks for the address of one. */
export function openSubscriptionMenu(session: Session): Session {
	const items = itemOfArticle(session);
	return items.length === 0
		? openPrompt(session, 'subscribe')
		: openMenu(session, {
			title: 'Subscriptions',
			command: 'subscribe',
			isAboutArticle: true,
			// Enter on the first item must not end a subscription.
			items: items.some(({action}) => action.type === 'unsubscribed') ? [typeAddress, ...items] : [...items, typeAddress],
			initialKey: '',
		});
}
