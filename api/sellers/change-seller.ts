import {type AnyPart, type Change, changeFacts, type RowsOf} from '../records/index.ts';
import type {Db} from '../storage/storage.ts';
import type {World} from '../world.ts';
import {sellerPart} from './part.ts';
import {saveSeller} from './queries.ts';
import {type AboutSeller, keyOfSeller, meet} from './rules.ts';

/** Changes facts of some parts of a seller's record; the seller itself is written down with the first fact about it. */
export const changeSeller = <const Parts extends readonly AnyPart[]>(
	world: World,
	about: AboutSeller,
	parts: Parts,
	decide: (rows: RowsOf<Parts>) => Change<Parts> | null,
	meanwhile?: () => Promise<void>,
): Promise<boolean> =>
	changeFacts<readonly [typeof sellerPart, ...Parts]>(
		world,
		keyOfSeller(about),
		[sellerPart, ...parts],
		([sellers, ...rows]) => {
			const change = decide(rows);
			if (!change) return null;
			const seller = meet(about, sellers);
			const steps = (tx: Db) => [
				...(sellers.length === 0 ? [saveSeller(world.storage, tx, seller)] : []),
				...change.steps(tx),
			];
			return {rows: [[seller], ...change.rows], steps};
		},
		meanwhile,
	);
