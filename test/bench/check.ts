/** One figure and what it must reach. `limit` is the least or the most, as `must` says. */
export type Check = {
	what: string;
	value: number;
	unit: string;
	limit: number;
	must: 'at least' | 'at most';
	ok: boolean;
};

/** Figures are rounded for reading, and judged as they are. */
const rounded = (value: number): number => Number(value.toPrecision(value >= 100 ? 4 : 3));

export const atLeast = (what: string, value: number, unit: string, limit: number): Check => ({
	what,
	value: rounded(value),
	unit,
	limit,
	must: 'at least',
	ok: value >= limit,
});

export const atMost = (what: string, value: number, unit: string, limit: number): Check => ({
	what,
	value: rounded(value),
	unit,
	limit,
	must: 'at most',
	ok: value <= limit,
});

/** The value below which a share of the values lies, by nearest rank; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(Math.ceil(share * sorted.length), sorted.length) - 1] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
