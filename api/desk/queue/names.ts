import {html} from 'hono/html';
import {brandsToReview} from '../../brands/index.ts';
import {anything, askApi} from '../ask-api.ts';
import {brandAt} from '../brands/brand.ts';
import {type AtDesk, type DeskPage, goTo, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {stateWord} from '../state-word.ts';

/** What a brand claims and no proof of its own covers. */
const claimsOf = async (at: AtDesk, brand: string) =>
	(await brandsToReview(at.world)).find(each => each.brand.id === brand)?.claims ?? [];

/** Names and hosts of a brand that wait for a reviewer. */
const names: DeskPage = {
	path: '/desk/queue/brands/:brand',
	access: ['reviewer'],
	async show(at, filled) {
		const brand = await brandAt(at);
		const claims = await claimsOf(at, brand.id);
		const options = claims.map(({claim, value}) => [`${claim} ${value}`, value] as const);
		return view(
			`Names of ${brand.name}`,
			html`<p><a href="/desk/brands/${brand.id}">${brand.name}</a> ${stateWord(brand.state)}</p>${
				claims.length === 0
					? html`<p class="empty">Nothing of it waits.</p>`
					: html`<ul class="files">${claims.map(({claim, value}) => html`<li><strong>${value}</strong> <span class="quiet">${claim === 'name' ? 'another name or script' : 'a host where codes are asked for'}</span></li>`)}</ul>`
			}<p class="quiet">A name counts for the brand wherever shoppers meet it: look whether it is this brand’s and nobody else’s. A host that is confirmed draws no warning when it asks for a code.</p>`,
			claims.length === 0
				? {}
				: {
						aside: html`<h2>You can</h2>${form(
							at,
							filled,
							[
								{name: 'value', label: 'Which', type: 'choice', options},
								{name: 'reason', id: 'reasons', label: 'Reasons', type: 'long', hint: 'Told to the brand'},
							],
							{
								submit: [
									{label: 'Confirm', act: 'confirmed', follows: 'It counts at once, if the brand is verified.'},
									{label: 'Strike', act: 'refused', follows: 'It is taken off the brand’s list.', danger: true},
								],
							},
						)}`,
					},
		);
	},
	async act(at, {values}) {
		const {brand = ''} = at.params;
		const [claim, ...rest] = (values.value ?? '').split(' ');
		const body = {claim, value: rest.join(' '), decision: values.act, reason: values.reason};
		await askApi(at, 'post /v1/brands/:brand/claims/review', anything, {params: {brand}, body});
		return goTo(`/desk/queue/brands/${brand}`, 'Decided, and told to the brand.');
	},
};

export const namePages: readonly DeskPage[] = [names];
