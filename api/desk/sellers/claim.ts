import {html} from 'hono/html';
import {SellerClaim} from '../../../shared/sellers/claims.ts';
import {actsFor} from '../../accounts/principal.ts';
import {anything, askApi} from '../ask-api.ts';
import {clock} from '../clock.ts';
import {type AtDesk, type DeskPage, type Filled, goTo, type Html, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {stateWord} from '../state-word.ts';
import {hostWords, momentOf} from '../words.ts';
import {sellerWords} from './claims.ts';

const claimAt = (at: AtDesk): Promise<SellerClaim> =>
	askApi(at, 'get /v1/sellers/claims/:claim', SellerClaim, {params: {claim: at.params.claim ?? ''}});

/** What a claim says, for whoever may see it. */
export const claimFacts = (claim: SellerClaim, now: Date): Html => html`<dl>
<dt>State</dt><dd>${stateWord(claim.state)}</dd>
<dt>Store</dt><dd>${hostWords(claim.seller.store)}</dd>${claim.seller.seller === null ? '' : html`<dt>Seller’s id</dt><dd>${claim.seller.seller}</dd>`}
<dt>Page</dt><dd>${claim.page ?? 'not said yet'}</dd>
${claim.brand === null ? '' : html`<dt>Asks the brand</dt><dd><code>${claim.brand}</code></dd>`}
${claim.proof === null ? '' : html`<dt>Proved by</dt><dd>${claim.proof}</dd>`}
${claim.checkedAt === null ? '' : html`<dt>Last looked</dt><dd>${momentOf(claim.checkedAt)}</dd>`}
${claim.reason === null ? '' : html`<dt>What was found</dt><dd>${claim.reason}</dd>`}
<dt>Until</dt><dd>${claim.expiresAt.slice(0, 10)}${claim.state === 'proved' ? '' : html` (${clock(claim.expiresAt, now)})`}</dd>
</dl>`;

const isOver = ({state, expiresAt}: SellerClaim, now: Date): boolean =>
	state === 'refused' || state === 'expired' || Date.parse(expiresAt) <= now.getTime();

const one: DeskPage = {
	path: '/desk/sellers/:claim',
	access: ['member'],
	// Every look asks somebody else's server
	limit: 'sign-in',
	async show(at, filled) {
		const claim = await claimAt(at);
		const now = at.world.now();
		const isOwn = actsFor(at.principal, claim.organization);
		return view(
			sellerWords(claim.seller),
			html`${claimFacts(claim, now)}${isOwn && !isOver(claim, now) ? placing(claim) : ''}`,
			isOver(claim, now)
				? {
						aside: html`<h2>You can</h2><p>This claim is over. <a href="/desk/sellers/new">Claim the store again</a></p>`,
					}
				: {aside: isOwn ? looking(at, filled, claim) : vouching(at, filled, claim)},
		);
	},
	async act(at, {values}) {
		const {id, version} = await claimAt(at);
		const params = {claim: id};
		if (values.act === 'confirm') {
			const body = {version: Number(values.version ?? version), reason: values.reason || null};
			await askApi(at, 'post /v1/sellers/claims/:claim/confirm', anything, {params, body});
			return goTo(`/desk/sellers/${id}`, 'You said that this seller is yours.');
		}
		const body = values.page ? {page: values.page} : {};
		const claim = await askApi(at, 'post /v1/sellers/claims/:claim/check', SellerClaim, {params, body});
		return goTo(
			`/desk/sellers/${id}`,
			claim.state === 'proved' ? 'The store is proved.' : 'We looked: see what was found.',
		);
	},
};

/** REGISTRY: where a shop of its own is proved, as its owner is told. */
const placeWords: Readonly<Record<SellerClaim['challenges'][number]['method'], string>> = {
	meta: 'An element in the head of your front page:',
	file: 'Or a file that holds this and nothing else:',
	dns: 'Or a TXT record of your domain:',
};

const tokenPlace = ({
	page,
	token,
	challenges,
}: SellerClaim): Html => html`<h2>${challenges.length > 0 ? 'Where you can change none of these' : 'The line'}</h2>
<p>Put this line into the visible text of ${page === null ? 'your shop’s page' : html`<code>${page}</code>`}. It is no secret: a reviewer looks whose page it is, because anybody may write a review or a comment.</p>
<code class="once" data-copy>${token}</code>`;

const placing = (claim: SellerClaim): Html =>
	claim.challenges.length === 0
		? tokenPlace(claim)
		: html`<h2>What proves it</h2>
<p>One of these three. Only who runs the shop can put it there, so it is proved at once.</p>
${claim.challenges.map(({method, place, value}) => html`<p>${placeWords[method]} <span class="quiet">${place}</span></p><code class="once" data-copy>${value}</code>`)}
${tokenPlace(claim)}`;

const looking = (at: AtDesk, filled: Filled, {page}: SellerClaim): Html => html`<h2>You can</h2>
${form(
	at,
	{...filled, values: {page: page ?? '', ...filled.values}},
	[{name: 'page', label: 'Page of the shop', type: 'url', optional: page !== null}],
	{
		submit: [
			{
				label: 'Look now',
				act: 'check',
				follows:
					'Found in one of the three places of your own shop, it is proved at once; on a page, a reviewer looks whose it is.',
			},
		],
	},
)}`;

const vouching = (at: AtDesk, filled: Filled, {version}: SellerClaim): Html => html`<h2>You can</h2>
<p>Somebody claims this store and names your brand.</p>${form(
	at,
	filled,
	[{name: 'reason', id: 'reasons', label: 'How you know them', type: 'long', rows: 3, optional: true}],
	{
		submit: [
			{
				label: 'This seller is ours',
				act: 'confirm',
				follows: 'The store is proved for your brand only. Say nothing if it is not yours.',
			},
		],
		hidden: {version: String(version)},
	},
)}`;

export const claimPages: readonly DeskPage[] = [one];
