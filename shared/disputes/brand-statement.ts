import * as v from 'valibot';
import {foldName} from '../address.ts';
import {didOf, type Ed25519Signer, ed25519Key, keyOfDid, kidOf} from '../badges/ed25519.ts';
import {openJws, readJson, signJws, splitJws} from '../badges/jws.ts';
import {day, nameOf, words} from '../facts/fields.ts';
import type {BrandKnown} from './matter.ts';

const hash = v.pipe(v.string('must be text'), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex'));

/** What a brand says of goods that it looked at, by photos or in its hands. */
export const BrandStatement = v.strictObject({
	kind: v.literal('brand-statement'),
	id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9._:-]{1,80}$/, 'must be 1 to 80 of A-Z a-z 0-9 . _ : -')),
	brand: v.strictObject({key: words(400), name: nameOf(200)}),
	/** the case or order it is about, as its parties call it */
	about: v.nullable(nameOf(200)),
	/** what was looked at */
	looked: v.variant('at', [
		v.strictObject({
			at: v.literal('photos'),
			/** of the very files */
			photos: v.pipe(v.array(hash), v.minLength(1, 'must name a photo'), v.maxLength(50, 'must not be more than 50')),
		}),
		v.strictObject({
			at: v.literal('sample'),
			receivedOn: day,
			/** what came, and how it is told from another piece */
			sample: words(1000),
			photos: v.pipe(v.array(hash), v.maxLength(50, 'must not be more than 50')),
		}),
	]),
	finding: v.picklist(['not-genuine', 'genuine', 'undecided'], 'must be "not-genuine", "genuine" or "undecided"'),
	/** what tells it, a sentence each */
	reasons: v.pipe(v.array(words(1000)), v.maxLength(20, 'must not be more than 20')),
	/** who speaks for the brand, and as what */
	by: v.strictObject({name: nameOf(200), role: nameOf(200)}),
	on: day,
});
export type BrandStatement = v.InferOutput<typeof BrandStatement>;

const typ = 'brand-statement+jwt';
/** Longer ones are refused before they are parsed, in characters. */
const longest = 65_536;

/** Signs a statement with the brand's key, as a compact JWS. */
export const signBrandStatement = (statement: BrandStatement, signer: Ed25519Signer): Promise<string> =>
	signJws(
		{typ, alg: 'EdDSA', kid: kidOf(signer.publicKey)},
		new TextEncoder().encode(JSON.stringify({iss: didOf(signer.publicKey), ...v.parse(BrandStatement, statement)})),
		bytes => signer.sign(bytes),
	);

/**
 * `proved`: signed with a key that the record of that very brand lists, as of an instant. `self-signed`: whole, but nobody vouches
 * for its key. Otherwise it says nothing. `isOfOffer`: the offer does not name another brand.
 */
export type ReadStatement =
	| {is: 'proved'; statement: BrandStatement; issuer: string; isOfOffer: boolean; asOf: string | null}
	| {is: 'self-signed'; statement: BrandStatement; issuer: string; isOfOffer: boolean}
	| {is: 'not-a-statement' | 'bad-signature'};

const Signed = v.looseObject({iss: v.string()});

/** The statement in a token, whoever signed it; null: there is none. Nothing of it is checked. */
function saidIn(token: string): {issuer: string; statement: BrandStatement} | null {
	const parts = token.length > longest ? null : splitJws(token);
	const {typ: kind} = parts?.header ?? {};
	const signed = v.safeParse(Signed, parts && kind === typ ? readJson(parts.payload) : undefined);
	if (!signed.success) return null;
	const {iss: issuer, ...said} = signed.output;
	const statement = v.safeParse(BrandStatement, said);
	return statement.success ? {issuer, statement: statement.output} : null;
}

/** The key of the brand in whose name a token speaks, to find its record by; null: it is no statement. */
export const brandOfStatement = (token: string): string | null => saidIn(token)?.statement.brand.key ?? null;

/** Reads a statement about goods of `offerBrand`, the brand that the offer names. `known`: what records tell, by brands' keys. */
export async function readBrandStatement(
	token: string,
	known: Readonly<Record<string, BrandKnown>>,
	offerBrand: string | null,
): Promise<ReadStatement> {
	const said = saidIn(token);
	const publicKey = said && keyOfDid(said.issuer);
	if (!said || publicKey === null) return {is: 'not-a-statement'};
	const opened = await openJws(token, ({kid}) => (kid === kidOf(publicKey) ? ed25519Key(publicKey) : null));
	if (!opened.ok) return {is: opened.why === 'not-a-jws' ? 'not-a-statement' : 'bad-signature'};
	const {brand} = said.statement;
	const record = Object.hasOwn(known, brand.key) ? (known[brand.key] ?? null) : null;
	const names = new Set([brand.key.replace(/^brand:/, ''), ...(record?.names ?? []).map(foldName)]);
	const isOfOffer =
		offerBrand === null || foldName(offerBrand) === foldName(brand.name) || names.has(foldName(offerBrand));
	// Who has a key of its own may not speak in another's name with it
	return record?.keys.includes(publicKey) && names.has(foldName(brand.name))
		? {is: 'proved', ...said, isOfOffer, asOf: record.asOf}
		: {is: 'self-signed', ...said, isOfOffer};
}
