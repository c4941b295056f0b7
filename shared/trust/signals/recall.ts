import {recordLine} from '../line.ts';
import {defineSignal} from '../signal.ts';
import {productOf} from '../subject-records.ts';

/** An authority called this product back. Often only some lots: those are named, since no page tells which one it sends. */
export const recall = defineSignal({
	id: 'recall',
	codes: ['product-recalled', 'lots-recalled'],
	weigh(given) {
		const product = productOf(given);
		return (product?.recalls ?? []).map(({id, authority, day, title, link, licence, lots}) =>
			recordLine(lots === null ? 'product-recalled' : 'lots-recalled', {
				stance: 'against',
				level: 'warning',
				witness: {kind: 'list', name: authority},
				about: {notice: id, authority, title, lots: lots ?? '', licence},
				since: day,
				link,
			}),
		);
	},
});
