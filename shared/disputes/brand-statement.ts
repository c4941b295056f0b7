import * as v from 'valibot';
import {didOf, type Ed25519Signer, ed25519Key, keyOfDid, kidOf} from '../badges/ed25519.ts';
import {openJws, readJson, signJws, splitJws} from '../badges/jws.ts';
import {day, nameOf, words} from '../facts/fields.ts';

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
 * `proved`: signed with a key that is known to be the brand's. `self-signed`: whole, but nobody vouches for its key.
 * Otherwise it says nothing.
 */
export type ReadStatement =
	| {is: 'proved' | 'self-signed'; statement: BrandStatement; issuer: string}
	| {is: 'not-a-statement' | 'bad-signature'};

const Signed = v.looseObject({iss: v.string()});

/** Reads a statement. `brandKeys`: public keys (base64url) known to be the brand's, such as those its account holds. */
export async function readBrandStatement(token: string, brandKeys: readonly string[]): Promise<ReadStatement> {
	const parts = token.length > longest ? null : splitJws(token);
	const {typ: kind} = parts?.header ?? {};
	const told = parts && kind === typ ? readJson(parts.payload) : undefined;
	const signed = v.safeParse(Signed, told);
	if (!signed.success) return {is: 'not-a-statement'};
	const {iss: issuer, ...said} = signed.output;
	const statement = v.safeParse(BrandStatement, said);
	const publicKey = keyOfDid(issuer);
	if (!statement.success || publicKey === null) return {is: 'not-a-statement'};
	const opened = await openJws(token, ({kid}) => (kid === kidOf(publicKey) ? ed25519Key(publicKey) : null));
	if (!opened.ok) return {is: opened.why === 'not-a-jws' ? 'not-a-statement' : 'bad-signature'};
	return {
		is: brandKeys.includes(publicKey) ? 'proved' : 'self-signed',
		statement: statement.output,
		issuer,
	};
}
