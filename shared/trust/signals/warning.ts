import {asOf} from '../freshness.ts';
import {recordLine} from '../line.ts';
import {defineSignal} from '../signal.ts';
import {sellerOf} from '../subject-records.ts';

/** Warnings the seller got after a decision, while they are in force. Each ends by itself on its day. */
export const warning = defineSignal({
	id: 'warning',
	codes: ['warning-in-force', 'warning-was-in-force'],
	weigh(given) {
		const old = asOf(given);
		return (sellerOf(given)?.warnings ?? [])
			.filter(({liftedAt, until}) => liftedAt === null && Date.parse(given.now) < Date.parse(until))
			.map(({id, rule, issuedAt, until, link}) => {
				const part = {stance: 'against', level: 'warning', since: issuedAt, until, link} as const;
				return old === null
					? recordLine('warning-in-force', {...part, about: {warning: id, rule}})
					: recordLine('warning-was-in-force', {...part, about: {warning: id, rule, asOf: old}});
			});
	},
});
