import type {Entitlement} from '../../compensation/calculate-compensation.ts';
import type {Workings} from '../../compensation/find-sum.ts';
import {type Markup, markup} from '../markup.ts';
import {type PackContext, type PackDocument, textFile} from '../pack/context.ts';
import {plainJson} from '../plain-json.ts';

export const compensationDocument: PackDocument = {
	view: compensationView,
	data: ({matter: {compensation}}) => ({compensation}),
	files: ({matter: {compensation}}) => (compensation ? [textFile('compensation.json', plainJson(compensation))] : []),
};

/** What is due, and what is due under conditions; what is not due is left out. */
function compensationView(context: PackContext): Markup | null {
	const {matter, say, money, country} = context;
	const {compensation} = matter;
	if (!compensation) return null;
	const shown = compensation.entitlements.filter(({standing}) => standing !== 'not-due');
	return markup`${compensation.totals.map(
		({jurisdiction, amount}) =>
			markup`<p><strong>${say('total', {law: country(jurisdiction), amount: money(amount)})}</strong></p>`,
	)}<table><tbody>${shown.map(each => entitlementRow(each, context))}</tbody></table>`;
}

const entitlementRow = (
	{kind, standing, amount, workings, law, article, unmet}: Entitlement,
	{say, money}: PackContext,
): Markup =>
	markup`<tr><td><strong>${say(`kind.${kind}`)}</strong><br>${standing === 'due' ? say('due') : `${say('openDue')}: ${unmet.map(({name}) => say(`condition.${name}`)).join('; ')}`}<br><span class="quiet">${law}, ${article}</span></td><td class="sum">${amount ? money(amount) : ''}<br><span class="quiet">${formulaIn(workings, say, money)}</span></td></tr>`;

function formulaIn(workings: Workings, say: PackContext['say'], money: PackContext['money']): string {
	switch (workings.is) {
		case 'price':
			if (workings.quantity === 1) return '';
			return say('formula.price', {
				quantity: workings.quantity,
				each: money(workings.each),
				price: money(workings.price),
			});
		case 'times':
		case 'times-loss': {
			const product = money(workings.product);
			const {times, floor} = workings;
			const sum =
				workings.is === 'times'
					? say('formula.times', {times, price: money(workings.price), product})
					: say('formula.times-loss', {times, loss: money(workings.loss), product});
			return floor ? `${sum}; ${say('formula.floor', {floor: money(floor.set)})}` : sum;
		}
		case 'promise-times':
			return say('formula.promise', {times: workings.times, price: money(workings.price)});
		case 'promise-amount':
		case 'loss':
		case 'no-sum':
			return '';
	}
}
