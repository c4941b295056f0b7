import {html} from 'hono/html';
import * as v from 'valibot';
import type {ApplicationDetails} from '../../../shared/applications/contract.ts';
import {actsFrom, holdsBadge} from '../../../shared/applications/states.ts';
import {BrandAccount} from '../../../shared/brands/contract-accounts.ts';
import {actsFor} from '../../accounts/principal.ts';
import {askApi} from '../ask-api.ts';
import type {AtDesk, Html} from '../desk-page.ts';

type Details = v.InferOutput<typeof ApplicationDetails>;
const Brands = v.object({brands: v.array(BrandAccount)});

/** What the brand may do with a badge, and what follows. */
export const keeping = {
	suspend: {label: 'Suspend it', follows: 'Shoppers see that it is suspended, with your reason. It can stand again.'},
	reinstate: {label: 'Let it stand again', follows: 'Shoppers see the badge again.'},
	revoke: {label: 'Revoke it', follows: 'For good: a new application is needed for another. Your reason is public.'},
} as const;
export type Keeping = keyof typeof keeping;

/** The acts of the brand that the visitor could do: as its people only. */
export async function brandActs(at: AtDesk, {brand, state}: Pick<Details, 'brand' | 'state'>): Promise<Keeping[]> {
	const {brands} = await askApi(at, 'get /v1/brands', Brands);
	const isOurs = brands.some(({id}) => id === brand.id);
	const may: readonly string[] = isOurs && holdsBadge(state) ? actsFrom(state, 'brand') : [];
	return (['suspend', 'reinstate', 'revoke'] as const).filter(act => may.includes(act));
}

/** What whoever looks at an application can do now. */
export async function applicationActs(at: AtDesk, found: Details): Promise<Html> {
	const here = `/desk/badges/${found.id}`;
	const isApplicant = actsFor(at.principal, found.organization);
	const acts = await brandActs(at, found);
	const links = [
		...(isApplicant && found.acts.includes('complete')
			? [html`<li><a href="${here}/complete">Send what is missing</a> <small>A reviewer looks at it anew.</small></li>`]
			: []),
		...(isApplicant && found.acts.includes('appeal')
			? [html`<li><a href="${here}/appeal">Appeal</a> <small>Once; another reviewer decides.</small></li>`]
			: []),
		...(isApplicant && ['granted', 'expiring', 'expired'].includes(found.state)
			? [
					html`<li><a href="/desk/badges/new?renews=${found.id}">Renew it</a> <small>A new application, filled in as this one.</small></li>`,
				]
			: []),
		...acts.map(
			act =>
				html`<li><a href="${here}/keep/${act}">${keeping[act].label}</a> <small>${keeping[act].follows}</small></li>`,
		),
		...(acts.length > 0 && found.mandates.some(({endedAt}) => endedAt === null)
			? [
					html`<li><a href="${here}/licences">Take a licence back</a> <small>Every badge whose chain holds it falls.</small></li>`,
				]
			: []),
	];
	return html`<h2>You can</h2>${links.length === 0 ? html`<p class="quiet">Nothing just now: it is with the reviewers, or over.</p>` : html`<ul class="can">${links}</ul>`}`;
}
