import {hostOf, marketplaceOf} from '../genuine-address.ts';
import {recordLine} from '../line.ts';
import {defineSignal} from '../signal.ts';

/**
 * Where the page came from, as the browser knows it: the one thing of a page that cannot be copied. Said of a shop so
 * that it can be compared, of a marketplace that it is one of its known addresses, and when nothing is encrypted.
 */
export const address = defineSignal({
	id: 'address',
	codes: ['address-of-marketplace', 'address-of-shop', 'address-not-encrypted'],
	weigh(given) {
		const {url, domain} = given.facts;
		const host = hostOf(given.facts);
		if (!host) return [];
		const marketplace = marketplaceOf(given);
		const about = {address: host, domain};
		return [
			marketplace
				? seen('address-of-marketplace', host, {...about, name: marketplace.name})
				: seen('address-of-shop', host, about),
			...(/^http:/i.test(url) ? [seen('address-not-encrypted', host, about)] : []),
		];
	},
});

const seen = <const Code extends string>(what: Code, host: string, about: Record<string, string>) =>
	recordLine(what, {witness: {kind: 'page', name: host}, about});
