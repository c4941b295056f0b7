import {promisify} from 'node:util';
import {brotliCompress, constants} from 'node:zlib';
import {chooseDepth, wholeLimit, wholeMostSellers} from '../../../api/lookup/rules.ts';
import {bucketIndex} from '../../../shared/lookup/bucket.ts';
import {madeSeller} from './sellers.ts';

/** What an observer of bucket requests learns while the data base holds so many sellers. */
export type Anonymity = {
	sellers: number;
	depth: number;
	mean: number;
	smallest: number;
	/** compressed bytes of one bucket, on average */
	bytes: number;
	/** how often the best guess of the seller is right, when all are viewed alike, and by Zipf's law */
	uniform: number;
	zipf: number;
	/** by Zipf's law, when the 1 % that are viewed most hold badges: they are in the directory, nobody asks for them */
	zipfBadges: number;
};

const compress = promisify(brotliCompress);

export async function anonymityOf(sellers: number): Promise<Anonymity> {
	const addresses: string[] = [];
	const bodies: string[] = [];
	const kept = Math.min(sellers, wholeMostSellers);
	for (let n = 0; n < sellers; n++) {
		const {address, body} = madeSeller(n);
		addresses.push(address.toString('hex', 0, 4));
		if (n < kept) bodies.push(`"${address.toString('hex')}":${body}`);
	}
	const size = async (many: number) => {
		const params = {[constants.BROTLI_PARAM_QUALITY]: 5};
		return (await compress(bodies.slice(0, many).join(','), {params})).length;
	};
	const depth = chooseDepth(0, sellers, sellers <= wholeMostSellers ? await size(sellers) : null);
	const counts = new Uint32Array(2 ** depth);
	for (const address of addresses) {
		const index = bucketIndex(address, depth);
		counts[index] = (counts[index] ?? 0) + 1;
	}
	const mean = sellers / counts.length;
	// Addresses are as good as random, so the n-th seller may as well be the one that is viewed n-th most
	const guess = (viewsOf: (rank: number) => number, fromRank: number) => {
		const best = new Float64Array(counts.length);
		let all = 0;
		for (let rank = fromRank; rank < sellers; rank++) {
			const views = viewsOf(rank);
			const index = bucketIndex(addresses[rank] ?? '', depth);
			best[index] = Math.max(best[index] ?? 0, views);
			all += views;
		}
		return best.reduce((sum, views) => sum + views, 0) / all;
	};
	const zipf = (rank: number) => 1 / (rank + 1);
	return {
		sellers,
		depth,
		mean,
		smallest: counts.reduce((least, count) => Math.min(least, count), sellers),
		bytes: depth === 0 ? await size(sellers) : await size(Math.round(mean)),
		uniform: guess(() => 1, 0),
		zipf: guess(zipf, 0),
		zipfBadges: guess(zipf, Math.ceil(sellers / 100)),
	};
}

/** The promise: everybody downloads the whole, or nobody is alone. */
export const keepsPromise = ({depth, mean, smallest, bytes}: Anonymity): boolean =>
	depth === 0 ? bytes <= wholeLimit : mean >= 128 && smallest >= 64;

export function anonymityTable(rows: readonly Anonymity[]): string {
	const share = (value: number) => `${(value * 100).toPrecision(2)} %`;
	const cells = [
		[
			'sellers',
			'depth',
			'mean',
			'smallest',
			'bytes',
			'guess, uniform',
			'guess, Zipf',
			'Zipf, most viewed 1 % with badges',
		],
		...rows.map(row => [
			String(row.sellers),
			row.depth === 0 ? 'whole' : String(row.depth),
			row.mean.toFixed(0),
			String(row.smallest),
			String(row.bytes),
			share(row.uniform),
			share(row.zipf),
			share(row.zipfBadges),
		]),
	];
	const width = (column: number) => Math.max(...cells.map(row => row[column]?.length ?? 0));
	return cells.map(row => row.map((cell, column) => cell.padStart(width(column))).join('  ')).join('\n');
}
