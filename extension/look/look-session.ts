import type {Look} from './look.ts';
import type {LooksWorld} from './looks-world.ts';

type SessionArea = {
	get(keys: null): Promise<Record<string, unknown>>;
	set(items: Record<string, unknown>): Promise<void>;
	remove(key: string): Promise<void>;
};

const prefix = 'look:';

/** Looks in `browser.storage.session`: only the background writes there, so what is read was a Look when it was written. */
export const createLookSession = (area: SessionArea): LooksWorld['session'] => ({
	async load() {
		const all = await area.get(null);
		return Object.keys(all)
			.filter(key => key.startsWith(prefix))
			.map(key => all[key] as Look);
	},
	keep: look => area.set({[prefix + look.tab]: look}),
	forget: tab => area.remove(prefix + tab),
});
