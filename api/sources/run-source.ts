import {type Limits, namesLoopback} from '../outbound/index.ts';
import type {World} from '../world.ts';
import type {Adapter, EntryRead} from './adapter.ts';
import type {SourceChoice} from './choices.ts';
import {type Opened, openList} from './open-list.ts';
import {beginState, countStanding, saveState, stateOf} from './queries.ts';
import {type Received, receiveDelivery} from './receive-delivery.ts';

export type SourceRun = {is: 'unchanged'} | ({is: 'received'} & Received);

type How = {signal?: AbortSignal | undefined; limits?: Limits};

/** Asks one source and receives what it sends. Throws an Error in words for the operator when it can't be asked. */
export async function runSource(
	world: World,
	adapter: Adapter,
	choice: SourceChoice,
	how: How = {},
): Promise<SourceRun> {
	const {storage} = world;
	await storage.atomically(tx => [beginState(storage, tx, adapter.name)]);
	const state = await stateOf(storage, adapter.name);
	const first = (await countStanding(storage, adapter.name)) === 0;
	const address = choice.address ?? adapter.address({now: world.now(), first});
	if (!address) throw new Error(`${adapter.name} has no address: give one`);

	const loopback = namesLoopback(new URL(address));
	const version = state?.address === address && (state.etag || state.lastModified) ? state : undefined;
	const opened = await openList(address, {...how, loopback, version});
	if (opened.is === 'unchanged') {
		await storage.atomically(tx => [saveState(storage, tx, adapter.name, {checkedAt: world.now()})]);
		return opened;
	}
	const read = readAll(adapter, opened, {first, loopback, host: new URL(address).host, how});
	const received = await receiveDelivery(world, adapter, read, how.signal);
	// A list that can't be used is asked for anew; one that is held stays held until another comes
	const seen = received.delivery.state === 'refused' ? {etag: null, lastModified: null} : opened.version;
	await storage.atomically(tx => [saveState(storage, tx, adapter.name, {address, ...seen, checkedAt: world.now()})]);
	return {is: 'received', ...received};
}

type Reading = {first: boolean; loopback: boolean; host: string; how: How};

async function* readAll(
	adapter: Adapter,
	opened: Extract<Opened, {is: 'body'}>,
	{first, loopback, host, how}: Reading,
): AsyncGenerator<EntryRead> {
	if (!adapter.index) {
		yield* adapter.read(opened.bytes);
		return;
	}
	for (const address of await adapter.index(opened.bytes, {first})) {
		if (new URL(address).host !== host) throw new Error(`the list of ${host} leads to another host: ${address}`);
		const document = await openList(address, {...how, loopback});
		if (document.is === 'body') yield* adapter.read(document.bytes);
	}
}
