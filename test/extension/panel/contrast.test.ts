import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';

const css = readFileSync(new URL('../../../shared/look/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
	[...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
		name!,
		{light: light!, dark: dark!},
	]),
);

/** WCAG 2.2, "relative luminance" and "contrast ratio". */
function luminance(hex: string): number {
	const [r, g, b] = [1, 3, 5].map(at => {
		const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
	const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

const levels = ['verified', 'clear', 'unknown', 'caution', 'warning'];
/** Text needs 4.5 : 1 (WCAG 1.4.3); the outline of a control and a focus ring 3 : 1 (1.4.11). */
const pairs: [front: string, back: string, least: number][] = [
	...levels.flatMap((level): [string, string, number][] => [
		[level, `${level}-ground`, 4.5],
		[level, 'ground', 4.5],
		['text', `${level}-ground`, 4.5],
		['gold', `${level}-ground`, 3],
	]),
	['text', 'ground', 4.5],
	['text', 'surface', 4.5],
	['quiet', 'ground', 4.5],
	['quiet', 'surface', 4.5],
	['on-stone', 'stone', 4.5],
	['on-stone', 'stone-hover', 4.5],
	['control', 'ground', 3],
	['control', 'surface', 3],
	['gold', 'ground', 3],
	['gold', 'surface', 3],
];

describe.each(['light', 'dark'] as const)('%s', scheme => {
	test.each(pairs)('%s on %s is at least %d : 1', (front, back, least) => {
		const [a, b] = [tokens.get(front), tokens.get(back)];
		expect(contrast(a![scheme], b![scheme])).toBeGreaterThanOrEqual(least);
	});
});
