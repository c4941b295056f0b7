import {type Fault, fault} from '../fault.ts';

/** A stretch of the URI as it is written, and where it starts. */
export type Piece = {text: string; at: number};

type Uri = {ok: true; origin: string; segments: Piece[]; parameters: Piece[]};

/** RFC 3986: what may stand in a URI at all. */
const foreign = /[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/;

/** No user name before the host: it is how a link pretends to be another's. */
const authority = /^(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?$/;

function split(text: string, at: number, separator: string): Piece[] {
	let next = at;
	return text.split(separator).map(part => {
		const piece = {text: part, at: next};
		next += part.length + 1;
		return piece;
	});
}

/** An address of the web. The scheme is in small or in capital letters: that is how codes hold it. */
export const isWebAddress = (text: string): boolean => /^(?:https?|HTTPS?):\/\//.test(text);

/** An http or https URI, cut at its slashes and ampersands, nothing decoded. The fragment is left out. */
export function splitUri(text: string): Uri | Fault {
	if (!isWebAddress(text)) return fault(0, 'a link starts with http:// or https://');
	const wrong = text.search(foreign);
	if (wrong !== -1) return fault(wrong, 'this must be percent-encoded in a link');
	const start = text.indexOf('//') + 2;
	const [bare = ''] = text.split('#', 1);
	const [address = ''] = bare.split('?', 1);
	const slash = address.indexOf('/', start);
	const hostEnd = slash === -1 ? address.length : slash;
	if (!authority.test(address.slice(start, hostEnd))) return fault(start, 'a host name is needed here');
	return {
		ok: true,
		origin: address.slice(0, hostEnd),
		segments: slash === -1 ? [] : split(address.slice(slash + 1), slash + 1, '/'),
		parameters: split(bare.slice(address.length + 1), address.length + 1, '&').filter(({text}) => text !== ''),
	};
}

/** Percent-encoding undone, byte by byte: GS1's characters are all ASCII. In a query a plus sign is a space. */
export const decode = (text: string, place: 'path' | 'query'): string =>
	(place === 'query' ? text.replaceAll('+', ' ') : text).replace(/%([0-9A-Fa-f]{2})/g, (_, byte: string) =>
		String.fromCharCode(Number.parseInt(byte, 16)),
	);

/** Everything but RFC 3986's unreserved characters is percent-encoded, so that a link has one way to be written. */
export const encode = (value: string): string =>
	encodeURIComponent(value).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
