import type {Words} from '../locales/index.ts';
import type {PanelState} from './state.ts';
import type {Actions, PanelView} from './view.ts';

type Judgeless = Exclude<PanelState, {is: 'judged' | 'query-page' | 'reading' | 'asking'}>;
type Act = {label: string; run(): void; isMain: boolean};
export type Notice = {title: string; text: string; detail?: string; acts: readonly Act[]};

/** Why there is no verdict, in words, with a way on. */
export function noticeOf(state: Judgeless, words: Words, act: Actions, storeName: (store: string) => string): Notice {
	const lookAgain = {label: words.say('act.look-again'), run: act.lookAgain, isMain: true};
	const settings = {label: words.say('act.settings'), run: act.openSettings, isMain: false};
	switch (state.is) {
		case 'no-page':
			return {
				title: words.say('no-page.title'),
				text: words.say('no-page.text'),
				acts: [settings],
			};
		case 'not-watched':
			return {
				title: words.say('not-watched.title', {host: state.host}),
				text: words.say('not-watched.text'),
				acts: [{...lookAgain, label: words.say('not-watched.act')}],
			};
		case 'off':
			return {
				title: words.say('off.title', {store: storeName(state.store)}),
				text: words.say('off.text'),
				acts: [{label: words.say('off.act'), run: () => act.turnOn(state.store), isMain: true}],
			};
		case 'not-a-listing':
			return {
				title: words.say('not-a-listing.title'),
				text: words.say('not-a-listing.text', {host: state.host}),
				acts: [lookAgain],
			};
		case 'not-understood':
			return {title: words.say(`${state.why}.title`), text: words.say(`${state.why}.text`), acts: [lookAgain]};
		case 'failed':
			return {
				title: words.say(`${state.why}.title`),
				text: words.say(`${state.why}.text`),
				detail: state.detail,
				acts: [{...lookAgain, label: words.say('act.try-again')}, settings],
			};
	}
}

export function NoticeCard({state, words, act, storeName}: PanelView & {state: Judgeless}) {
	const {title, text, detail, acts} = noticeOf(state, words, act, storeName);
	return (
		<section class={`card card-notice state-${state.is}`} aria-labelledby="card-title">
			<h2 id="card-title">{title}</h2>
			<p>{text}</p>
			{detail && (
				<details class="quiet">
					<summary>{words.say('failed.detail')}</summary>
					<code>{detail}</code>
				</details>
			)}
			<p class="acts">
				{acts.map(({label, run, isMain}) => (
					<button key={label} type="button" class={isMain ? 'primary' : ''} onClick={run}>
						{label}
					</button>
				))}
			</p>
		</section>
	);
}
