import type {World} from '../world.ts';
import {countStanding, type Delivery, deliveriesIn, knownSources, newestDelivery, stateOf} from './queries.ts';
import {adapters, findAdapter} from './registry.ts';

export type SourceListed = {
	name: string;
	authority: string;
	licence: string;
	/** lines that stand now */
	standing: number;
	checkedAt: string | null;
	trouble: string | null;
	newest: Pick<Delivery, 'id' | 'state' | 'entries' | 'lines' | 'unmatched' | 'wrong' | 'reasons'> | null;
	held: {id: string; receivedAt: string; lines: number; reasons: string[]} | null;
};

/** Every source of the registry and every list of the operator's that was heard of, and what waits to be looked at. */
export async function listSources({storage}: World): Promise<SourceListed[]> {
	const names = new Set([...adapters.map(({name}) => name), ...(await knownSources(storage))]);
	return Promise.all(
		[...names].map(async name => {
			const [state, newest, [held], standing] = await Promise.all([
				stateOf(storage, name),
				newestDelivery(storage, name),
				deliveriesIn(storage, ['held'], name),
				countStanding(storage, name),
			]);
			const {authority = 'of an older version', licence = ''} = findAdapter(name) ?? {};
			return {
				name,
				authority,
				licence,
				standing,
				checkedAt: (state?.checkedAt ?? newest?.receivedAt)?.toISOString() ?? null,
				trouble: state?.trouble ?? null,
				newest: newest && {
					id: newest.id,
					state: newest.state,
					entries: newest.entries,
					lines: newest.lines,
					unmatched: newest.unmatched,
					wrong: newest.wrong,
					reasons: newest.reasons,
				},
				held: held
					? {id: held.id, receivedAt: held.receivedAt.toISOString(), lines: held.lines, reasons: held.reasons}
					: null,
			};
		}),
	);
}
