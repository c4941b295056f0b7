import type {FileStore} from './store.ts';

/** A store that took the place of another: what lies in the former one is still found there, and erased there too. */
export const afterFormer = (store: FileStore, former: FileStore): FileStore => ({
	put: store.put,
	get: async hash => (await store.get(hash)) ?? former.get(hash),
	async erase(hash, isNeeded) {
		const here = await store.erase(hash, isNeeded);
		const there = await former.erase(hash, isNeeded);
		return here && there;
	},
});
