import type {CaseFindings, ReportFinding} from '../../../shared/cases/findings-contract.ts';
import {calculateCompensation} from '../../../shared/compensation/calculate-compensation.ts';
import {answerWith, type CompensationAnswer} from '../../../shared/compensation/contract.ts';
import type {Situation} from '../../../shared/compensation/situation.ts';
import type {ReportRow} from '../dossier/queries.ts';

/** So many pieces are more than one household needs. */
const manyPieces = 10;
const day = (at: Date): string => at.toISOString().slice(0, 10);

/**
 * What is due to one reporter by a decision, as the calculator reckons it with its articles; null: nothing was demanded, or
 * it was not shown what was paid. The price is that of all pieces together, as it was paid.
 */
export function remedyDue(
	{id, body, isTip, receivedAt}: ReportRow,
	finding: ReportFinding,
	{nonDeception}: CaseFindings,
	decidedAt: Date,
): CompensationAnswer | null {
	const {purchase, demand, promise, offer, country} = body;
	const paid = finding.paid ?? purchase?.paid ?? null;
	if (isTip || demand.kind === 'none' || !purchase || !paid || paid.minor === 0) return null;
	const situation: Situation = {
		price: paid,
		quantity: 1,
		goods: purchase.goods,
		finding: 'counterfeit',
		loss: purchase.loss ?? null,
		boughtOn: purchase.orderedOn,
		deliveredOn: purchase.deliveredOn ?? null,
		demandedOn: day(receivedAt),
		decidedOn: day(decidedAt),
		country,
		law: null,
		ownUse: finding.ownUse ? 'yes' : 'no',
		ordinaryQuantity: finding.quantity < manyPieces ? 'yes' : 'no',
		nonDeceptionShown: nonDeception === null ? 'no' : 'yes',
		sellerKnew: 'unknown',
		cureFailed: 'unknown',
		promise: promise
			? {sum: {is: 'times', times: String(promise.times)}, snapshot: `report ${id}`, seenOn: offer.seenOn}
			: null,
		rate: null,
	};
	return answerWith(calculateCompensation(situation), situation, []);
}
