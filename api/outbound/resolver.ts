import {lookup, Resolver as NameServers} from 'node:dns/promises';

/** What names lead to. */
export type Resolver = {
	/** Throws, or answers none, when the name leads nowhere. */
	addresses(host: string): Promise<{address: string; family: number}[]>;
	/** The TXT records of a name, each in its pieces; none when there are none. Throws when no server answers. */
	txt(name: string): Promise<string[][]>;
};

const nothingThere = new Set(['ENOTFOUND', 'ENODATA', 'NXDOMAIN']);

async function noneIfAbsent<Answer>(asked: Promise<Answer[]>): Promise<Answer[]> {
	try {
		return await asked;
	} catch (error) {
		if (error instanceof Error && 'code' in error && nothingThere.has(String(error.code))) return [];
		throw error;
	}
}

/**
 * Asks the machine's resolver for addresses and its name servers for TXT; or, for both, `servers` (`address:port`).
 * A name server that is silent is asked twice, for 3 seconds each.
 */
export function createResolver(servers?: readonly string[]): Resolver {
	const names = new NameServers({timeout: 3000, tries: 2});
	if (servers) names.setServers(servers);
	return {
		async addresses(host) {
			if (!servers) return lookup(host, {all: true});
			const [four, six] = await Promise.all([noneIfAbsent(names.resolve4(host)), noneIfAbsent(names.resolve6(host))]);
			return [...four.map(address => ({address, family: 4})), ...six.map(address => ({address, family: 6}))];
		},
		txt: name => noneIfAbsent(names.resolveTxt(name)),
	};
}
