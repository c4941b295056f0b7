import type {World} from '../world.ts';
import {openContact} from './contact.ts';
import type {ReportRow} from './rules.ts';

/** Shorter parts of a name are words of many languages. */
const leastLetters = 4;

/**
 * What would tell who reported: names and their parts, addresses, order numbers. Left out of what others write before anybody
 * else reads it, because a seller knows its buyers.
 */
export const personsKnown = (world: Pick<World, 'secrets'>, reports: readonly ReportRow[]): string[] =>
	reports.flatMap(report => {
		const contact = openContact(world, report);
		const order = report.body.purchase?.orderNumber;
		return [
			...(contact
				? [contact.name, contact.email, ...contact.name.split(/\s+/).filter(({length}) => length >= leastLetters)]
				: []),
			...(order ? [order] : []),
		];
	});
