import {mostErrors, rowFaults} from '../../../shared/codes/contract-imports.ts';
import type {World} from '../../world.ts';
import {errorsOf} from './queries.ts';
import {errorWords, type ImportRow} from './rules.ts';

const page = 2000;

/** The rows that are wrong, as CSV to be saved: line, what, and what it means. No cell holds a word of the file. */
export function errorsFile({storage}: World, row: ImportRow): Response {
	let after = 0;
	let begun = false;
	const bytes = new TextEncoder();
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			const rows = await errorsOf(storage, row.id, after, page);
			const lines = rows.map(({line, what}) => `${line},${what.split(':')[0]},"${errorWords(what, rowFaults)}"\r\n`);
			const head = begun ? '' : 'line,what,meaning\r\n';
			begun = true;
			after = rows.at(-1)?.line ?? after;
			const isEnd = rows.length < page;
			const more = row.wrong - mostErrors;
			const tail =
				isEnd && more > 0
					? `,more,"${more} more rows are wrong: only the first ${mostErrors} found are named"\r\n`
					: '';
			controller.enqueue(bytes.encode(head + lines.join('') + tail));
			if (isEnd) controller.close();
		},
	});
	return new Response(body, {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': `attachment; filename="${row.id}-errors.csv"`,
			'Cache-Control': 'no-store',
			'X-Content-Type-Options': 'nosniff',
		},
	});
}
