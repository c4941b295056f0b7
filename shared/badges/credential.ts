import * as v from 'valibot';
import {Day} from '../lookup/record.ts';
import {didOf, type Ed25519Signer, ed25519Key, kidOf} from './ed25519.ts';
import {openJws, readJson, signJws, splitJws} from './jws.ts';

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const Subject = v.object({key: text(400), name: text(300)});
const Territory = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))), v.maxLength(300));
const DateTime = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/));

/** One link of the chain behind a badge. `document`: SHA-256 of the letter in hex; the letter itself is private. */
export const Mandate = v.object({
	licensor: text(300),
	licensee: text(300),
	kind: v.picklist(['exclusive', 'ordinary']),
	/** ISO 3166 alpha-2; empty: everywhere */
	territory: Territory,
	from: Day,
	until: Day,
	document: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});
export type Mandate = v.InferOutput<typeof Mandate>;

/** The trade mark that stands behind a badge: its number and the office that registered it. */
export const Mark = v.object({number: text(80), office: text(120)});
export type Mark = v.InferOutput<typeof Mark>;

/** What a badge says. */
export const BadgeSubject = v.object({
	seller: Subject,
	brand: Subject,
	kind: v.picklist(['official', 'authorized']),
	territory: Territory,
	/** from the owner of the mark to the seller; empty: the seller is the owner, or the operator vouches */
	chain: v.pipe(v.array(Mandate), v.maxLength(4)),
	mark: v.nullable(Mark),
});
export type BadgeSubject = v.InferOutput<typeof BadgeSubject>;

export const statusPurposes = ['revocation', 'suspension'] as const;
export type StatusPurpose = (typeof statusPurposes)[number];

const StatusEntry = v.object({
	type: v.literal('BitstringStatusListEntry'),
	statusPurpose: v.picklist(statusPurposes),
	statusListIndex: v.pipe(v.string(), v.regex(/^(0|[1-9]\d{0,5})$/)),
	statusListCredential: v.pipe(v.string(), v.url(), v.maxLength(400)),
});

const context = ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/undefined-terms/v2'];
const Context = v.pipe(
	v.array(v.string()),
	v.check(([first]) => first === context[0], 'must begin with the context of VC 2.0'),
);

/** A badge as a W3C Verifiable Credential 2.0. Its `id` ends in the badge's own. */
export const BadgeCredential = v.object({
	'@context': Context,
	type: v.tuple([v.literal('VerifiableCredential'), v.literal('BrandBadge')]),
	issuer: text(200),
	id: v.pipe(v.string(), v.url(), v.maxLength(500)),
	validFrom: DateTime,
	validUntil: DateTime,
	credentialSubject: BadgeSubject,
	credentialStatus: v.pipe(v.array(StatusEntry), v.minLength(1), v.maxLength(2)),
});
export type BadgeCredential = v.InferOutput<typeof BadgeCredential>;

/** A bit for every badge: whether it was revoked, or is suspended. `version` counts its changes. */
export const StatusListCredential = v.object({
	'@context': Context,
	type: v.tuple([v.literal('VerifiableCredential'), v.literal('BitstringStatusListCredential')]),
	issuer: text(200),
	id: v.pipe(v.string(), v.url(), v.maxLength(400)),
	validFrom: DateTime,
	credentialSubject: v.object({
		type: v.literal('BitstringStatusList'),
		statusPurpose: v.picklist(statusPurposes),
		encodedList: v.string(),
		version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
	}),
});
export type StatusListCredential = v.InferOutput<typeof StatusListCredential>;

type Unsigned<Credential> = Omit<Credential, '@context' | 'type' | 'issuer'>;
const types = {badge: 'BrandBadge', list: 'BitstringStatusListCredential'} as const;

/** Signs a badge or a status list as a compact JWS (VC-JOSE-COSE: `vc+jwt`, EdDSA). */
export async function signCredential(
	...[kind, said, signer]:
		| ['badge', Unsigned<BadgeCredential>, Ed25519Signer]
		| ['list', Unsigned<StatusListCredential>, Ed25519Signer]
): Promise<string> {
	// What is the same in every badge comes first: it compresses to nothing where many stand together
	const credential = {
		'@context': context,
		type: ['VerifiableCredential', types[kind]],
		issuer: didOf(signer.publicKey),
		...said,
	};
	const header = {typ: 'vc+jwt', alg: 'EdDSA', kid: kidOf(signer.publicKey)};
	return signJws(header, new TextEncoder().encode(JSON.stringify(credential)), bytes => signer.sign(bytes));
}

export type CredentialTrouble =
	| 'not-a-credential'
	/** none of the keys that are announced */
	| 'foreign-key'
	| 'bad-signature'
	/** names an issuer that is not the key it is signed with */
	| 'other-issuer';

export type OpenedCredential<Credential> = {ok: true; credential: Credential} | {ok: false; why: CredentialTrouble};

/** Longer ones are refused before they are parsed, in characters. */
const longest = {badge: 16_384, list: 65_536};
const schemas = {badge: BadgeCredential, list: StatusListCredential};

/** Opens a credential that one of `publicKeys` must have signed, of the shape that was asked for. */
async function open<Schema extends v.GenericSchema<unknown, {issuer: string}>>(
	token: string,
	publicKeys: readonly string[],
	schema: Schema,
): Promise<OpenedCredential<v.InferOutput<Schema>>> {
	let signedBy = '';
	const opened = await openJws(token, ({kid, typ}) => {
		const key = typ === 'vc+jwt' ? publicKeys.find(each => kidOf(each) === kid) : undefined;
		signedBy = key ?? '';
		return key === undefined ? null : ed25519Key(key);
	});
	if (!opened.ok) return {ok: false, why: opened.why === 'not-a-jws' ? 'not-a-credential' : opened.why};
	const credential = v.safeParse(schema, readJson(opened.payload));
	if (!credential.success) return {ok: false, why: 'not-a-credential'};
	if (credential.output.issuer !== didOf(signedBy)) return {ok: false, why: 'other-issuer'};
	return {ok: true, credential: credential.output};
}

export const openBadge = async (token: string, publicKeys: readonly string[]) =>
	token.length > longest.badge
		? ({ok: false, why: 'not-a-credential'} as const)
		: open(token, publicKeys, schemas.badge);

export const openStatusList = async (token: string, publicKeys: readonly string[]) =>
	token.length > longest.list ? ({ok: false, why: 'not-a-credential'} as const) : open(token, publicKeys, schemas.list);

/** What a token says, whoever signed it: for showing, never for believing. Null: it is not a badge. */
export function readBadge(token: string): BadgeCredential | null {
	const parts = token.length > longest.badge ? null : splitJws(token);
	const credential = parts && v.safeParse(BadgeCredential, readJson(parts.payload));
	return credential?.success ? credential.output : null;
}
