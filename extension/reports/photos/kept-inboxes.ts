import type {InboxKey} from './phone-inbox.ts';

/** Where the browser keeps things until it ends. */
type Area = {
	get(key: string): Promise<Record<string, unknown>>;
	set(items: Record<string, unknown>): Promise<void>;
	remove(key: string): Promise<void>;
};

/**
 * Inboxes by what their photos are for, until their time is over or the shopper is done: a panel that closes meanwhile loses no
 * photo that the phone was told had arrived. `of`: under which name the photos are kept.
 */
export const createKeptInboxes = (area: Area, now: () => Date) => {
	const nameOf = (of: string) => `phone-inbox:${of}`;
	return {
		async find(of: string): Promise<InboxKey | null> {
			// Only `keep` writes it
			const kept = (await area.get(nameOf(of)))[nameOf(of)] as InboxKey | undefined;
			if (kept && Date.parse(kept.until) > now().getTime()) return kept;
			if (kept) await area.remove(nameOf(of));
			return null;
		},
		keep: (of: string, key: InboxKey) => area.set({[nameOf(of)]: key}),
		forget: (of: string) => area.remove(nameOf(of)),
	};
};
