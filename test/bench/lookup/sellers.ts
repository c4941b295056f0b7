import {createHash} from 'node:crypto';

const day = 86_400_000;
const start = Date.UTC(2025, 0, 1);

/** Made-up numbers that look random and are the same in every run. */
const noise = (n: number, salt: string) => createHash('sha1').update(`${salt}${n}`).digest();

export type MadeSeller = {key: `seller:${string}`; address: Buffer; body: string};

/** The record of the n-th made-up seller: every eighth was warned once, every third of these twice. */
export function madeSeller(n: number): MadeSeller {
	const random = noise(n, 'seller');
	const key = `seller:aliexpress/${1_100_000_000 + n}` as const;
	const issued = start + (random.readUInt16BE(2) % 600) * day;
	const warning = (at: number) => ({
		id: `war_${random.toString('base64url', at, at + 8)}`,
		rule: ['Goods that are not genuine', 'Claims a badge it does not hold', 'Recalled goods offered on'][at % 3],
		issuedAt: new Date(issued + at * day).toISOString(),
		until: new Date(issued + (at + 365) * day).toISOString(),
		link: null,
		liftedAt: null,
	});
	const warnings = n % 24 === 0 ? [warning(4), warning(9)] : n % 8 === 0 ? [warning(5)] : [];
	const body = JSON.stringify({
		kind: 'seller',
		key,
		name: `Shop ${random.toString('base64url', 0, 9)}`,
		store: 'aliexpress',
		reviewed: {at: new Date(issued).toISOString(), by: `Desk ${random.readUInt8(1) % 20}`},
		badges: [],
		decisions: [],
		warnings,
		cases: [],
	});
	return {key, address: createHash('sha256').update(key).digest(), body};
}
