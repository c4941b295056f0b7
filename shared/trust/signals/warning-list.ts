import {isUnder} from '../../is-under.ts';
import {hostOf} from '../genuine-address.ts';
import {recordLine} from '../line.ts';
import {defineSignal} from '../signal.ts';
import {storeOf} from '../subject-records.ts';

/** A public authority put this store, or the very host of this page, on its warning list. */
export const warningList = defineSignal({
	id: 'warning-list',
	codes: ['store-on-warning-list'],
	weigh(given) {
		const shown = hostOf(given.facts);
		const concerning = (storeOf(given)?.listed ?? []).filter(({host}) => host === undefined || isMeant(host, shown));
		return concerning.map(({id, authority, day, title, link, licence, host = given.facts.domain}) =>
			recordLine('store-on-warning-list', {
				stance: 'against',
				level: 'warning',
				witness: {kind: 'list', name: authority},
				about: {notice: id, authority, title, licence, store: host},
				since: day,
				link,
			}),
		);
	},
});

/** A listed host, what lies below it, and the same with or without `www.`: its neighbours may be other people's. */
const isMeant = (listed: string, shown: string): boolean => isUnder(shown, listed) || bare(shown) === bare(listed);

const bare = (host: string): string => host.replace(/^www\./, '');
