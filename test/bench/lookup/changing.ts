import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {recordFact} from '../../../api/import/record-fact.ts';
import {createLookup} from '../../../api/lookup/lookup.ts';
import {renderBucket} from '../../../api/lookup/render.ts';
import {storeFile} from '../../../api/lookup/stored-file.ts';
import {openWorld} from '../../../api/open-world.ts';
import {bucketIndex} from '../../../shared/lookup/bucket.ts';
import {silent} from '../../worlds.ts';
import {atMost, type Check, median} from '../check.ts';
import {madeSeller} from './sellers.ts';

const rounds = 15;

/** From the change of one record to its bucket and the next manifest, both signed and compressed. */
export async function changing(dataDir: string, depth: number, say: (text: string) => void): Promise<Check[]> {
	const world = await openWorld({dataDir, log: silent});
	try {
		const lookup = createLookup(world);
		const others = await Promise.all([1, 2, 3, 4].map(index => lookup.bucket(depth, index)));
		const times: number[] = [];
		let touched = 0;
		for (let round = 0; round < rounds; round++) {
			const at = world.now();
			const {key, address} = madeSeller(100 + round);
			const index = bucketIndex(address.toString('hex'), depth);
			await lookup.bucket(depth, index);
			await lookup.manifest();
			const seller = key.split('/')[1];
			const review = {
				fact: 'seller-review',
				store: 'aliexpress',
				seller,
				name: 'Shop',
				by: 'Desk',
				at: at.toISOString(),
			};
			const began = performance.now();
			await recordFact(world, review);
			const [manifest, bucket] = [await lookup.manifest(), await lookup.bucket(depth, index)];
			times.push(performance.now() - began);
			if (!bucket || bucket.sequence === 0 || manifest.sequence === 0) throw new Error('a change went nowhere');
			const again = await Promise.all([1, 2, 3, 4].map(other => lookup.bucket(depth, other)));
			touched += again.filter((file, other) => index !== other + 1 && file !== others[other]).length;
		}
		const cold: number[] = [];
		for (let index = 0; index < 200; index++) {
			const began = performance.now();
			const {body, statement} = await renderBucket(world.storage, 1, depth, index);
			await storeFile(body, statement, world.signer);
			cold.push(performance.now() - began);
		}
		say(`cold: one bucket read, rendered, signed and compressed in ${median(cold).toFixed(2)} ms`);
		return [
			atMost('from a change to its bucket and the manifest, signing included', median(times), 'ms', 50),
			atMost('other buckets made anew by a change', touched, '', 0),
		];
	} finally {
		await world.storage.close();
	}
}

/** A start until the first manifest, against a bare scan of the table; each in a fresh process, alternating. */
export function starting(dataDir: string, say: (text: string) => void): Check[] {
	const measure = (what: 'open' | 'scan') =>
		Number(
			execFileSync(process.execPath, [fileURLToPath(new URL('./open-and-scan.ts', import.meta.url)), what, dataDir]),
		);
	measure('scan');
	const pairs = Array.from({length: 5}, (_, round) => {
		const first = measure(round % 2 === 0 ? 'open' : 'scan');
		const second = measure(round % 2 === 0 ? 'scan' : 'open');
		return round % 2 === 0 ? {open: first, scan: second} : {open: second, scan: first};
	});
	const of = (what: 'open' | 'scan') => median(pairs.map(pair => pair[what])).toFixed(0);
	say(`start until the first manifest ${of('open')} ms, bare scan of the table ${of('scan')} ms`);
	return [atMost('start, against a bare scan of the table', median(pairs.map(({open, scan}) => open / scan)), '×', 2)];
}
