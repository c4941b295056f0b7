import {type BadgeCredential, type OpenedCredential, openBadge} from '../../shared/badges/credential.ts';
import {type BadgeProof, judgeBadge, type StatusLists} from '../../shared/badges/prove-badge.ts';
import {decodeStatusList} from '../../shared/badges/status-list.ts';
import type {Manifest} from '../../shared/lookup/contract.ts';
import type {SellerRecord} from '../../shared/lookup/record.ts';
import type {HeldStatusList, Shelf} from './shelf.ts';

/** Tokens whose signature was checked and is remembered, at most. */
const mostOpened = 2000;

/**
 * Checks badges by their tokens, with the keys that the manifest announces and the status lists that are held: asks nobody.
 * A token's signature is checked once, a list is unpacked once, as long as the worker lives.
 */
export function createProver(shelf: Pick<Shelf, 'statusLists'>) {
	let opened = new Map<string, Promise<OpenedCredential<BadgeCredential>>>();
	let openedWith = '';
	let unpacked = new Map<string, Promise<Uint8Array | null>>();

	function open(token: string, keys: readonly string[]) {
		if (openedWith !== keys.join() || opened.size >= mostOpened) opened = new Map();
		openedWith = keys.join();
		const known = opened.get(token) ?? openBadge(token, keys);
		opened.set(token, known);
		return known;
	}

	async function listsHeld(): Promise<StatusLists> {
		const before = unpacked;
		const held = await shelf.statusLists();
		const nameOf = ({name, epoch, version}: HeldStatusList) => `${name} ${epoch} ${version}`;
		unpacked = new Map(held.map(one => [nameOf(one), before.get(nameOf(one)) ?? decodeStatusList(one.encoded)]));
		const lists = new Map<string, Uint8Array>();
		for (const one of held) {
			const list = await unpacked.get(nameOf(one));
			if (list) lists.set(one.name.slice('status/'.length), list);
		}
		return lists;
	}

	return async (seller: SellerRecord | null, manifest: Manifest | null): Promise<ReadonlyMap<string, BadgeProof>> => {
		if (!seller || seller.badges.length === 0) return new Map();
		const keys = manifest?.badges.keys ?? [];
		const lists = await listsHeld();
		const proofs = seller.badges.map(async (badge): Promise<[string, BadgeProof]> => {
			if (!badge.token) return [badge.id, {is: 'unproved', why: 'not-a-credential'}];
			return [badge.id, judgeBadge(await open(badge.token, keys), {...badge, seller: seller.key}, lists)];
		});
		return new Map(await Promise.all(proofs));
	};
}
