import {leadersOf} from '../../accounts/queries.ts';
import type {Letter} from '../../mail/index.ts';
import type {World} from '../../world.ts';
import type {Dossier} from './load-dossier.ts';

type Words = {subject: string; text: string};

/** Where a party's people see its case: the page under `/desk/cases` is the reviewers' alone. */
export const partyPath = (id: string): string => `/desk/reported/${id}`;

/** Letters to those who lead an organization. */
export async function lettersToOrganization(
	{storage, site}: World,
	organization: string | null,
	{subject, text}: Words,
	path: string,
): Promise<Letter[]> {
	if (organization === null) return [];
	const leaders = await leadersOf(storage, organization);
	return leaders.map(({email, name}) => ({
		to: email,
		subject,
		text: `Hello ${name},\n\n${text}\n\n${site.url}${path}\n`,
	}));
}

/** Letters to the accused: the organization that is the seller, and the addresses that notices went to. */
export async function lettersToSeller(
	world: World,
	{row, notices, sellerOrg}: Dossier,
	words: Words,
): Promise<Letter[]> {
	const told = new Set(notices.flatMap(({channel, to}) => (channel === 'mail' ? [to] : [])));
	return [
		...(await lettersToOrganization(world, sellerOrg, words, partyPath(row.id))),
		...[...told].map(to => ({
			to,
			subject: words.subject,
			text: `${words.text}\n\nOpen the link of the notice that you got about this case (${row.id}): all of it stands there, and you can answer and appeal.\n`,
		})),
	];
}

export const lettersToBrand = (world: World, {row, brand}: Dossier, words: Words): Promise<Letter[]> =>
	lettersToOrganization(world, brand?.organization ?? null, words, partyPath(row.id));

/** What programs are told of a case. */
export const dataOf = ({row}: Pick<Dossier, 'row'>, more: Record<string, unknown> = {}): Record<string, unknown> => ({
	case: row.id,
	seller: row.seller,
	listing: row.listing,
	title: row.title,
	brand: row.brandKey,
	...more,
});
