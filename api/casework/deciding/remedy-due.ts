import type {CaseFindings, ReportFinding} from '../../../shared/cases/findings-contract.ts';
import {dayOf} from '../../../shared/clock.ts';
import {calculateCompensation} from '../../../shared/compensation/calculate-compensation.ts';
import {answerWith, type CompensationAnswer} from '../../../shared/compensation/contract.ts';
import type {Situation} from '../../../shared/compensation/situation.ts';
import type {Money} from '../../../shared/money.ts';
import {sumDue} from '../../../shared/service-desk/statutory-sum.ts';
import type {ReportRow} from '../dossier/queries.ts';
import type {RemedyRow} from '../queries.ts';

/** So many pieces are more than one household needs. */
const manyPieces = 10;

/** What is due, with what an earlier decision brought already: the totals are what is left of it. */
type Due = CompensationAnswer & {given: Money | null};
/** `why` nothing is due, in words for the reporter; null: nothing was asked for. */
export type RemedyFound = {due: Due} | {due: null; why: string | null};

const none = (why: string | null): RemedyFound => ({due: null, why});

/**
 * What is due to one reporter by a decision, as the calculator reckons it with its articles, from what was found and not from
 * what was claimed. `before`: remedies of this report by decisions before; what was given for them is not due again.
 */
export function remedyDue(
	report: ReportRow,
	finding: ReportFinding,
	findings: Pick<CaseFindings, 'nonDeception'>,
	decidedAt: Date,
	before: readonly RemedyRow[],
): RemedyFound {
	const {purchase, demand} = report.body;
	if (report.isTip || report.state === 'settled' || demand.kind === 'none') return none(null);
	const {paid} = finding;
	if (!purchase || !paid) return none('what you paid was not shown.');
	if (paid.minor === 0) return none('nothing was paid.');
	const situation = situationOf(report, purchase, {...finding, paid}, findings, decidedAt);
	const answer = answerWith(calculateCompensation(situation), situation, []);
	if (!answer.entitlements.some(({standing}) => standing === 'due')) return none(whyNot(answer, situation));
	return withoutGiven(answer, before);
}

/** The price is that of all pieces together, as it was found to be paid. */
function situationOf(
	{body: {country}, receivedAt}: ReportRow,
	purchase: NonNullable<ReportRow['body']['purchase']>,
	{paid, loss, promise, ownUse, quantity}: ReportFinding & {paid: Money},
	{nonDeception}: Pick<CaseFindings, 'nonDeception'>,
	decidedAt: Date,
): Situation {
	return {
		price: paid,
		quantity: 1,
		goods: purchase.goods,
		finding: 'counterfeit',
		loss,
		boughtOn: purchase.orderedOn,
		deliveredOn: purchase.deliveredOn ?? null,
		demandedOn: dayOf(receivedAt),
		decidedOn: dayOf(decidedAt),
		country,
		law: null,
		ownUse: ownUse ? 'yes' : 'no',
		ordinaryQuantity: quantity < manyPieces ? 'yes' : 'no',
		nonDeceptionShown: nonDeception === null ? 'no' : 'yes',
		sellerKnew: 'unknown',
		cureFailed: 'unknown',
		promise: promise && {
			sum: {is: 'times', times: String(promise.times)},
			snapshot: promise.snapshot,
			seenOn: promise.seenOn,
		},
		rate: null,
	};
}

function whyNot({entitlements, laws}: CompensationAnswer, {country}: Situation): string {
	if (entitlements.length === 0)
		return `${laws.length === 0 ? `the law of your country (${country}) is not known here` : 'the law gives nothing for it'}. What your store, your bank or an authority there gives is not touched by that.`;
	const whys = entitlements.flatMap(({unmet}) => unmet.map(({why}) => why));
	return [...new Set(whys)].join(' ');
}

/** What was given for a decision that was lifted since counts: nobody is paid twice, and what was agreed in its place holds. */
function withoutGiven(answer: CompensationAnswer, before: readonly RemedyRow[]): RemedyFound {
	if (before.some(({state}) => state === 'waived')) return none('you took something else in its place.');
	const settled = before.filter(({state}) => state === 'paid' || state === 'enforced');
	if (settled.length === 0) return {due: {...answer, given: null}};
	const sum = sumDue(answer);
	const given = settled.reduce((minor, {due}) => {
		const its = sumDue(due);
		return its && its.currency === sum?.currency ? minor + its.minor : minor;
	}, 0);
	if (!sum || sum.minor <= given) return none('what is due was given to you already.');
	const totals = answer.totals.flatMap(({jurisdiction, amount}) =>
		amount.currency !== sum.currency
			? [{jurisdiction, amount}]
			: amount.minor > given
				? [{jurisdiction, amount: {...amount, minor: amount.minor - given}}]
				: [],
	);
	return {due: {...answer, totals, given: {minor: given, currency: sum.currency}}};
}
