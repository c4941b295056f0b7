import {allAllowances, parseDigitalLink} from '../../../shared/gs1/digital-link/parse.ts';
import {Problem} from '../../../shared/problems.ts';

/** What a GS1 Digital Link to this server is about. */
export type Scanned = {gtin: string; serial: string | null};

/** Throws `invalid-request` when it is none. */
export function scannedFrom(url: string): Scanned {
	const link = parseDigitalLink(url, allAllowances);
	const gtin = link.ok ? link.elements.find(({ai}) => ai === '01')?.value : undefined;
	if (!link.ok || gtin === undefined)
		throw new Problem(
			'invalid-request',
			link.ok ? 'The link names no GTIN' : `This is no GS1 Digital Link: ${link.why}`,
		);
	return {gtin, serial: link.elements.find(({ai}) => ai === '21')?.value ?? null};
}

const vocabulary = 'https://ref.gs1.org/voc/';
/** The kinds of link that lead to the page of a code. */
const kinds = ['defaultLink', 'pip', 'verificationService'];

export type LinkWish = 'page' | 'linkset';

/** What a resolver is asked for. Throws `not-found` for a kind of link that there is none of. */
export function wishOf(linkType: string | undefined, accept: string | undefined): LinkWish {
	if (linkType === undefined) return accept?.includes('application/linkset+json') ? 'linkset' : 'page';
	if (linkType === 'linkset' || linkType === 'all') return 'linkset';
	const kind = linkType.replace(vocabulary, '').replace(/^gs1:/, '');
	if (kinds.includes(kind)) return 'page';
	throw new Problem(
		'not-found',
		`There is no link of the type ${linkType}: there are ${kinds.map(each => `gs1:${each}`).join(', ')}`,
	);
}

/** The links of one identifier, as RFC 9264 has it and GS1's resolver standard asks for. */
export const linksetOf = (anchor: string, title: string) => ({
	linkset: [
		{
			anchor,
			...Object.fromEntries(
				kinds.map(kind => [vocabulary + kind, [{href: anchor, title, type: 'text/html', hreflang: ['en']}]]),
			),
		},
	],
});

/** /.well-known/gs1resolver */
export const resolverOf = (url: string) => ({
	name: 'Touchstone',
	resolverRoot: url,
	supportedPrimaryKeys: ['01'],
	linkTypeDefaultCanBeLinkset: false,
});
