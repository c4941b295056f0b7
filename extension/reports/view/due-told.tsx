import * as v from 'valibot';
import {remedyKinds} from '../../../shared/compensation/jurisdiction.ts';
import {Money} from '../../../shared/money.ts';
import type {ReportView} from '../../../shared/reports/contract.ts';
import {sumDue} from '../../../shared/service-desk/statutory-sum.ts';
import type {Words} from '../../locales/index.ts';

const kinds = Object.keys(remedyKinds) as [keyof typeof remedyKinds, ...(keyof typeof remedyKinds)[]];

/** Of what a remedy holds, what a shopper reads: each thing with its article. */
const Entitlement = v.looseObject({
	id: v.string(),
	kind: v.picklist(kinds),
	standing: v.string(),
	amount: v.nullable(Money),
	law: v.string(),
	article: v.string(),
	askBy: v.nullable(v.string()),
});
const Due = v.looseObject({entitlements: v.array(v.unknown())});

/** What a decision says is due: the sum, and by which articles. What this version can not read is left out. */
export function DueTold({remedy: {due, state}, words}: {remedy: NonNullable<ReportView['remedy']>; words: Words}) {
	const sum = sumDue(due);
	const parsed = v.safeParse(Due, due);
	const given = (parsed.success ? parsed.output.entitlements : []).flatMap(each => {
		const read = v.safeParse(Entitlement, each);
		return read.success && read.output.standing === 'due' && read.output.kind !== 'withdrawal' ? [read.output] : [];
	});
	const isOwed = state === 'due' || state === 'offered';
	return (
		<>
			{sum && (
				<p>
					<strong class="lead">
						{words.say(isOwed ? 'ticket.told.sum' : 'ticket.told.was-sum', {sum: words.money(sum)})}
					</strong>
				</p>
			)}
			{given.length > 0 && (
				<>
					<p class="quiet">{words.say('ticket.told.by')}</p>
					<ul class="rows">
						{given.map(({id, kind, amount, law, article, askBy}) => (
							<li key={id} class="due-line">
								<span>
									{words.say(`remedy.${kind}`)} {amount && <strong>{words.money(amount)}</strong>}
								</span>
								<span class="quiet">
									<bdi lang="en">{`${law}, ${article}`}</bdi>
									{askBy && isOwed && ` · ${words.say('ticket.told.ask-by', {day: words.day(askBy)})}`}
								</span>
							</li>
						))}
					</ul>
				</>
			)}
		</>
	);
}
