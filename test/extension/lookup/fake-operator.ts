import {addressOf} from '../../../shared/address.ts';
import {bucketIndex} from '../../../shared/lookup/bucket.ts';
import type {Bucket, Directory, Manifest} from '../../../shared/lookup/contract.ts';
import type {BrandRecord, SellerRecord, SubjectRecord} from '../../../shared/lookup/record.ts';
import {signFile, toBase64Url} from '../../../shared/lookup/signed-file.ts';
import {listOf} from '../../shared/badges/some-badge.ts';

export type Signer = {publicKey: string; sign(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array>};

export async function newSigner(): Promise<Signer> {
	const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
	if (!('privateKey' in pair)) throw new Error('Ed25519 makes pairs of keys');
	const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
	return {
		publicKey: toBase64Url(raw),
		sign: async bytes => new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, bytes)),
	};
}

export const sellerRecord = (key: string, more: Partial<SellerRecord> = {}): SellerRecord => ({
	kind: 'seller',
	key,
	name: key.split('/').at(-1) ?? key,
	store: 'aliexpress',
	reviewed: null,
	badges: [],
	decisions: [],
	warnings: [],
	cases: [],
	...more,
});

export const brandRecord = (name: string): BrandRecord => ({
	kind: 'brand',
	key: `brand:${name}`,
	name,
	names: [],
	domains: [],
	queryDomains: [],
	registeredAt: '2026-01-01T00:00:00.000Z',
});

export const base = 'https://touchstone.test';

/** An operator's whole state, signed anew for every request. Tests change its fields, or overrule single paths. */
export async function createOperator(at: string) {
	const signer = await newSigner();
	const asked: string[] = [];
	const inits: RequestInit[] = [];
	const operator = {
		signer,
		asked,
		inits,
		epoch: 1,
		depth: 2,
		confirmedAt: at,
		directory: [] as {version: number; record: SubjectRecord | null; key: string}[],
		sellers: [] as {sequence: number; record: SellerRecord}[],
		changed: [] as [number, number][],
		next: null as string | null,
		badgeKey: await newSigner(),
		/** status lists of badges: the bits that are set */
		lists: new Map<string, {version: number; set: readonly number[]}>(),
		/** what a path answers instead of what is right */
		instead: new Map<string, () => Response | Promise<Response>>(),

		async manifest(): Promise<string> {
			const body: Manifest = {
				kind: 'manifest',
				epoch: this.epoch,
				confirmedAt: this.confirmedAt,
				depth: this.depth,
				directory: Math.max(0, ...this.directory.map(({version}) => version)),
				changed: this.changed,
				keys: {now: this.signer.publicKey, next: this.next},
				mirrors: [],
				badges: {keys: [this.badgeKey.publicKey], lists: [...this.lists].map(([name, list]) => [name, list.version])},
			};
			return signFile(
				JSON.stringify(body),
				{kind: 'manifest', depth: 0, index: 0, sequence: Date.parse(this.confirmedAt), epoch: this.epoch},
				this.signer,
			);
		},
		/** `until`: a part that ends there */
		async directoryFile(since: number, until = Number.POSITIVE_INFINITY): Promise<string> {
			const all = this.directory.filter(({version}) => version > since);
			const news = all.filter(({version}) => version <= until);
			const more = news.length < all.length;
			const version = Math.max(since, ...(more ? news : this.directory).map(entry => entry.version));
			const entries = await Promise.all(
				news.map(async ({record, key}) => ({address: await addressOf(key as never), record})),
			);
			const {depth, epoch} = this;
			const buckets = {depth, newest: await this.newest(since)};
			const body: Directory = {kind: 'directory', epoch, since, version, more, buckets, entries};
			const statement = {kind: 'directory', depth: 0, index: since, sequence: version, epoch} as const;
			return signFile(JSON.stringify(body), statement, this.signer);
		},
		/** [index, sequence] of the buckets that changed after `since` */
		async newest(since: number): Promise<[number, number][]> {
			const newest = new Map<number, number>();
			for (const {sequence, record} of this.sellers) {
				const index = bucketIndex(await addressOf(record.key as never), this.depth);
				if (sequence > since) newest.set(index, Math.max(sequence, newest.get(index) ?? 0));
			}
			return [...newest];
		},
		async bucketFile(depth: number, index: number): Promise<string> {
			const records: Record<string, SellerRecord> = {};
			let sequence = 0;
			for (const seller of this.sellers) {
				const address = await addressOf(seller.record.key as never);
				if (bucketIndex(address, depth) !== index) continue;
				records[address] = seller.record;
				sequence = Math.max(sequence, seller.sequence);
			}
			const body: Bucket = {kind: 'bucket', epoch: this.epoch, depth, index, sequence, records};
			const statement = {kind: 'bucket', depth, index, sequence, epoch: this.epoch} as const;
			return signFile(JSON.stringify(body), statement, this.signer);
		},
		fetch: async (url: string, init: RequestInit): Promise<Response> => {
			const path = url.startsWith(base) ? url.slice(base.length) : url;
			asked.push(path);
			inits.push(init);
			const instead = operator.instead.get(path);
			if (instead) return instead();
			const [, directory] = /^\/v1\/lookup\/directory\/(\d+)$/.exec(path) ?? [];
			const [, depth, index] = /^\/v1\/lookup\/(\d+)\/([0-9a-f]+)$/.exec(path) ?? [];
			const [, list] = /^\/v1\/badges\/status\/(.+)$/.exec(path) ?? [];
			const {version, set} = operator.lists.get(list ?? '') ?? {};
			if (list && version !== undefined && set) {
				const purpose = list.startsWith('revocation') ? 'revocation' : 'suspension';
				return new Response(await listOf(purpose, set, operator.badgeKey, version));
			}
			if (path === '/v1/lookup/manifest') return new Response(await operator.manifest());
			if (directory) return new Response(await operator.directoryFile(Number(directory)));
			if (depth && index) return new Response(await operator.bucketFile(Number(depth), Number.parseInt(index, 16)));
			return new Response('{}', {status: 404});
		},
	};
	return operator;
}
export type Operator = Awaited<ReturnType<typeof createOperator>>;
