/** A number as a fraction of whole numbers, so that nothing is ever rounded but where a rule says so. */
export type Ratio = {over: bigint; under: bigint};

export const ratio = (over: bigint | number, under: bigint | number = 1): Ratio => ({
	over: BigInt(over),
	under: BigInt(under),
});

/** Reads digits with a point: `1.5`, `0.138`, `200`. Null for anything else, signs and spaces included. */
export function readDecimal(text: string): Ratio | null {
	const read = /^(\d{1,15})(?:\.(\d{1,12}))?$/.exec(text);
	if (!read) return null;
	const [, whole = '', part = ''] = read;
	return ratio(BigInt(whole + part), 10n ** BigInt(part.length));
}

export const times = (a: Ratio, b: Ratio): Ratio => ({over: a.over * b.over, under: a.under * b.under});
export const dividedBy = (a: Ratio, b: Ratio): Ratio => ({over: a.over * b.under, under: a.under * b.over});

/** `up`: to the next whole, so that it never falls short. `half-up`: to the nearest, and the half up. Of numbers from 0 on. */
export type Rounding = 'up' | 'half-up';

export function rounded({over, under}: Ratio, how: Rounding): bigint {
	return how === 'up' ? (over + under - 1n) / under : (over * 2n + under) / (under * 2n);
}
