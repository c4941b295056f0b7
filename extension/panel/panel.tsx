import {Card} from './card.tsx';
import {headline} from './headline.ts';
import {Menu} from './menu.tsx';
import {noticeOf} from './notice-card.tsx';
import {sections} from './sections/index.ts';
import type {PanelView} from './view.ts';
import {waitingWords} from './waiting-card.tsx';

/** The whole panel of one tab. */
export function Panel(view: PanelView) {
	const part = (place: 'main' | 'aside') =>
		sections.filter(section => section.place === place).map(({id, View}) => <View key={id} {...view} />);
	return (
		<div class="panel" lang={view.words.locale} dir={view.words.dir}>
			<header class="bar">
				<img src="/icon/touchstone.svg" alt="" width="20" height="20" />
				<h1>Touchstone</h1>
				<Menu {...view} />
			</header>
			<p class="unseen" role="status">
				{announcement(view)}
			</p>
			<main>
				<Card {...view} />
				{part('main')}
			</main>
			<aside aria-label={view.words.say('panel.aside')}>{part('aside')}</aside>
		</div>
	);
}

/** What a screen reader says when the panel changed by itself. */
function announcement({state, words, act, storeName}: PanelView): string {
	switch (state.is) {
		case 'judged':
		case 'query-page':
			return headline(state, words);
		case 'reading':
		case 'asking':
			return waitingWords(state, words, 'while');
		default:
			return noticeOf(state, words, act, storeName).title;
	}
}
