import {lookup} from 'node:dns/promises';
import {BlockList, isIP, type LookupFunction} from 'node:net';

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

/** Does the operator's own address name this machine? Only then may it be asked, and nothing else that is private. */
export const namesLoopback = ({hostname}: URL): boolean =>
	hostname === 'localhost' || isLoopback(hostname.replace(/^\[|\]$/g, ''));

/** Why this address may not be asked, in words for the operator; null when it may. Names are checked as they resolve. */
export function whyNotAllowed(url: URL, loopback: boolean): string | null {
	if (url.username || url.password) return 'an address must not hold a user name or password';
	if (loopback && namesLoopback(url)) return url.protocol.startsWith('http') ? null : 'only http and https are asked';
	if (url.protocol !== 'https:') return 'only https is asked';
	const host = url.hostname.replace(/^\[|\]$/g, '');
	return isIP(host) && !isPublic(host) ? `${host} is not an address of the public internet` : null;
}

/** Resolves a name and pins what it resolved to: every address must be allowed, or none is asked. */
export const guardedLookup =
	(loopback: boolean): LookupFunction =>
	(host, options, answer) => {
		lookup(host, {all: true, family: options.family === 6 || options.family === 4 ? options.family : 0}).then(
			found => {
				const wrong = found.find(({address}) => !(loopback ? isLoopback(address) : isPublic(address)));
				const first = found[0];
				if (wrong || !first)
					answer(new Error(`${host} leads to ${wrong?.address ?? 'nowhere'}, not to the public internet`), '', 0);
				else if (options.all) answer(null, found);
				else answer(null, first.address, first.family);
			},
			(error: unknown) => answer(error instanceof Error ? error : new Error(String(error)), '', 0),
		);
	};
