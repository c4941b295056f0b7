import type {LogEvent} from '../log/index.ts';
import type {BadgeRow, GrantedBadge} from './rules.ts';

/** What the public log tells of a badge that is granted. */
export const grantedEvent = ({id, seller, brand, kind, territory, ...badge}: GrantedBadge): LogEvent => ({
	kind: 'badge.granted',
	about: id,
	tells: {
		seller,
		sellerName: badge.sellerName,
		brand,
		brandName: badge.brandName,
		as: kind,
		territory,
		from: badge.fromDay,
		until: badge.untilDay,
	},
});

/** And of one that reached the end of its last day. */
export const expiredEvent = ({id, seller, brand, untilDay}: BadgeRow): LogEvent => ({
	kind: 'badge.expired',
	about: id,
	tells: {seller, brand, until: untilDay},
});

/** And of what became of it between two states. */
export function statusEvents(before: BadgeRow, after: BadgeRow): LogEvent[] {
	const {id: about, seller, brand} = after;
	const isNew = (date: 'revokedAt' | 'suspendedAt') => before[date] === null && after[date] !== null;
	const isOver = before.suspendedAt !== null && after.suspendedAt === null;
	return [
		...(isNew('revokedAt')
			? [{kind: 'badge.revoked', about, tells: {seller, brand, why: after.revokedWhy}} as const]
			: []),
		...(isNew('suspendedAt')
			? [{kind: 'badge.suspended', about, tells: {seller, brand, why: after.suspendedWhy}} as const]
			: []),
		...(isOver ? [{kind: 'badge.reinstated', about, tells: {seller, brand}} as const] : []),
	];
}
