import {appealWithin} from './clocks.ts';
import type {CaseFindings} from './findings-contract.ts';
import type {Strike} from './ladder.ts';
import type {Outcome} from './states.ts';

/** All that a statement of reasons is made of. Nobody is named in it but the seller’s shop and who examined. */
export type StatementFacts = {
	case: string;
	outcome: Outcome;
	seller: {store: string; name: string};
	title: string;
	listing: string | null;
	openedAt: Date;
	decidedAt: Date;
	/** independent reporters, and reports in all */
	reporters: number;
	reports: number;
	photos: number;
	/** how the seller was told, and since when that is proved; null: it was not */
	reached: {at: Date; how: string} | null;
	/** the seller’s last answer; null: none came */
	answer: {words: string; admits: boolean; at: Date} | null;
	examinations: readonly {id: string; by: string; name: string; of: string; result: Outcome; contested: boolean}[];
	findings: CaseFindings;
	reviewers: number;
	/** null: no warning follows */
	strike: Pick<Strike, 'rule' | 'until'> | null;
	/** reports whose remedy is due by the decision */
	remedies: number;
	/** reports that asked for one to which nothing is due by it */
	refused: number;
	/** the decision before, which an appeal has lifted */
	instead: string | null;
};

const day = (at: Date): string => at.toISOString().slice(0, 10);
const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const makers: Record<string, string> = {
	'rights-owner': 'the rights owner',
	neutral: 'a neutral expert',
	'seller-chosen': 'an expert whom the seller chose',
};
const said: Record<Outcome, string> = {
	counterfeit: 'The offer was found not genuine.',
	genuine: 'The offer was found genuine.',
	undecidable: 'Whether the offer is genuine could not be decided.',
};

/**
 * The statement of reasons of a decision, in plain words: the parts that Reg. (EU) 2022/2065 art. 17(3) asks for, in its order.
 * The same facts always give the same text.
 */
export const statementOf = (facts: StatementFacts): string =>
	[
		['Decision', decisionPart(facts)],
		['Facts', factsPart(facts)],
		['What the seller was told and said', sellerPart(facts)],
		['What was examined', examinedPart(facts)],
		['What it rests on', basisPart(facts)],
		['Rules', rulesPart(facts)],
		['How it was decided', howPart(facts)],
		['What can be done about it', redressPart()],
	]
		.map(([title, text]) => `${title}\n${text}`)
		.join('\n\n');

function decisionPart({
	outcome,
	title,
	listing,
	seller,
	decidedAt,
	strike,
	remedies,
	refused,
	instead,
	...facts
}: StatementFacts) {
	const offer = `“${title}”${listing ? ` (${listing})` : ''} of ${seller.name} on ${seller.store}`;
	return [
		`${said[outcome]} It is about ${offer}. Case ${facts.case}, decided on ${day(decidedAt)}.`,
		strike ? `The seller is warned until ${day(strike.until)}. ${strike.rule}` : 'No warning follows from it.',
		remedies > 0 ? `A remedy is due to ${counted(remedies, 'reporter')}.` : 'No remedy follows from it.',
		...(refused > 0
			? [`To ${counted(refused, 'reporter')} who asked for one nothing is due by it; each is told why.`]
			: []),
		'The decision is shown wherever this server’s records are read, without limit of place, until it is lifted.',
		...(instead ? [`It stands in the place of the decision ${instead}, which an appeal has lifted.`] : []),
	].join(' ');
}

function factsPart({openedAt, reports, reporters, photos, findings}: StatementFacts): string {
	return [
		`The case was opened on ${day(openedAt)} by notices under Reg. (EU) 2022/2065 art. 16: ${counted(reports, 'report')} by ${counted(reporters, 'independent reporter')}, with ${counted(photos, 'photo')}.`,
		`How the evidence was weighed: ${findings.weighed}`,
	].join(' ');
}

function sellerPart({reached, answer}: StatementFacts): string {
	const told = reached
		? `The notice reached the seller on ${day(reached.at)} (${reached.how}).`
		: 'It could not be proved that the notice reached the seller.';
	if (!answer) return `${told} No answer came.`;
	return `${told} It answered on ${day(answer.at)}${answer.admits ? ' and admitted that the goods are not genuine' : ''}: ${answer.words}`;
}

const examinedPart = ({examinations}: StatementFacts): string =>
	examinations.length === 0
		? 'Nothing was examined by an expert.'
		: examinations
				.map(
					({by, name, of, result, contested}) =>
						`${name}, ${makers[by] ?? by}, examined ${of === 'sample' ? 'a sample' : 'the photos'}: ${result}.${contested ? ' The seller contested it.' : ''}`,
				)
				.join(' ');

function basisPart({findings: {counterfeit, basis, nonDeception}, examinations}: StatementFacts): string {
	if (counterfeit !== 'yes')
		return basis
			? 'The finding rests on the examination above.'
			: 'What was sent does not prove that it is not genuine.';
	const examined = basis?.is === 'examination' ? examinations.find(({id}) => id === basis.examination) : undefined;
	const rests =
		basis?.is === 'admission'
			? 'That it is not genuine rests on the seller’s own admission.'
			: `That it is not genuine rests on the examination by ${examined?.name ?? 'an expert'}${examined?.contested ? ', which an independent test confirmed' : ''}.`;
	return `${rests} ${
		nonDeception
			? `The seller proved that it did not deceive: ${nonDeception}`
			: 'The seller did not prove that it did not deceive.'
	}`;
}

function rulesPart({outcome}: StatementFacts): string {
	if (outcome !== 'counterfeit')
		return 'Nobody is accused without a decision, and “not genuine” needs an admission or an examination: this server’s rules.';
	return [
		'Selling goods that infringe a trade mark counts as fraud unless the seller proves that it did not deceive (SAMR penalties 2015, art. 5(5) and 16).',
		'What is due to a consumer then is reckoned by the law that holds for each purchase; in the PRC three times the price on top of the price (CRPL art. 55).',
	].join(' ');
}

const howPart = ({reviewers}: StatementFacts): string =>
	`${counted(reviewers, 'reviewer')} decided. No automated means were used to detect, identify or decide.`;

const redressPart = (): string =>
	`The seller, the brand and whoever reported may appeal free of charge within ${appealWithin.days} days (${appealWithin.source}); another reviewer then decides. A certified dispute settlement body (art. 21 there) and the courts stay open.`;
