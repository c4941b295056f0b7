import type {Span} from './jurisdiction.ts';

const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);

/**
 * The last day of a span that began on a day, which itself is not counted: 14 days from the 1st end on the 15th; a month
 * from 31 January ends on the last day of February.
 */
export function addSpan(day: string, {count, unit}: Pick<Span, 'count' | 'unit'>): string {
	const at = new Date(`${day}T00:00:00Z`);
	if (unit === 'days') return iso(at.getTime() + count * 86_400_000);
	const months = at.getUTCMonth() + count * (unit === 'years' ? 12 : 1);
	const last = new Date(Date.UTC(at.getUTCFullYear(), months + 1, 0)).getUTCDate();
	return iso(Date.UTC(at.getUTCFullYear(), months, Math.min(at.getUTCDate(), last)));
}
