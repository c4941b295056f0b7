import {render} from 'preact';
import {openDatabase} from '../../history/database.ts';
import {watchDatabase} from '../../history/watch-database.ts';
import {createTabStates} from '../../look/tab-states.ts';
import {followActiveTab} from '../../panel/active-tab.ts';
import {createActions} from '../../panel/create-actions.ts';
import {createMemory} from '../../panel/create-memory.ts';
import {Panel} from '../../panel/panel.tsx';
import '../../panel/panel.css';
import {speakAsChosen} from '../../panel/speak-as-chosen.ts';
import type {PanelState} from '../../panel/state.ts';
import {storeName} from '../../panel/store-name.ts';
import {browser} from '../../platform/browser.ts';

const database = openDatabase();
const memory = createMemory(database);
const pinned = new URLSearchParams(location.search).get('tab');
let tab: number | null = null;
let state: PanelState = {is: 'no-page'};
let speech = await speakAsChosen(database);

const draw = () => {
	const now = new Date().toISOString();
	render(
		<Panel
			{...speech}
			state={state}
			now={now}
			memory={memory}
			storeName={storeName}
			act={createActions(database, tab)}
		/>,
		document.body,
	);
};

await followActiveTab({
	tabs: browser.tabs,
	states: createTabStates(browser.storage.session),
	onChanged: browser.storage.session.onChanged,
	pinned: pinned === null ? null : Number(pinned),
	show(nextTab, next) {
		[tab, state] = [nextTab, next];
		draw();
	},
});
watchDatabase(database, ['settings'], async () => {
	speech = await speakAsChosen(database);
	draw();
});
setInterval(draw, 60_000);
