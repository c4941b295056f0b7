import {writeFileSync} from 'node:fs';
import type {Anonymity} from './anonymity.ts';

const file = new URL('../../../api/http/anonymity-measured.ts', import.meta.url);

/** Puts what was measured where /privacy takes it from. */
export function writeMeasured(rows: readonly Anonymity[]): void {
	const numbers = (row: Anonymity) =>
		Object.entries(row).map(
			([name, value]) => `\t\t${name}: ${Number(value.toPrecision(name === 'sellers' ? 9 : 3))},\n`,
		);
	const lines = rows.map(row => `\t{\n${numbers(row).join('')}\t},\n`);
	writeFileSync(
		file,
		`/** Measured by \`npm run bench -- lookup\`, which writes this file; privacy.test.ts measures the smaller ones anew. */
export const anonymityMeasured = [
${lines.join('')}];
`,
	);
}
