import {type TabStates, watchTabState} from '../look/tab-states.ts';
import type {PanelState} from './state.ts';

type Listeners<Event> = {addListener(listener: (event: Event) => void): void};

/** The pieces of the browser's `tabs` and `windows` used here. */
export type Tabs = {
	query(which: {
		active: true;
		currentWindow: true;
	}): Promise<readonly {id?: number | undefined; windowId?: number | undefined}[]>;
	onActivated: Listeners<{tabId: number; windowId: number}>;
};

type Given = {
	tabs: Tabs;
	states: TabStates;
	onChanged: Parameters<typeof watchTabState>[0];
	/** stay with this tab, whichever is in front */
	pinned: number | null;
	show(tab: number | null, state: PanelState): void;
};

/** Shows the state of the tab in front of this window's panel, and of each tab that comes to the front after it. */
export async function followActiveTab({tabs, states, onChanged, pinned, show}: Given): Promise<void> {
	let stop = () => {};
	let turn = 0;
	async function turnTo(tab: number) {
		stop();
		const mine = ++turn;
		let told = false;
		stop = watchTabState(onChanged, tab, state => {
			told = true;
			show(tab, state);
		});
		const state = await states.read(tab);
		// What was published while reading is newer; another tab may have come to the front meanwhile.
		if (mine === turn && !told) show(tab, state);
	}

	if (pinned !== null) return turnTo(pinned);
	const [front] = await tabs.query({active: true, currentWindow: true});
	tabs.onActivated.addListener(({tabId, windowId}) => {
		if (windowId === front?.windowId) void turnTo(tabId);
	});
	if (front?.id === undefined) show(null, {is: 'no-page'});
	else await turnTo(front.id);
}
