import {
	type BadgeCredential,
	type CredentialTrouble,
	type OpenedCredential,
	openBadge,
	type StatusPurpose,
} from './credential.ts';
import {isBitSet} from './status-list.ts';

/** Status lists by their name, such as `revocation-0`. */
export type StatusLists = ReadonlyMap<string, Uint8Array>;

/** What a token has to say to stand for a badge that is told of. Names are left out: a seller may change its name. */
export type ToldBadge = {
	id: string;
	seller: string;
	brand: string;
	kind: 'official' | 'authorized';
	territory: readonly string[];
	from: string;
	until: string;
};

export type BadgeProof =
	| {is: 'proved'; credential: BadgeCredential; status: 'good' | 'suspended' | 'revoked'}
	/** other-subject: the token is genuine and says something else. status-unknown: its status lists are not here. */
	| {is: 'unproved'; why: CredentialTrouble | 'other-subject' | 'status-unknown'};

/**
 * Whether a token proves a badge: signed with one of `publicKeys`, about what is told, and by the lists neither revoked nor
 * suspended. Its times are the judge's. `told` null: whatever it is about; `lists` null: its status is not asked.
 */
export async function proveBadge(
	token: string,
	publicKeys: readonly string[],
	told: ToldBadge | null,
	lists: StatusLists | null,
): Promise<BadgeProof> {
	return judgeBadge(await openBadge(token, publicKeys), told, lists);
}

/** The same of a token that was opened before: that costs a signature, this nothing. */
export function judgeBadge(
	opened: OpenedCredential<BadgeCredential>,
	told: ToldBadge | null,
	lists: StatusLists | null,
): BadgeProof {
	if (!opened.ok) return {is: 'unproved', why: opened.why};
	const {credential} = opened;
	if (told && !isAbout(credential, told)) return {is: 'unproved', why: 'other-subject'};
	const status = lists === null ? 'good' : statusOf(credential, lists);
	return status === null ? {is: 'unproved', why: 'status-unknown'} : {is: 'proved', credential, status};
}

/** How the lists say a badge stands; revoked is worse than suspended. Null: a list it names is not here. */
export function statusOf(
	{credentialStatus}: BadgeCredential,
	lists: StatusLists,
): 'good' | 'suspended' | 'revoked' | null {
	const set = new Set<StatusPurpose>();
	for (const {statusPurpose, statusListCredential, statusListIndex} of credentialStatus) {
		const list = lists.get(listNameOf(statusListCredential));
		if (!list || Number(statusListIndex) >= list.length * 8) return null;
		if (isBitSet(list, Number(statusListIndex))) set.add(statusPurpose);
	}
	return set.has('revocation') ? 'revoked' : set.has('suspension') ? 'suspended' : 'good';
}

/** `https://…/v1/badges/status/revocation-0` → `revocation-0`: where it is fetched from is the asker's choice. */
export const listNameOf = (address: string): string => lastSegment(address);

/** The badge's own id, with which its address ends. */
export const badgeIdOf = ({id}: Pick<BadgeCredential, 'id'>): string => lastSegment(id);

const lastSegment = (address: string): string => {
	try {
		return decodeURIComponent(new URL(address).pathname.split('/').at(-1) ?? '');
	} catch {
		return '';
	}
};

/** The first and the last instant of the days from..until, in UTC. */
export const validity = ({from, until}: {from: string; until: string}) => ({
	validFrom: `${from}T00:00:00Z`,
	validUntil: `${until}T23:59:59Z`,
});

function isAbout(credential: BadgeCredential, told: ToldBadge): boolean {
	const {seller, brand, kind, territory} = credential.credentialSubject;
	const {validFrom, validUntil} = validity(told);
	return (
		badgeIdOf(credential) === told.id &&
		seller.key === told.seller &&
		brand.key === told.brand &&
		kind === told.kind &&
		territory.toSorted().join() === told.territory.toSorted().join() &&
		credential.validFrom === validFrom &&
		credential.validUntil === validUntil
	);
}
