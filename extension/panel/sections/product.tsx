import type {PageFacts} from '../../../shared/product.ts';
import {priceText} from '../price-text.ts';
import {pricesSeen} from '../prices-seen.ts';
import {Sparkline} from '../sparkline.tsx';
import {useRemembered} from '../use-remembered.ts';
import type {PanelView} from '../view.ts';
import type {Section} from './section.ts';

/** What the page offers, and the prices this browser saw for it before. */
export const product: Section = {
	id: 'product',
	place: 'main',
	View(view) {
		const {state, words} = view;
		if (state.is !== 'judged' && state.is !== 'asking') return null;
		const {facts} = state;
		return (
			<section class="product" aria-labelledby="product-title">
				<h2 id="product-title">{words.say(state.is === 'asking' ? 'asking.from-page' : 'product.title')}</h2>
				<p class="product-name">
					<bdi>{facts.title ?? words.say('product.no-title')}</bdi>
				</p>
				<p class="prices">
					<strong>{priceText(facts, words) ?? words.say('product.no-price')}</strong>
					{facts.wasPrice && (
						<span class="quiet" title={words.say('product.was-note')}>
							{words.say('product.was', {price: words.money(facts.wasPrice)})}
						</span>
					)}
				</p>
				{facts.availability === 'OutOfStock' && <p class="quiet">{words.say('product.out-of-stock')}</p>}
				{state.is === 'judged' && <Seen {...view} facts={facts} at={state.at} />}
			</section>
		);
	},
};

function Seen({facts, at, memory, words}: PanelView & {facts: PageFacts; at: string}) {
	const looks = useRemembered(memory, () => memory.looksAt(facts), [facts.url, facts.store, facts.listingId]);
	if (looks.is !== 'here') return null;
	const seen = pricesSeen(looks.value, facts, at);
	if (!seen) return null;
	if (seen.points.length < 2) return <p class="quiet">{words.say('product.first-look')}</p>;
	const label = words.say('product.spark', {
		count: seen.points.length,
		day: words.day(seen.points[0]!.at),
		low: words.money(seen.lowest),
		high: words.money(seen.highest),
		now: words.money(seen.now),
	});
	return (
		<p class="prices-seen">
			<span>{words.say('product.lowest', {price: words.money(seen.lowestIn30Days)})}</span>
			<Sparkline points={seen.points} label={label} />
		</p>
	);
}
