import {html} from 'hono/html';
import * as v from 'valibot';
import {Problem} from '../../../shared/problems.ts';
import {SellerClaim} from '../../../shared/sellers/claims.ts';
import {anything, askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {claimFacts} from '../sellers/claim.ts';
import {sellerWords} from '../sellers/claims.ts';
import {stateWord} from '../state-word.ts';

const Waiting = v.object({claims: v.array(v.object({...SellerClaim.entries, others: v.array(SellerClaim)}))});

/** A claim that waits for a reviewer. */
async function waitingClaim(at: AtDesk) {
	const {claims} = await askApi(at, 'get /v1/reviews/claims', Waiting);
	const found = claims.find(({id}) => id === at.params.claim);
	if (!found) throw new Problem('not-found', 'No claim of this id waits for a reviewer');
	return found;
}

const one: DeskPage = {
	path: '/desk/queue/claims/:claim',
	access: ['reviewer'],
	async show(at, filled) {
		const claim = await waitingClaim(at);
		return view(
			sellerWords(claim.seller),
			html`${claimFacts(claim, at.world.now())}
<h2>The line it has to show</h2><code class="once">${claim.token}</code>
<p class="quiet">Found on the page that the claimant named, it proves nothing yet: look whose page it is. A review or a comment is written by anybody.</p>
<h2>Others who claim the same</h2>${
				claim.others.length === 0
					? html`<p class="empty">Nobody.</p>`
					: html`<div class="scroll"><table><tr><th>Organization</th><th>State</th><th>Proved by</th><th>Since</th></tr>${claim.others.map(each => html`<tr><td><code>${each.organization}</code></td><td>${stateWord(each.state)}</td><td>${each.proof ?? ''}</td><td>${each.createdAt.slice(0, 10)}</td></tr>`)}</table></div>`
			}`,
			{
				aside: html`<h2>You can</h2>${form(
					at,
					filled,
					[
						{
							name: 'reason',
							id: 'reasons',
							label: 'Reasons',
							type: 'long',
							hint: 'How you saw it; the claimant reads it',
						},
					],
					{
						submit: [
							{
								label: 'Admit',
								act: 'admit',
								follows: 'The claimant may apply for badges of this store; whoever held it loses it.',
							},
							{label: 'Refuse', act: 'refuse', follows: 'The claim is over; a new one can be made.', danger: true},
						],
						hidden: {version: String(claim.version)},
					},
				)}`,
			},
		);
	},
	async act(at, {values}) {
		const {id} = await waitingClaim(at);
		const {act, version, reason} = values;
		if (act !== 'admit' && act !== 'refuse') throw new Problem('invalid-request', 'Admit it, or refuse it');
		const body = {version: Number(version), admit: act === 'admit', reason};
		await askApi(at, 'post /v1/reviews/claims/:claim', anything, {params: {claim: id}, body});
		return goTo('/desk/queue', act === 'admit' ? 'The claim is admitted.' : 'The claim is refused.');
	},
};

export const claimCasePages: readonly DeskPage[] = [one];
