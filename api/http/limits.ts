import {isIP} from 'node:net';
import {getConnInfo} from '@hono/node-server/conninfo';
import type {Context} from 'hono';
import {RateLimiterMemory, RateLimiterRes} from 'rate-limiter-flexible';
import {Problem} from '../../shared/problems.ts';
import type {Principal} from '../accounts/principal.ts';
import type {World} from '../world.ts';

/** Requests, by who asks; a class of its own for what is guessed at. */
export const limits = {
	read: {points: 600, seconds: 60},
	write: {points: 120, seconds: 60},
	'sign-in': {points: 20, seconds: 300},
	upload: {points: 60, seconds: 300},
	/** inboxes for photos from a phone */
	inbox: {points: 20, seconds: 1800},
	/** pieces of photos: forty MB of a phone with a weak line, and who is behind the same address */
	piece: {points: 900, seconds: 300},
	/** kB of photos, of one network: whoever sends more fills the disk of others */
	'photo-kilobytes': {points: 1_000_000, seconds: 24 * 3600},
	/** of one network; nobody reports so much, and whoever tries out contacts or order numbers gets no further */
	report: {points: 60, seconds: 300},
} as const;
export type LimitClass = keyof typeof limits;

export type Limiter = {
	/** Counts a request, as `cost` points, and says so in the answer's headers. Throws `too-many-requests`. */
	take(c: Context, principal: Principal, kind: LimitClass, cost?: number): Promise<void>;
};

/** Counts in memory: a node forgets at its restart, which gives a guesser one window more. */
export function createLimiter({site}: Pick<World, 'site'>): Limiter {
	const limiters = new Map<string, RateLimiterMemory>();
	const limiterOf = (kind: LimitClass) => {
		const known = limiters.get(kind);
		if (known) return known;
		const {points, seconds: duration} = limits[kind];
		const made = new RateLimiterMemory({keyPrefix: kind, points, duration});
		limiters.set(kind, made);
		return made;
	};
	return {
		async take(c, principal, kind, cost = 1) {
			const {points, seconds} = limits[kind];
			const state = await limiterOf(kind)
				.consume(
					principal.is === 'anyone' || principal.is === 'holder'
						? clientOf(c, site.behindProxy === true)
						: principal.id,
					cost,
				)
				.catch((over: unknown) => {
					if (over instanceof RateLimiterRes) return over;
					throw over;
				});
			const again = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
			// draft-ietf-httpapi-ratelimit-headers-10, and the Retry-After that older clients know
			c.header('RateLimit-Policy', `"${kind}";q=${points};w=${seconds}`);
			c.header('RateLimit', `"${kind}";r=${Math.max(0, state.remainingPoints)};t=${again}`);
			if (state.consumedPoints <= points) return;
			c.header('Retry-After', String(again));
			throw new Problem('too-many-requests', `${points} in ${seconds} seconds; again in ${again} seconds`);
		},
	};
}

/** The network a request comes from, as far as limits ask. */
export function clientOf(c: Context, behindProxy: boolean): string {
	const told = behindProxy ? toldByProxy(c.req.header('x-forwarded-for')) : null;
	if (told !== null) return told;
	try {
		return networkOf(getConnInfo(c).remote.address ?? '');
	} catch {
		// Asked without a socket: by a test, or from within
		return 'within';
	}
}

/**
 * The network that X-Forwarded-For tells of; null: none. Only the last address counts, which the proxy itself put there:
 * those before it are whatever the client says.
 */
export function toldByProxy(forwarded: string | undefined): string | null {
	const last = forwarded?.split(',').at(-1)?.trim() ?? '';
	return isIP(last) === 0 ? null : networkOf(last);
}

/** The network somebody asks from: an IPv4 address, or the /56 that one household has of IPv6. */
export function networkOf(address: string): string {
	const four = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
	if (four) return four;
	const [head = '', tail = ''] = address.toLowerCase().split('::');
	const groups = head.split(':').filter(Boolean);
	const after = tail.split(':').filter(Boolean);
	const filled = address.includes('::')
		? [...groups, ...Array.from({length: Math.max(0, 8 - groups.length - after.length)}, () => '0'), ...after]
		: groups;
	const [a = '0', b = '0', c = '0', d = '0'] = filled;
	return `${a}:${b}:${c}:${d.padStart(4, '0').slice(0, 2)}::/56`;
}
