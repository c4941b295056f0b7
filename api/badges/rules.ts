import type {SubjectKey} from '../../shared/address.ts';
import type {BadgeFact, BadgeState, PublicBadge} from '../../shared/badges/contract.ts';
import type {BadgeCredential, Mandate, Mark, StatusPurpose} from '../../shared/badges/credential.ts';
import {statusPurposes} from '../../shared/badges/credential.ts';
import {validity} from '../../shared/badges/prove-badge.ts';
import {statusListBits} from '../../shared/badges/status-list.ts';
import type {FieldsOf} from '../records/rules.ts';

/** What a badge is granted with; days like 2026-11-22. */
export type GrantedBadge = {
	id: string;
	seller: SubjectKey;
	sellerName: string;
	brand: SubjectKey;
	brandName: string;
	kind: 'official' | 'authorized';
	territory: string[];
	fromDay: string;
	untilDay: string;
	chain: Mandate[];
	mark: Mark | null;
};

/** A badge as stored. Without a token and a position: granted before there were tokens. */
export type BadgeRow = GrantedBadge & {
	token: string | null;
	position: number | null;
	issuedAt: Date | null;
	suspendedAt: Date | null;
	suspendedWhy: string | null;
	revokedAt: Date | null;
	revokedWhy: string | null;
};

export const granted = (
	fact: Omit<BadgeFact, 'fact' | 'revokedAt' | 'revokedWhy'>,
	seller: SubjectKey,
	brand: {key: SubjectKey; name: string},
): GrantedBadge => ({
	id: fact.id,
	seller,
	sellerName: fact.name,
	brand: brand.key,
	brandName: brand.name,
	kind: fact.kind,
	territory: sorted(fact.territory),
	fromDay: fact.from,
	untilDay: fact.until,
	chain: fact.chain.map(link => ({...link, territory: sorted(link.territory)})),
	mark: fact.mark,
});

const sorted = (territory: readonly string[]): string[] => [...new Set(territory)].sort();

/** In which list a position has its bit: `revocation-0`. Each list holds 131,072. */
export const listName = (purpose: StatusPurpose, position: number): string =>
	`${purpose}-${Math.floor(position / statusListBits)}`;

/** What is to be signed of a badge. `site`: where this server is reached; `paths`: of the badge and of a list. */
export const unsignedBadge = (
	{fromDay, untilDay, ...row}: GrantedBadge,
	position: number,
	address: {badge: string; list(name: string): string},
): Omit<BadgeCredential, '@context' | 'type' | 'issuer'> => ({
	id: address.badge,
	...validity({from: fromDay, until: untilDay}),
	credentialSubject: {
		seller: {key: row.seller, name: row.sellerName},
		brand: {key: row.brand, name: row.brandName},
		kind: row.kind,
		territory: row.territory,
		chain: row.chain,
		mark: row.mark,
	},
	credentialStatus: statusPurposes.map(purpose => ({
		type: 'BitstringStatusListEntry',
		statusPurpose: purpose,
		statusListIndex: String(position % statusListBits),
		statusListCredential: address.list(listName(purpose, position)),
	})),
});

/** Days are UTC and both ends belong to the time in which a badge is valid. */
export function stateOf(row: BadgeRow, now: Date): BadgeState {
	const today = now.toISOString().slice(0, 10);
	if (row.revokedAt) return 'revoked';
	if (today > row.untilDay) return 'expired';
	if (row.suspendedAt) return 'suspended';
	return today < row.fromDay ? 'not-yet' : 'valid';
}

export const publicBadge = (row: BadgeRow, now: Date): PublicBadge => ({
	id: row.id,
	state: stateOf(row, now),
	seller: {key: row.seller, name: row.sellerName},
	brand: {key: row.brand, name: row.brandName},
	kind: row.kind,
	territory: row.territory,
	from: row.fromDay,
	until: row.untilDay,
	chain: row.chain,
	mark: row.mark,
	issuedAt: row.issuedAt?.toISOString() ?? null,
	suspendedAt: row.suspendedAt?.toISOString() ?? null,
	revokedAt: row.revokedAt?.toISOString() ?? null,
	why: row.revokedAt ? row.revokedWhy : row.suspendedWhy,
	token: row.token,
});

export const shownBadges = (rows: readonly BadgeRow[]): FieldsOf<'seller'> | null =>
	rows.length === 0
		? null
		: {
				badges: rows
					.toSorted((a, b) => order(a.fromDay, b.fromDay) || order(a.id, b.id))
					.map(row => ({
						id: row.id,
						brand: row.brand,
						brandName: row.brandName,
						kind: row.kind,
						territory: row.territory,
						from: row.fromDay,
						until: row.untilDay,
						revokedAt: row.revokedAt?.toISOString() ?? null,
						revokedWhy: row.revokedWhy,
						suspendedAt: row.suspendedAt?.toISOString() ?? null,
						token: row.token,
					})),
			};

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
