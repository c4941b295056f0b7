import {type BadgeSubject, signCredential} from '../../../shared/badges/credential.ts';
import type {Ed25519Signer} from '../../../shared/badges/ed25519.ts';
import {type ToldBadge, validity} from '../../../shared/badges/prove-badge.ts';
import {encodeStatusList, statusList} from '../../../shared/badges/status-list.ts';
import {toBase64Url} from '../../../shared/lookup/signed-file.ts';

const origin = 'https://touchstone.test';

export async function newKey(): Promise<Ed25519Signer> {
	const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
	if (!('privateKey' in pair)) throw new Error('Ed25519 makes pairs of keys');
	return {
		publicKey: toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))),
		sign: async bytes => new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, bytes)),
	};
}

export const told: ToldBadge = {
	id: 'badge-1',
	seller: 'seller:aliexpress/1101',
	brand: 'brand:halden',
	kind: 'authorized',
	territory: ['DE', 'FR'],
	from: '2026-02-01',
	until: '2027-01-31',
};

export const subjectOf = ({seller, brand, kind, territory}: ToldBadge, name = 'Pen House'): BadgeSubject => ({
	seller: {key: seller, name},
	brand: {key: brand, name: 'Halden'},
	kind,
	territory: [...territory],
	chain: [
		{
			licensor: 'Halden GmbH',
			licensee: 'Pen House',
			kind: 'ordinary',
			territory: ['DE', 'FR'],
			from: '2026-01-01',
			until: '2027-12-31',
			document: 'ab'.repeat(32),
		},
	],
	mark: {number: '018123456', office: 'EUIPO'},
});

/** A badge's token; `at`: its place in the lists, `name`: the seller's. */
export const tokenOf = (about: ToldBadge, key: Ed25519Signer, at = 7, name?: string): Promise<string> =>
	signCredential(
		'badge',
		{
			id: `${origin}/v1/badges/${encodeURIComponent(about.id)}`,
			...validity(about),
			credentialSubject: subjectOf(about, name),
			credentialStatus: (['revocation', 'suspension'] as const).map(purpose => ({
				type: 'BitstringStatusListEntry',
				statusPurpose: purpose,
				statusListIndex: String(at),
				statusListCredential: `${origin}/v1/badges/status/${purpose}-0`,
			})),
		},
		key,
	);

export const listOf = async (
	purpose: 'revocation' | 'suspension',
	set: readonly number[],
	key: Ed25519Signer,
	version = 1,
): Promise<string> =>
	signCredential(
		'list',
		{
			id: `${origin}/v1/badges/status/${purpose}-0`,
			validFrom: '2026-11-22T12:00:00Z',
			credentialSubject: {
				type: 'BitstringStatusList',
				statusPurpose: purpose,
				encodedList: await encodeStatusList(statusList(set)),
				version,
			},
		},
		key,
	);
