import {html} from 'hono/html';
import {reviewersNeeded} from '../../../shared/applications/checklist.ts';
import {holdsBadge} from '../../../shared/applications/states.ts';
import {keeping} from '../badges/application-acts.ts';
import type {AtDesk, Filled, Html} from '../desk-page.ts';
import {type Field, form, type Submit} from '../form.ts';
import type {Case} from './case.ts';

const whyNot: Readonly<Record<Exclude<Case['mayDecide'], 'yes'>, string>> = {
	party: 'You belong to a party of this case: somebody else has to decide.',
	'spoke-before': 'You spoke before in what the appeal is about: a reviewer who did not has to decide.',
	'granted-already': 'You granted it. A second reviewer has to look before the badge is issued.',
};

const follows = {
	take: {label: 'Take it up', follows: 'Its clock changes to the one for a decision.'},
	ask: {
		label: 'Ask for what is missing',
		follows: 'Each line of the reasons is told to the applicant as one thing to send. They have 30 days.',
	},
	refuse: {
		label: 'Refuse',
		follows: 'The reasons, and what is not ticked, are told. They may appeal within six months.',
	},
} as const;

/** The round that reviewers speak in now: what was completed or appealed is looked at anew. */
export const roundOf = ({events}: Pick<Case, 'events'>): number =>
	1 + events.filter(({act}) => act === 'complete' || act === 'appeal').length;

/** The reviewers who granted in this round. */
export const grantedBy = ({reviews, events}: Pick<Case, 'reviews' | 'events'>): Set<string> => {
	const round = roundOf({events});
	return new Set(reviews.filter(each => each.round === round && each.answer === 'grant').map(({reviewer}) => reviewer));
};

const grantFollows = (found: Case): string =>
	grantedBy(found).size + 1 < reviewersNeeded(found.kind)
		? 'A second reviewer has to grant as well; then the badge is issued.'
		: 'The badge is signed and public within minutes. Everything has to be ticked.';

/** What the reviewer can do now, and what follows from each. */
export function caseActs(at: AtDesk, filled: Filled, found: Case): Html {
	const {mayDecide, acts, version, checklist} = found;
	const hasBadge = holdsBadge(found.state);
	if (mayDecide === 'party' || (mayDecide === 'spoke-before' && !hasBadge))
		return html`<h2>You can</h2><p class="whynot">${whyNot[mayDecide]}</p>`;
	const waits = mayDecide === 'granted-already' && !hasBadge;
	const submits = submitsOf(found).filter(({act}) => !(waits && act === 'grant'));
	if (submits.length === 0)
		return html`<h2>You can</h2><p class="quiet">Nothing just now: it waits for somebody else, or it is over.</p>`;
	const decides = acts.includes('grant') && !waits;
	const options = checklist.map(({id, asks}) => [id, asks] as const);
	const asksReasons = submits.some(({act}) => act !== 'take');
	const fields: Field[] = [
		...(decides ? [{name: 'checked', label: 'Checklist', type: 'checks', options} as const] : []),
		...(asksReasons
			? [
					{
						name: 'reason',
						id: 'reasons',
						label: 'Reasons',
						type: 'long',
						rows: 6,
						optional: true,
						hint: hintOf(acts),
					} as const,
				]
			: []),
	];
	return html`<h2>You can</h2>${waits ? html`<p class="whynot">${whyNot['granted-already']}</p>` : ''}${form(at, filled, fields, {submit: submits, hidden: {version: String(version)}})}<p class="quiet">Key r goes to the reasons.</p>`;
}

const hintOf = (acts: readonly string[]): string =>
	acts.includes('refuse')
		? 'Needed to refuse or to ask: what is not right, and what would be'
		: 'Public, with the badge';

function submitsOf(found: Case): Submit[] {
	const all: readonly Submit[] = [
		{act: 'take', ...follows.take},
		{act: 'grant', label: 'Grant', follows: grantFollows(found)},
		{act: 'ask', ...follows.ask},
		{act: 'refuse', ...follows.refuse, danger: true},
		{act: 'suspend', ...keeping.suspend},
		{act: 'reinstate', ...keeping.reinstate},
		{act: 'revoke', ...keeping.revoke, danger: true},
	];
	return all.filter(({act}) => act !== undefined && found.acts.includes(act));
}
