import type {NewCodes} from '../../../shared/codes/contract-batches.ts';
import {Problem} from '../../../shared/problems.ts';
import type {World} from '../../world.ts';
import type {BatchRow} from '../batches/rules.ts';
import {makeCodes} from './make-codes.ts';
import {type Label, printSheet} from './print-sheet.ts';

type Format = NewCodes['as'];

/** REGISTRY: how codes are given away. */
const formats: Record<
	Format,
	{type: string; ending: string; head: string; write(labels: readonly Label[]): Promise<string> | string}
> = {
	csv: {
		type: 'text/csv; charset=utf-8',
		ending: 'csv',
		head: 'number,code,link\r\n',
		// Digits, capitals, hyphens and an address: no cell can act or needs a quotation mark
		write: labels => labels.map(({ordinal, printed, link}) => `${ordinal},${printed},${link}\r\n`).join(''),
	},
	ndjson: {
		type: 'application/x-ndjson',
		ending: 'ndjson',
		head: '',
		write: labels =>
			labels
				.map(({ordinal, printed, link}) => `${JSON.stringify({number: ordinal, code: printed, link: link || null})}\n`)
				.join(''),
	},
	sheet: {type: 'image/svg+xml', ending: 'svg', head: '', write: printSheet},
};

/** Makes codes and answers them as a file to be saved, as they are drawn. Nobody can have the file a second time. */
export async function codesFile(world: World, batch: BatchRow, actor: string, asked: NewCodes): Promise<Response> {
	const {type, ending, head, write} = formats[asked.as];
	if (asked.as === 'sheet' && batch.gtin === null)
		throw new Problem('not-now', 'A QR code holds a GS1 Digital Link, which needs the GTIN of the product');
	const drawn = await makeCodes(world, batch, actor, asked);
	const bytes = new TextEncoder();
	let begun = false;
	const body = new ReadableStream<Uint8Array>(
		{
			async pull(controller) {
				const next = await drawn.next();
				if (next.done) {
					controller.close();
					return;
				}
				controller.enqueue(bytes.encode((begun ? '' : head) + (await write(next.value))));
				begun = true;
			},
			async cancel() {
				await drawn.return(undefined);
			},
		},
		// Nothing is drawn before somebody reads
		{highWaterMark: 0},
	);
	return new Response(body, {
		headers: {
			'Content-Type': type,
			'Content-Disposition': `attachment; filename="${batch.id}-codes.${ending}"`,
			'Cache-Control': 'no-store',
			'X-Content-Type-Options': 'nosniff',
		},
	});
}
