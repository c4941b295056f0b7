import {render} from 'preact';
import {openDatabase} from '../../history/database.ts';
import {createTabStates} from '../../look/tab-states.ts';
import {followActiveTab} from '../../panel/active-tab.ts';
import {LivePanel} from '../../panel/live-panel.tsx';
import {browser} from '../../platform/browser.ts';
import '../../panel/panel.css';

const database = openDatabase();
const pinned = new URLSearchParams(location.search).get('tab');

await followActiveTab({
	tabs: browser.tabs,
	states: createTabStates(browser.storage.session),
	onChanged: browser.storage.session.onChanged,
	pinned: pinned === null ? null : Number(pinned),
	show: (tab, state) => render(<LivePanel database={database} tab={tab} state={state} />, document.body),
});
