import type {PageFacts} from '../../shared/product.ts';
import type {PanelState} from '../panel/state.ts';
import type {FromPage} from '../platform/messages.ts';
import type {Place} from './page-kind.ts';
import {queryPageFacts} from './query-page-facts.ts';

type Result = Extract<FromPage, {is: 'page-read'}>['result'];

/** What a reader's answer comes to: something to judge, or a state that is final. */
export type Outcome =
	| {is: 'listing' | 'query-page'; facts: PageFacts}
	| {is: 'settled'; state: Extract<PanelState, {is: 'not-understood' | 'not-a-listing'}>};

/** `url`, `place`: the browser's word; it takes the place of what the page's process says of its address. */
export function outcomeOf(result: Result, url: string, place: Place): Outcome {
	const unread = (why: 'still-the-last-product' | 'page-unreadable'): Outcome => ({
		is: 'settled',
		state: {is: 'not-understood', url, why},
	});
	if (result.is === 'stale') return unread('still-the-last-product');
	if (result.is === 'query-page') return {is: 'query-page', facts: queryPageFacts(place, result.facts)};
	if (result.is === 'not-a-listing' && place.listingId === null)
		return {is: 'settled', state: {is: 'not-a-listing', host: new URL(url).host}};
	if (result.is === 'not-a-listing' || (result.facts.title === null && result.facts.price === null))
		return unread('page-unreadable');
	return {is: 'listing', facts: {...result.facts, ...place}};
}
