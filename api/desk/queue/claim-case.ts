import {html} from 'hono/html';
import {Problem} from '../../../shared/problems.ts';
import {ClaimCase, type SellerClaim} from '../../../shared/sellers/claims.ts';
import {anything, askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {scroll} from '../scroll.ts';
import {claimFacts} from '../sellers/claim.ts';
import {sellerWords} from '../sellers/claims.ts';
import {stateWord} from '../state-word.ts';

const waits = ({state}: SellerClaim): boolean => state === 'open' || state === 'found' || state === 'contested';

/** A claim that waits for a reviewer. */
async function claimAt(at: AtDesk) {
	const params = {claim: at.params.claim ?? ''};
	const claim = await askApi(at, 'get /v1/reviews/claims/:claim', ClaimCase, {params});
	if (!waits(claim)) throw new Problem('not-found', 'No claim of this id waits for a reviewer');
	return claim;
}

const one: DeskPage = {
	path: '/desk/queue/claims/:claim',
	access: ['reviewer'],
	async show(at, filled) {
		const claim = await claimAt(at);
		return view(
			sellerWords(claim.seller),
			html`${claimFacts(claim, at.world.now())}
<h2>The line it has to show</h2><code class="once">${claim.token}</code>
<p class="quiet">Found on the page that the claimant named, it proves nothing yet: look whose page it is. A review or a comment is written by anybody.</p>
<h2>Others who claim the same</h2>${
				claim.others.length === 0
					? html`<p class="empty">Nobody.</p>`
					: scroll(
							'Others who claim the same',
							html`<table><tr><th>Organization</th><th>State</th><th>Proved by</th><th>Since</th></tr>${claim.others.map(each => html`<tr><td><code>${each.organization}</code></td><td>${stateWord(each.state)}</td><td>${each.proof ?? ''}</td><td>${each.createdAt.slice(0, 10)}</td></tr>`)}</table>`,
						)
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
		const {id} = await claimAt(at);
		const {act, version, reason} = values;
		if (act !== 'admit' && act !== 'refuse') throw new Problem('invalid-request', 'Admit it, or refuse it');
		const body = {version: Number(version), admit: act === 'admit', reason};
		await askApi(at, 'post /v1/reviews/claims/:claim', anything, {params: {claim: id}, body});
		return goTo('/desk/queue', act === 'admit' ? 'The claim is admitted.' : 'The claim is refused.');
	},
};

export const claimCasePages: readonly DeskPage[] = [one];
