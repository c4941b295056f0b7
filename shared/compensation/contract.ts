import * as v from 'valibot';
import {Money} from '../money.ts';
import type {Compensation} from './calculate-compensation.ts';
import {remedyKinds} from './jurisdiction.ts';
import {findings, goodsKinds, type Situation} from './situation.ts';
import {formulaOf, missingRate} from './words.ts';

export const compensationPaths = {ask: '/v1/compensation', page: '/compensation'} as const;

const Day = v.string();
const keys = <Name extends string>(of: Record<Name, unknown>) => Object.keys(of) as [Name, ...Name[]];

/** One thing that a law gives, as it is answered. Fields are those of `Entitlement`, with its words. */
export const AnsweredEntitlement = v.object({
	id: v.string(),
	jurisdiction: v.string(),
	kind: v.picklist(keys(remedyKinds)),
	what: v.string(),
	standing: v.picklist(['due', 'open', 'not-due']),
	amount: v.nullable(Money),
	formula: v.string(),
	law: v.string(),
	article: v.string(),
	since: Day,
	askBy: v.nullable(Day),
	unmet: v.array(
		v.object({name: v.string(), condition: v.string(), standing: v.picklist(['open', 'failed']), why: v.string()}),
	),
	note: v.string(),
	/** which text the rule was compared with, and on which day; null: it is not confirmed */
	confirmed: v.nullable(v.object({source: v.string(), what: v.string(), on: Day})),
});

export const CompensationAnswer = v.object({
	finding: v.picklist(keys(findings)),
	goods: v.picklist(keys(goodsKinds)),
	/** of the contract, and of where the shopper lives */
	laws: v.array(
		v.object({
			jurisdiction: v.string(),
			name: v.string(),
			standing: v.picklist(['met', 'open', 'failed']),
			why: v.string(),
		}),
	),
	entitlements: v.array(AnsweredEntitlement),
	totals: v.array(v.object({jurisdiction: v.string(), amount: Money})),
	/** what would have to be told for a sum to be known wholly */
	missing: v.array(v.string()),
	/** what nobody said and was taken to be so */
	assumed: v.array(v.string()),
	unknownLaws: v.array(v.string()),
	caution: v.string(),
});
export type CompensationAnswer = v.InferOutput<typeof CompensationAnswer>;

export const compensationCaution =
	'This is what rules say, by what you told; no decision and no legal advice. Laws change: check before you rely on it.';

/** What was found, as it is answered. */
export const answerWith = (
	{laws, entitlements, totals, unknownLaws}: Compensation,
	{finding, goods, price}: Situation,
	assumed: readonly string[],
): CompensationAnswer => ({
	finding,
	goods,
	laws: [...laws],
	entitlements: entitlements.map(({workings, unmet, ...each}) => ({
		...each,
		what: remedyKinds[each.kind],
		formula: formulaOf(workings),
		unmet: [...unmet],
	})),
	totals: [...totals],
	missing: [...new Set(entitlements.flatMap(({workings}) => missingRate(workings, price) ?? []))],
	assumed: [...assumed],
	unknownLaws: [...unknownLaws],
	caution: compensationCaution,
});
