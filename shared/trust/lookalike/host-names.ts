import {parse} from 'tldts';
import {readableLabel} from './punycode.ts';

export type HostNames = {
	/** labels before the registrable domain, `www` dropped, as people see them */
	under: readonly string[];
	/** the label one registers: `amazon` of `www.amazon.co.uk` */
	own: string;
	/** public suffix: `co.uk`, `myshopify.com` */
	suffix: string;
	/** the suffix belongs to a company that lets others build shops under it */
	hosted: boolean;
};

/** The readable parts of a host; null for an IP address, `localhost` and the like. */
export function hostNames(host: string): HostNames | null {
	const {domainWithoutSuffix, publicSuffix, subdomain, isIp, isIcann, isPrivate} = parse(host, {
		allowPrivateDomains: true,
	});
	if (isIp || !domainWithoutSuffix || !publicSuffix || !(isIcann || isPrivate || publicSuffix.length > 1)) return null;
	return {
		under: (subdomain ?? '')
			.split('.')
			.filter(label => label && label !== 'www')
			.map(readableLabel),
		own: readableLabel(domainWithoutSuffix),
		suffix: publicSuffix,
		hosted: Boolean(isPrivate),
	};
}
