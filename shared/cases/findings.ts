import {endOf} from '../clock.ts';
import type {ProblemError} from '../problems.ts';
import {answerWithin} from './clocks.ts';
import type {CaseFindings, FindingBasis} from './findings-contract.ts';
import type {Outcome} from './states.ts';

/** An examination as far as a decision asks. */
export type ExaminationFacts = {
	id: string;
	by: 'rights-owner' | 'neutral' | 'seller-chosen';
	result: Outcome;
	filedAt: Date;
	/** null: the seller was not told of it */
	contestUntil: Date | null;
	contestedAt: Date | null;
};

/** What is on file when findings are made. */
export type FindingsFacts = {
	/** when the first notice provably reached the seller; null: none did */
	reachedAt: Date | null;
	answers: readonly {id: string; admits: boolean}[];
	examinations: readonly ExaminationFacts[];
	/** those that count; `demands`: something is asked for that has to be reckoned */
	reports: readonly {id: string; demands: boolean}[];
};

const results: Record<CaseFindings['counterfeit'], Outcome> = {
	yes: 'counterfeit',
	no: 'genuine',
	undecidable: 'undecidable',
};

export const outcomeOf = ({counterfeit}: Pick<CaseFindings, 'counterfeit'>): Outcome => results[counterfeit];

/**
 * Why a decision can not rest on an examination now; null: it can. What the rights owner had made has to be told to the
 * seller, whose time to contest it has to be over; what was contested waits for an independent test.
 */
export function examinationBars(
	examination: ExaminationFacts,
	all: readonly ExaminationFacts[],
	now: Date,
): string | null {
	const {by, contestUntil, contestedAt} = examination;
	if (by !== 'rights-owner') return null;
	if (contestUntil === null) return 'the seller was not told of it yet';
	if (contestedAt === null)
		return now > contestUntil ? null : `the seller may contest it until ${contestUntil.toISOString().slice(0, 10)}`;
	const independent = all.filter(each => each.by !== 'rights-owner' && each.filedAt > contestedAt);
	const [last] = independent.toSorted((a, b) => b.filedAt.getTime() - a.filedAt.getTime());
	if (!last) return 'the seller contested it, and no independent test has answered yet';
	return last.result === examination.result ? null : `the independent test says “${last.result}”`;
}

/** Why nothing can be found against the seller yet; null: it answered, or its time to answer is over. */
export function hearingBars(
	{reachedAt, answers}: {reachedAt: Date | null; answers: readonly unknown[]},
	now: Date,
): string | null {
	if (reachedAt === null) return 'nothing proves that the notice reached the seller';
	const until = endOf(answerWithin, reachedAt);
	return answers.length > 0 || now >= until ? null : `the seller may answer until ${until.toISOString()}`;
}

/** What keeps a decision from resting on these findings, with pointers below `/findings`; empty: nothing. */
export function findingsFaults(findings: CaseFindings, facts: FindingsFacts, now: Date): ProblemError[] {
	const {counterfeit, basis, nonDeception} = findings;
	const unheard = hearingBars(facts, now);
	const fault = (pointer: string, detail: string): ProblemError => ({pointer: `/findings${pointer}`, detail});
	return [
		...(counterfeit === 'yes' && unheard !== null ? [fault('/counterfeit', `must not be "yes": ${unheard}`)] : []),
		...(counterfeit === 'yes' && basis === null
			? [fault('/basis', 'must be an admission or an examination: "counterfeit" rests on nothing less')]
			: []),
		...(counterfeit !== 'yes' && nonDeception !== null
			? [fault('/nonDeception', 'must be left out: it is asked only of goods that are not genuine')]
			: []),
		...(basis ? basisFaults(basis, findings, facts, now).map(detail => fault('/basis', detail)) : []),
		...reportFaults(findings, facts).map(detail => fault('/reports', detail)),
	];
}

function basisFaults(basis: FindingBasis, {counterfeit}: CaseFindings, facts: FindingsFacts, now: Date): string[] {
	if (basis.is === 'admission') {
		const answer = facts.answers.find(({id}) => id === basis.answer);
		if (!answer) return [`names ${basis.answer}, which is no answer in this case`];
		if (!answer.admits) return [`names ${basis.answer}, in which the seller does not admit it`];
		return counterfeit === 'yes' ? [] : ['must not be an admission when the finding is not "yes"'];
	}
	const examination = facts.examinations.find(({id}) => id === basis.examination);
	if (!examination) return [`names ${basis.examination}, which is no examination in this case`];
	const bars = counterfeit === 'yes' ? examinationBars(examination, facts.examinations, now) : null;
	return [
		...(examination.result === outcomeOf({counterfeit})
			? []
			: [`names ${examination.id}, whose result is “${examination.result}”`]),
		...(bars === null ? [] : [`names ${examination.id}: ${bars}`]),
	];
}

function reportFaults({counterfeit, reports}: CaseFindings, facts: FindingsFacts): string[] {
	const named = reports.map(({report}) => report);
	const known = new Set(facts.reports.map(({id}) => id));
	const missing = facts.reports.filter(({id, demands}) => demands && !named.includes(id));
	return [
		...named.filter((id, at) => named.indexOf(id) !== at).map(id => `must not name ${id} twice`),
		...named.filter(id => !known.has(id)).map(id => `names ${id}, which does not count in this case`),
		...(counterfeit === 'yes' ? missing.map(({id}) => `must say what ${id} bought, which demands something`) : []),
	];
}
