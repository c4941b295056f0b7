import {html} from 'hono/html';
import * as v from 'valibot';
import {BrandAccount} from '../../../shared/brands/contract-accounts.ts';
import type {BrandDispute} from '../../../shared/brands/contract-disputes.ts';
import {TradeMark} from '../../../shared/brands/contract-marks.ts';
import {Problem} from '../../../shared/problems.ts';
import {anything, askApi} from '../ask-api.ts';
import {disputeAt, disputeFacts, statementsShown} from '../brands/dispute.ts';
import {type AtDesk, type DeskPage, type Filled, goTo, type Html, view} from '../desk-page.ts';
import {type Field, form, type Submit} from '../form.ts';
import {stateWord} from '../state-word.ts';
import {hostWords} from '../words.ts';

const Marks = v.object({marks: v.array(TradeMark)});

/** One side of a dispute: its account and its marks. */
async function sideOf(at: AtDesk, brand: string) {
	const params = {brand};
	const account = await askApi(at, 'get /v1/brands/:brand', BrandAccount, {params});
	const {marks} = await askApi(at, 'get /v1/brands/:brand/marks', Marks, {params});
	return {account, marks};
}
type Side = Awaited<ReturnType<typeof sideOf>>;

const sideShown = (role: string, {account, marks}: Side): Html => html`<section><h2>${role}</h2><dl>
<dt>Brand</dt><dd><a href="/desk/brands/${account.id}">${account.name}</a> ${stateWord(account.state)}</dd>
<dt>Registered here</dt><dd>${account.createdAt.slice(0, 10)}</dd>
<dt>Domains proved</dt><dd>${account.domains.map(hostWords).join(', ') || 'none'}</dd>
<dt>Marks</dt><dd>${marks.map(({id, number, office, owner, filedAt, standing}) => html`<p><a href="/desk/brands/${account.id}/marks/${id}">${number} (${office})</a> of ${owner}, filed ${filedAt} ${stateWord(standing)}</p>`)}</dd>
</dl></section>`;

const one: DeskPage = {
	path: '/desk/queue/disputes/:dispute',
	access: ['reviewer'],
	async show(at, filled) {
		const dispute = await disputeAt(at);
		const [holder, claimant] = await Promise.all([sideOf(at, dispute.holder), sideOf(at, dispute.claimant)]);
		return view(
			`Whose name “${dispute.name}” is`,
			html`${disputeFacts(dispute)}
<div class="sides">${sideShown('Was there first', holder)}${sideShown('Claims it too', claimant)}</div><h2>What they say</h2>${statementsShown(dispute)}`,
			dispute.state === 'decided' ? {} : {aside: acts(at, filled, dispute, [holder, claimant])},
		);
	},
	async act(at, {values}) {
		const params = {dispute: at.params.dispute ?? ''};
		const {act, reason, winner} = values;
		if (act !== 'admit' && act !== 'decide') throw new Problem('invalid-request', 'Admit it, or decide it');
		const body = act === 'admit' ? {reason} : {winner, reason};
		await askApi(at, `post /v1/brand-disputes/:dispute/${act}`, anything, {params, body});
		return goTo(
			`/desk/queue/disputes/${params.dispute}`,
			act === 'admit' ? 'It is admitted.' : 'It is decided, and told to both.',
		);
	},
};

function acts(at: AtDesk, filled: Filled, {state}: BrandDispute, sides: readonly Side[]): Html {
	const options = sides.map(
		({account, marks}) => [account.id, `${account.name} (${marks[0]?.owner ?? account.id})`] as const,
	);
	const fields: Field[] = [
		{name: 'winner', label: 'The name is of', type: 'choice', options},
		{name: 'reason', id: 'reasons', label: 'Reasons', type: 'long', hint: 'Told to both'},
	];
	const admit: Submit = {
		label: 'Admit it',
		act: 'admit',
		follows: 'There is something in it: nothing of either is public until it is decided.',
	};
	const decide: Submit = {
		label: 'Decide',
		act: 'decide',
		follows: 'The other loses the name: an alias is struck, an account of this very name suspended.',
	};
	return html`<h2>You can</h2>${form(at, filled, fields, {submit: state === 'open' ? [admit, decide] : [decide]})}`;
}

export const disputePages: readonly DeskPage[] = [one];
