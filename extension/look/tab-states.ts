import type {PanelState} from '../panel/state.ts';

/** The piece of `browser.storage.session` used here: it outlives the worker's sleep, not the browser. */
type SessionArea = {
	get(key: string): Promise<Record<string, unknown>>;
	set(items: Record<string, unknown>): Promise<void>;
	remove(key: string): Promise<void>;
};
type Change = {newValue?: unknown};
type Changes = {
	addListener(listener: (changes: Record<string, Change>) => void): void;
	removeListener(listener: (changes: Record<string, Change>) => void): void;
};

const keyOf = (tab: number) => `state:${tab}`;

/** What the panel shows, tab by tab. Written by the background only, so what is read was a PanelState when it was written. */
export function createTabStates(area: SessionArea) {
	return {
		async read(tab: number): Promise<PanelState> {
			const key = keyOf(tab);
			return ((await area.get(key))[key] as PanelState | undefined) ?? {is: 'no-page'};
		},
		publish: (tab: number, state: PanelState): Promise<void> => area.set({[keyOf(tab)]: state}),
		forget: (tab: number): Promise<void> => area.remove(keyOf(tab)),
	};
}
export type TabStates = ReturnType<typeof createTabStates>;

/** Calls `show` with every new state of one tab, until the answered function is called. */
export function watchTabState(onChanged: Changes, tab: number, show: (state: PanelState) => void): () => void {
	const listener = (changes: Record<string, Change>) => {
		const change = changes[keyOf(tab)];
		if (change) show((change.newValue as PanelState | undefined) ?? {is: 'no-page'});
	};
	onChanged.addListener(listener);
	return () => onChanged.removeListener(listener);
}
