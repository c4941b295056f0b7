import {addSpan} from '../clock.ts';
import type {Money} from '../money.ts';
import {type ConditionName, conditions, type Judged, type Standing} from './conditions.ts';
import {findSum, type Workings} from './find-sum.ts';
import type {Confirmed, Jurisdiction, Remedy, RemedyKind} from './jurisdiction.ts';
import {lawOf} from './jurisdictions/index.ts';
import type {Situation} from './situation.ts';
import {groupOf, totalsOf} from './totals.ts';

/** Conditions of the registry, and those that follow from the law, its time limits and the store's promise. */
export type UnmetName = ConditionName | 'law' | 'in-time' | 'promise-beyond-law';

/** A condition that is not met, and why. */
export type Unmet = {name: UnmetName; condition: string; standing: Exclude<Standing, 'met'>; why: string};

/** What one rule gives in a situation. `standing`: due; open until something is found; not due. */
export type Entitlement = {
	/** `CN.three-times` */
	id: string;
	jurisdiction: string;
	kind: RemedyKind;
	standing: 'due' | 'open' | 'not-due';
	/** what it comes to when it is due; null: no sum, or one that nobody can tell beforehand */
	amount: Money | null;
	workings: Workings;
	law: string;
	article: string;
	since: string;
	/** the last day to ask for it, as far as it is known */
	askBy: string | null;
	unmet: readonly Unmet[];
	note: string;
	/** which text it was compared with; null: none yet */
	confirmed: Confirmed | null;
};

export type Total = {jurisdiction: string; amount: Money};

/** Whether a law holds for this contract, and why that is open. */
export type LawStanding = {jurisdiction: string; name: string; standing: Standing; why: string};

export type Compensation = {
	laws: readonly LawStanding[];
	/** by jurisdiction: that of the contract first */
	entitlements: readonly Entitlement[];
	/** of what is due: the price back once, and the largest of the sums on top of it, by jurisdiction */
	totals: readonly Total[];
	/** countries whose law is not known here */
	unknownLaws: readonly string[];
};

/**
 * What is due to a shopper, by the law of the contract and by that of where the shopper lives. Pure; whole minor units only.
 * Sums of other currencies are compared only where the caller gives a rate.
 */
export function calculateCompensation(situation: Situation): Compensation {
	const asked = [...new Set([situation.law, situation.country].filter(code => code !== null))];
	const known = [...new Set(asked.map(lawOf).filter(law => law !== null))];
	const entitlements = known.flatMap(law => {
		const given = law.remedies
			.filter(remedy => fits(remedy, situation))
			.map(each => entitlementOf(law, each, situation));
		const lawful = largestByLaw(given);
		return given
			.map(each => (each.kind === 'promise' ? beyondLaw(each, lawful) : each))
			.toSorted((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing));
	});
	return {
		laws: known.map(law => ({jurisdiction: law.id, name: law.name, ...underLaw(law, situation)})),
		entitlements,
		totals: totalsOf(entitlements),
		unknownLaws: asked.filter(code => lawOf(code) === null),
	};
}

const standings: readonly Entitlement['standing'][] = ['due', 'open', 'not-due'];

function fits(
	{kind, findings, goods, since, until}: Remedy,
	{finding, goods: of, boughtOn, promise}: Situation,
): boolean {
	if (kind === 'promise' && promise === null) return false;
	const forGoods = 'only' in goods ? goods.only.includes(of) : !goods.not.some(each => each === of);
	return forGoods && findings.includes(finding) && since <= boughtOn && (until === null || boughtOn <= until);
}

function entitlementOf(law: Jurisdiction, remedy: Remedy, situation: Situation): Entitlement {
	const {id, kind, article, since, note, sum, within} = remedy;
	const start = within && (within.from === 'bought' ? situation.boughtOn : situation.deliveredOn);
	const askBy = within && start ? addSpan(start, within) : null;
	const judged: (Judged & {name: UnmetName; says: string})[] = [
		{
			name: 'law',
			says: `the law of ${law.name} holds`,
			standing: underLaw(law, situation).standing,
			why: 'The contract is under another law.',
		},
		...(within ? [{name: 'in-time' as const, says: 'asked for in time', ...inTime(askBy, situation)}] : []),
		...remedy.conditions.map(name => ({name, says: conditions[name].says, ...conditions[name].judge(situation)})),
	];
	const unmet = judged.flatMap(({name, says, standing, why}) =>
		standing === 'met' ? [] : [{name, condition: says, standing, why}],
	);
	return {
		id: `${law.id}.${id}`,
		jurisdiction: law.id,
		kind,
		standing: standingOf(unmet),
		...findSum(sum, situation, law.rounding),
		law: remedy.law,
		article,
		since,
		askBy,
		unmet,
		note,
		confirmed: law.confirmed[id] ?? null,
	};
}

const standingOf = (unmet: readonly Unmet[]): Entitlement['standing'] =>
	unmet.some(({standing}) => standing === 'failed') ? 'not-due' : unmet.length > 0 ? 'open' : 'due';

/** The contract's own law holds; that of where the shopper lives may hold beside it. */
function underLaw({id, name, home}: Jurisdiction, {law}: Situation): Judged {
	if (law === null || lawOf(law)?.id === id) return {standing: 'met', why: ''};
	return {
		standing: 'open',
		why: home
			? `The contract is under another law, but: ${home.because} (${home.article})`
			: `The contract is under another law; whether that of ${name} holds beside it has to be found.`,
	};
}

function inTime(askBy: string | null, {demandedOn}: Situation): Judged {
	if (askBy === null)
		return {standing: 'open', why: 'The time runs from the delivery: tell the day on which the goods came.'};
	return demandedOn <= askBy
		? {standing: 'met', why: ''}
		: {standing: 'failed', why: `It could be asked for until ${askBy}; it was on ${demandedOn}.`};
}

/** The largest sum on top that the law itself gives in this case. */
const largestByLaw = (entitlements: readonly Entitlement[]): Money | null =>
	entitlements.reduce<Money | null>(
		(best, {kind, standing, amount}) =>
			groupOf(kind) === 'on-top' && kind !== 'promise' && standing === 'due' && amount
				? best && best.currency === amount.currency && best.minor >= amount.minor
					? best
					: amount
				: best,
		null,
	);

/** A promise counts where it goes beyond the law. */
function beyondLaw(promise: Entitlement, lawful: Money | null): Entitlement {
	const {amount, unmet} = promise;
	if (!amount || !lawful || amount.currency !== lawful.currency || amount.minor > lawful.minor) return promise;
	const less: Unmet = {
		name: 'promise-beyond-law',
		condition: 'the promise goes beyond the law',
		standing: 'failed',
		why: 'What the law gives is no less than what the store promised.',
	};
	return {...promise, standing: 'not-due', unmet: [...unmet, less]};
}
