import {fromBase64Url, toBase64Url} from '../lookup/signed-file.ts';

/** A key that a JWS may be signed with. `alg` as the header must name it: the key decides the algorithm, never the token. */
export type JwsKey = {
	alg: string;
	verify(bytes: Uint8Array<ArrayBuffer>, signature: Uint8Array<ArrayBuffer>): Promise<boolean>;
};

export type JwsHeader = Readonly<Record<string, unknown>>;

export type OpenedJws =
	| {ok: true; header: JwsHeader; payload: Uint8Array<ArrayBuffer>}
	| {ok: false; why: 'not-a-jws' | 'foreign-key' | 'bad-signature'};

const ascii = new TextEncoder();

/** A compact JWS (RFC 7515) over `payload`. `sign` is the algorithm that `header.alg` names. */
export async function signJws(
	header: JwsHeader & {alg: string},
	payload: Uint8Array,
	sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>,
): Promise<string> {
	const signed = `${toBase64Url(ascii.encode(JSON.stringify(header)))}.${toBase64Url(payload)}`;
	return `${signed}.${toBase64Url(await sign(ascii.encode(signed)))}`;
}

/**
 * Opens a compact JWS with the key that `keyFor` chooses by its header; null: none is accepted. Strict: base64url without
 * padding or spare bits, and no critical extension: none is understood here.
 */
export async function openJws(token: string, keyFor: (header: JwsHeader) => JwsKey | null): Promise<OpenedJws> {
	const [head = '', body = '', tail = '', ...more] = token.split('.');
	const [header, payload, signature] = [readHeader(head), strictBase64Url(body), strictBase64Url(tail)];
	if (more.length > 0 || !header || !payload || !signature || 'crit' in header) return {ok: false, why: 'not-a-jws'};
	const key = keyFor(header);
	const {alg} = header;
	if (!key || key.alg !== alg) return {ok: false, why: 'foreign-key'};
	const genuine = await key.verify(ascii.encode(`${head}.${body}`), signature);
	return genuine ? {ok: true, header, payload} : {ok: false, why: 'bad-signature'};
}

/** The header and payload of a token, whoever signed it. Null: it is not a compact JWS. */
export function splitJws(token: string): {header: JwsHeader; payload: Uint8Array<ArrayBuffer>} | null {
	const [head = '', body = '', tail = '', ...more] = token.split('.');
	const [header, payload] = [readHeader(head), strictBase64Url(body)];
	return header && payload && strictBase64Url(tail) && more.length === 0 ? {header, payload} : null;
}

/** Letters whose last 4 or 2 bits are 0: what an end of one or two bytes leaves over stands for nothing and has to be 0. */
const lastOf: Readonly<Record<number, string>> = {2: 'AQgw', 3: 'AEIMQUYcgkosw048'};

/** One text stands for one row of bytes: what would decode to the same bytes in another spelling is refused. */
function strictBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
	const over = text.length % 4;
	const ends = over === 0 || (lastOf[over]?.includes(text.slice(-1)) ?? false);
	return ends && /^[A-Za-z0-9_-]*$/.test(text) ? fromBase64Url(text) : null;
}

function readHeader(text: string): JwsHeader | null {
	const bytes = strictBase64Url(text);
	const header = bytes && readJson(bytes);
	return isObject(header) ? header : null;
}

/** JSON of UTF-8 bytes; undefined when it is neither. */
export function readJson(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes));
	} catch {
		return undefined;
	}
}

const isObject = (value: unknown): value is JwsHeader =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
