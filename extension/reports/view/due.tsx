import {calculateCompensation, type Entitlement} from '../../../shared/compensation/calculate-compensation.ts';
import type {Situation} from '../../../shared/compensation/situation.ts';
import {readAmount, readCount} from '../../../shared/reports/read-report.ts';
import {supposedSituation} from '../../../shared/reports/supposed-situation.ts';
import type {ReportTyped} from '../../../shared/reports/typed.ts';
import type {Words} from '../../locales/index.ts';

type Given = {typed: ReportTyped; words: Words; today: string};

/** What the law of the shopper's country gives if it is decided so; nothing until price, day and country are there. */
export function Due({typed, words, today}: Given) {
	const situation = situationOf(typed, today);
	if (typed.demand === 'none' || !typed.bought) return null;
	if (!situation) return <p class="quiet">{words.say('report.due.not-yet')}</p>;
	const {entitlements, unknownLaws} = calculateCompensation(situation);
	const shown = entitlements.filter(({kind}) => kind !== 'withdrawal');
	const isTripled = shown.some(
		({kind, standing}) => (kind === 'multiple' || kind === 'promise') && standing !== 'not-due',
	);
	return (
		<div class="report-due">
			<h4>{words.say('report.due')}</h4>
			{unknownLaws.length > 0 && <p class="quiet">{words.say('report.due.unknown-law')}</p>}
			<ul class="rows">
				{shown.map(one => (
					<Line key={one.id} one={one} words={words} />
				))}
			</ul>
			{typed.demand === 'one-for-three' && !isTripled && unknownLaws.length === 0 && (
				<p class="level-caution">{words.say('report.due.no-multiple')}</p>
			)}
			<p class="quiet">{words.say('report.due.note')}</p>
		</div>
	);
}

function Line({one, words}: {one: Entitlement; words: Words}) {
	const {kind, standing, amount, law, article} = one;
	return (
		<li class="due-line">
			<span>
				{words.say(`remedy.${kind}`)} {amount && <strong>{words.money(amount)}</strong>}
			</span>
			<span class="quiet">
				{words.say(`report.due.${standing}`)} · <bdi lang="en">{`${law}, ${article}`}</bdi>
			</span>
		</li>
	);
}

/** The purchase as it was typed, for the calculator. Null: too little is known. */
function situationOf({purchase, country, promise}: ReportTyped, today: string): Situation | null {
	const paid = readAmount(purchase.paid, purchase.currency);
	const quantity = readCount(purchase.quantity, 9999);
	if (!paid || quantity === null || country === '' || !/^\d{4}-\d\d-\d\d$/.test(purchase.orderedOn)) return null;
	const times = readCount(promise.times, 100);
	const loss = purchase.loss.trim() === '' ? null : readAmount(purchase.loss, purchase.currency);
	const bought = {...purchase, paid, quantity, loss, deliveredOn: purchase.deliveredOn || null};
	return supposedSituation({purchase: bought, country, promise: times === null ? null : {...promise, times}}, today);
}
