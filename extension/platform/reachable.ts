import {browser} from './browser.ts';

/** Match patterns have no port: the permission is for the host. */
export function originOf(base: string): string {
	const {protocol, hostname} = new URL(base);
	return `${protocol}//${hostname}/*`;
}

/** Those servers that the browser lets us ask without telling them who asks: the shopper allowed them. */
export async function reachable(bases: readonly string[]): Promise<string[]> {
	const allowed = await Promise.all(bases.map(base => browser.permissions.contains({origins: [originOf(base)]})));
	return bases.filter((_, at) => allowed[at]);
}
