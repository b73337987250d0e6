import {countLabel} from '../../text/count-label.js';
import {
	subscriptionTo, withoutSubscription, withSubscription, type Subscriptions,
} from '../../subscriptions/subscription-list.js';
import {subscriptionName} from '../../subscriptions/subscription.js';
import {keyHint} from '../commands/keymap.js';
import {recordChange} from '../model/record-change.js';
import {showMessage} from '../model/show-message.js';
import {type Session} from '../state/session.js';
import {withRequest} from '../state/with-changes.js';

/** Returns a typed address in full; `null` if it cannot be one. */
function fullAddress(typed: string): string | null {
	const text = typed.trim().replace(/^feed:(?:\/\/)?(?=https?:)/iv, '');
	const address = /^[a-z]+:\/\//iv.test(text) ? text : `https://${text}`;
	return text !== '' && /^https?:/iv.test(address) && URL.canParse(address) ? new URL(address).href : null;
}

/** Requests the feed at a typed address, to subscribe to it. */
export function requestFeed(session: Session, typed: string): Session {
	const url = fullAddress(typed);
	if (url === null) {
		return typed.trim() === '' ? session : {...session, message: {text: `${typed.trim()}: is not a web address`, isError: true}};
	}

	const known = subscriptionTo(session.subscriptions, url);
	return known
		? showMessage(session, `Already subscribed to ${subscriptionName(known)}`)
		: withRequest(showMessage(session, `Looking for the feed of ${url} …`), {kind: 'find-feeds', url});
}

const undoHint = ({keymap}: Session): string => `(${keyHint(keymap, 'undo')}: undo)`;

/** Adds subscriptions, and tells so. It can be undone. */
export function addSubscriptions(session: Session, added: Subscriptions): Session {
	const subscriptions = added.reduce<Subscriptions>((list, each) => withSubscription(list, each), session.subscriptions);
	const [first] = added;
	const names = first && added.length === 1 ? subscriptionName(first) : countLabel(added.length, 'feed');
	return subscriptions === session.subscriptions
		? showMessage(session, `Already subscribed to ${names}`)
		: showMessage(recordChange(session, {...session, subscriptions}, [], `subscription to ${names}`), `Subscribed to ${names} ${undoHint(session)}`);
}

/** Ends a subscription, and tells so. It can be undone. Articles of the feed stay. */
export function endSubscription(session: Session, url: string): Session {
	const known = subscriptionTo(session.subscriptions, url);
	if (!known) {
		return session;
	}

	const name = subscriptionName(known);
	const next: Session = {...session, subscriptions: withoutSubscription(session.subscriptions, url)};
	return showMessage(recordChange(session, next, [], `end of the subscription to ${name}`), `Unsubscribed from ${name} ${undoHint(session)}`);
}
