import {BlockList, isIP, type LookupFunction} from 'node:net';
import {NotAsked} from './not-asked.ts';
import type {Resolver} from './resolver.ts';

const closed = new BlockList();
for (const [net, bits] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 3],
] as const)
	closed.addSubnet(net, bits, 'ipv4');
// Of IPv6 only 2000::/3 is public, less what tunnels to IPv4 or stands in documents
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['3fff::', 20],
] as const)
	closed.addSubnet(net, bits, 'ipv6');

/** Is this an address of the public internet? */
export function isPublic(address: string): boolean {
	const family = isIP(address);
	if (family === 4) return !closed.check(address, 'ipv4');
	return family === 6 && open6.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

const isLoopback = (address: string): boolean => address === '::1' || /^127\./.test(address);

const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/** Does the operator's own address name this machine? Only then may it be asked, and nothing else that is private. */
export const namesLoopback = ({hostname}: URL): boolean => hostname === 'localhost' || isLoopback(bare(hostname));

/** What may be asked besides https on the usual ports of the public internet. */
export type Allowance = {
	/** this machine: for addresses the operator gave, and for tests */
	loopback?: boolean;
	/** any port: for addresses the operator gave */
	anyPort?: boolean;
};

/** A stranger's address with another port is more likely a way to reach a service than a web server. */
const webPorts = new Set(['', '443', '8443']);

/** Why this address may not be asked, in words for whoever gave it; null when it may. Names are checked as they resolve. */
export function whyNotAllowed(url: URL, {loopback = false, anyPort = false}: Allowance = {}): string | null {
	if (url.username || url.password) return 'an address must not hold a user name or password';
	if (loopback && namesLoopback(url)) return url.protocol.startsWith('http') ? null : 'only http and https are asked';
	if (url.protocol !== 'https:') return 'only https is asked';
	const host = bare(url.hostname);
	if (isIP(host) && !isPublic(host)) return `${host} is not an address of the public internet`;
	return anyPort || webPorts.has(url.port) ? null : `port ${url.port} is not asked, only 443 and 8443`;
}

/**
 * A lookup for connections that resolves each name once and pins what it led to, so that what was checked is what is
 * asked. Every address must be allowed, or none is asked; which one was wrong stays unsaid, it may be inside our walls.
 */
export function guardedLookup(addresses: Resolver['addresses'], {loopback = false}: Allowance = {}): LookupFunction {
	const pinned = new Map<string, ReturnType<typeof addresses>>();
	const allowed = (address: string) => isPublic(address) || (loopback && isLoopback(address));

	function resolve(host: string) {
		const known = pinned.get(host) ?? addresses(host);
		pinned.set(host, known);
		return known;
	}

	return (host, {family, all}, answer) => {
		const fail = (error: unknown) => answer(error instanceof Error ? error : new Error(String(error)), '', 0);
		resolve(host).then(found => {
			if (!found.every(({address}) => allowed(address)))
				return fail(new NotAsked(`${host} leads to a private address, not to the public internet`));
			const usable = found.filter(each => (family === 4 || family === 6 ? each.family === family : true));
			const [first] = usable;
			if (!first) return fail(new Error(`${host} leads nowhere`));
			return all ? answer(null, usable) : answer(null, first.address, first.family);
		}, fail);
	};
}
