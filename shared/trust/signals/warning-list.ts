import {recordLine} from '../line.ts';
import {defineSignal} from '../signal.ts';
import {storeOf} from '../subject-records.ts';

/** A public authority put this store on its warning list. */
export const warningList = defineSignal({
	id: 'warning-list',
	codes: ['store-on-warning-list'],
	weigh(given) {
		const store = storeOf(given);
		return (store?.listed ?? []).map(({id, authority, day, title, link, licence}) =>
			recordLine('store-on-warning-list', {
				stance: 'against',
				level: 'warning',
				witness: {kind: 'list', name: authority},
				about: {notice: id, authority, title, licence, store: given.facts.domain},
				since: day,
				link,
			}),
		);
	},
});
