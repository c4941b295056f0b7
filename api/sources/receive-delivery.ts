import {dayMs} from '../../shared/clock.ts';
import type {World} from '../world.ts';
import type {Adapter, EntryRead} from './adapter.ts';
import {type Applied, applyDelivery, resumeDeliveries} from './apply-delivery.ts';
import {
	addDelivery,
	countLines,
	countStanding,
	type Delivery,
	deliveriesIn,
	deliveryOf,
	dropDelivery,
	dropLines,
	forgetOldDeliveries,
	moveDelivery,
	standingAmong,
} from './queries.ts';
import {judgeDelivery} from './rules.ts';
import {type Staged, stageDelivery} from './stage-delivery.ts';

export type Received = {delivery: Delivery; applied: Applied | null};

const keptDeliveries = 20;
/** A delivery that is still being read after this was left by a process that ended, in ms. */
const abandonedAfter = dayMs;

/**
 * Reads a list to its end, judges it, and only then records anything: the list is applied, held for the operator, or
 * refused, and the last good state stays until then. Throws when the connection breaks; nothing is left of it then.
 */
export async function receiveDelivery(
	world: World,
	adapter: Adapter,
	read: AsyncIterable<EntryRead>,
	signal?: AbortSignal,
): Promise<Received> {
	const {storage} = world;
	await clearAbandoned(world, adapter.name);
	await resumeDeliveries(world, signal, adapter.name);
	const begun: Delivery = {
		id: world.newId('dlv'),
		source: adapter.name,
		receivedAt: world.now(),
		covers: adapter.covers,
		state: 'reading',
		reasons: [],
		entries: 0,
		lines: 0,
		unmatched: 0,
		wrong: 0,
	};
	await storage.atomically(tx => [addDelivery(storage, tx, begun)]);
	try {
		const delivery = await judged(world, begun, await stageDelivery(world, adapter, read, begun.id));
		return {delivery, applied: delivery.state === 'applying' ? await applyDelivery(world, delivery, signal) : null};
	} catch (error) {
		if ((await deliveryOf(storage, begun.id))?.state === 'reading') await drop(world, begun.id);
		throw error;
	}
}

/** Moves the delivery on; a newer list of the same source takes the place of one that is held. */
async function judged(world: World, begun: Delivery, staged: Staged): Promise<Delivery> {
	const {storage} = world;
	const {entries, unmatched, wrong, great} = staged;
	const lines = staged.damage === null ? await countLines(storage, begun.id) : 0;
	const known = await standingAmong(storage, begun.source, great);
	const verdict = judgeDelivery({
		...staged,
		covers: begun.covers,
		lines,
		before: await countStanding(storage, begun.source),
		newlyListed: [...new Set(great.filter(line => !known.has(line)).map(nameOfLine))],
	});
	const state = verdict.verdict === 'good' ? 'applying' : verdict.verdict;
	const reasons = verdict.verdict === 'good' ? [] : verdict.reasons;
	const said = {state, reasons, entries, lines, unmatched, wrong} as const;
	const heldBefore = state === 'refused' ? [] : await deliveriesIn(storage, ['held'], begun.source);
	await storage.atomically(tx => [
		moveDelivery(storage, tx, begun.id, 'reading', said),
		...(state === 'refused' ? [dropLines(storage, tx, begun.id)] : []),
		...heldBefore.flatMap(({id}) => [
			moveDelivery(storage, tx, id, 'held', {state: 'replaced'}),
			dropLines(storage, tx, id),
		]),
		forgetOldDeliveries(storage, tx, begun.source, keptDeliveries),
	]);
	return {...begun, ...said};
}

/** `store:shop.example login.shop.example` → `shop.example (login.shop.example)` */
const nameOfLine = (line: string): string => line.slice('store:'.length).replace(/ (.+)/, ' ($1)');

async function clearAbandoned(world: World, source: string): Promise<void> {
	const old = (await deliveriesIn(world.storage, ['reading'], source)).filter(
		({receivedAt}) => world.now().getTime() - receivedAt.getTime() > abandonedAfter,
	);
	for (const {id} of old) await drop(world, id);
}

const drop = ({storage}: World, id: string): Promise<void> =>
	storage.atomically(tx => [dropLines(storage, tx, id), dropDelivery(storage, tx, id)]);
