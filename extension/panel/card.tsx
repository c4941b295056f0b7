import {NoticeCard} from './notice-card.tsx';
import {QueryPageCard} from './query-page-card.tsx';
import {VerdictCard} from './verdict-card.tsx';
import type {PanelView} from './view.ts';
import {WaitingCard} from './waiting-card.tsx';

/** The first thing one sees: the verdict, or why there is none and what one can do. */
export function Card(view: PanelView) {
	const {state} = view;
	switch (state.is) {
		case 'judged':
			return <VerdictCard {...view} state={state} />;
		case 'query-page':
			return <QueryPageCard {...view} state={state} />;
		case 'reading':
		case 'asking':
			return <WaitingCard state={state} words={view.words} />;
		case 'no-page':
		case 'not-watched':
		case 'off':
		case 'not-a-listing':
		case 'not-understood':
		case 'failed':
			return <NoticeCard {...view} state={state} />;
	}
}
