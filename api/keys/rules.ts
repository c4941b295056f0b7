import type {Scope} from '../../shared/keys/contract.ts';

/** A key as stored. */
export type KeyRow = {
	id: string;
	organization: string;
	name: string;
	mode: 'live' | 'test';
	start: string;
	hash: string;
	scopes: Scope[];
	createdBy: string;
	createdAt: Date;
	expiresAt: Date;
	lastUsedAt: Date | null;
	revokedAt: Date | null;
};

const shape = /^(ts_(?:live|test)_[0-9A-Za-z]{8})_[0-9A-Za-z]{32}[0-9A-Za-z]{6}$/;

/** The public part of a key, by which it is looked up; null when the text is no key of ours. */
export const startOf = (key: string): string | null => shape.exec(key)?.[1] ?? null;

export const standsAt = ({revokedAt, expiresAt}: Pick<KeyRow, 'revokedAt' | 'expiresAt'>, now: Date): boolean =>
	(revokedAt === null || revokedAt > now) && expiresAt > now;

/** Its last use is kept to the minute: a busy key shall not write at every request. */
export const usedAnew = ({lastUsedAt}: Pick<KeyRow, 'lastUsedAt'>, now: Date): boolean =>
	lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= 60_000;

/** When the old key ends if it is rotated now. */
export const endsAfterRotation = (row: KeyRow, now: Date, overlapHours: number): Date =>
	new Date(Math.min(row.expiresAt.getTime(), now.getTime() + overlapHours * 3_600_000));

/** The key as its owner sees it. */
export const shownKey = (row: KeyRow) => ({
	id: row.id,
	name: row.name,
	mode: row.mode,
	start: row.start,
	scopes: row.scopes,
	createdAt: row.createdAt.toISOString(),
	expiresAt: row.expiresAt.toISOString(),
	lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
	revokedAt: row.revokedAt?.toISOString() ?? null,
});
