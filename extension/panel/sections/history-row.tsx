import type {Visit} from '../../history/visit.ts';
import {Icon} from '../icon.tsx';
import {LevelMark} from '../level-mark.tsx';
import {Moment} from '../moment.tsx';
import {OutLink} from '../out-link.tsx';
import {priceText} from '../price-text.ts';
import type {PanelView} from '../view.ts';

type Given = Pick<PanelView, 'words' | 'now' | 'storeName'> & {visit: Visit; onDelete(): void};

/** One visit: its verdict, the product, where, for how much, when. */
export function HistoryRow({visit, words, now, storeName, onDelete}: Given) {
	const {facts, verdict, lastAt} = visit;
	const title = facts.title ?? words.say('product.no-title');
	const level = words.say(`level.${verdict.level}`);
	const price = priceText(facts, words);
	return (
		<li class="visit">
			<span class={`level-${verdict.level} inline-mark`} title={level}>
				<LevelMark level={verdict.level} size={16} />
				<span class="unseen">{level}: </span>
			</span>
			<div>
				<OutLink href={facts.url} words={words}>
					<bdi>{title}</bdi>
				</OutLink>
				<p class="quiet">
					{storeName(facts.store)}
					{price && ` · ${price}`} · <Moment at={lastAt} now={now} words={words} />
				</p>
			</div>
			<button
				type="button"
				class="bare"
				aria-label={words.say('history.delete', {title})}
				title={words.say('act.delete')}
				onClick={onDelete}
			>
				<Icon name="remove" />
			</button>
		</li>
	);
}
