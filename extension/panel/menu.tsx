import {useRef} from 'preact/hooks';
import {Icon} from './icon.tsx';
import {siteOf} from './site.ts';
import type {PanelState} from './state.ts';
import type {PanelView} from './view.ts';

/** A page was read, well or badly. */
const reportable: ReadonlySet<PanelState['is']> = new Set(['judged', 'query-page', 'not-understood', 'not-a-listing']);

/** The ⋯ menu: look again, off on this site, a report on reading this page, settings. The browser closes it by Esc or a click beside it. */
export function Menu({state, words, act, storeName}: PanelView) {
	const popover = useRef<HTMLDivElement>(null);
	const site = siteOf(state);
	const item = (label: string, run: () => void) => (
		<button
			type="button"
			onClick={() => {
				popover.current?.hidePopover?.();
				run();
			}}
		>
			{label}
		</button>
	);
	return (
		<nav class="menu" aria-label={words.say('menu.title')}>
			<button
				type="button"
				class="bare"
				popovertarget="menu-items"
				aria-label={words.say('menu.title')}
				title={words.say('menu.title')}
			>
				<Icon name="more" />
			</button>
			<div id="menu-items" popover="auto" ref={popover}>
				{state.is !== 'no-page' && state.is !== 'off' && item(words.say('act.look-again'), act.lookAgain)}
				{state.is === 'off' &&
					item(words.say('menu.turn-on', {store: storeName(state.store)}), () => act.turnOn(state.store))}
				{site !== null &&
					state.is !== 'off' &&
					item(words.say('menu.turn-off', {store: site.store ? storeName(site.store) : site.host}), () =>
						act.turnOff(site),
					)}
				{reportable.has(state.is) && item(words.say('act.save-report'), () => act.saveReport(state))}
				{item(words.say('act.settings'), act.openSettings)}
			</div>
		</nav>
	);
}
