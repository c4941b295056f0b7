import type {NewCodes} from '../../../shared/codes/contract-batches.ts';
import {Problem} from '../../../shared/problems.ts';
import type {World} from '../../world.ts';
import type {BatchRow} from '../batches/rules.ts';
import {makeCodes} from './make-codes.ts';
import {picturesZip} from './pictures-zip.ts';
import {type Label, printSheet} from './print-sheet.ts';

type Format = {
	type: string;
	ending: string;
	/** holds QR codes, and so needs links */
	draws: boolean;
	/** codes drawn in one go: some milliseconds, in which nobody else is served; of the last go all are live when it is given */
	atOnce: number;
	write(drawn: AsyncIterable<Label[]>, of: {count: number; at: Date}): AsyncGenerator<string | Uint8Array>;
};

/** `head` and the labels of each go, as text. */
const inText = (head: string, text: (labels: readonly Label[]) => Promise<string> | string): Format['write'] =>
	async function* (drawn) {
		let before = head;
		for await (const labels of drawn) {
			yield before + (await text(labels));
			before = '';
		}
	};

/** REGISTRY: how codes are given away. */
const formats: Record<NewCodes['as'], Format> = {
	csv: {
		type: 'text/csv; charset=utf-8',
		ending: 'csv',
		draws: false,
		atOnce: 1000,
		// Digits, capitals, hyphens and an address: no cell can act or needs a quotation mark
		write: inText('number,code,link\r\n', labels =>
			labels.map(({ordinal, printed, link}) => `${ordinal},${printed},${link}\r\n`).join(''),
		),
	},
	ndjson: {
		type: 'application/x-ndjson',
		ending: 'ndjson',
		draws: false,
		atOnce: 1000,
		write: inText('', labels =>
			labels
				.map(({ordinal, printed, link}) => `${JSON.stringify({number: ordinal, code: printed, link: link || null})}\n`)
				.join(''),
		),
	},
	sheet: {type: 'image/svg+xml', ending: 'svg', draws: true, atOnce: 1000, write: inText('', printSheet)},
	png: {type: 'application/zip', ending: 'zip', draws: true, atOnce: 25, write: picturesZip},
};

/** Makes codes and answers them as a file to be saved, as they are drawn. Nobody can have the file a second time. */
export async function codesFile(world: World, batch: BatchRow, actor: string, asked: NewCodes): Promise<Response> {
	const {type, ending, draws, atOnce, write} = formats[asked.as];
	if (draws && batch.gtin === null)
		throw new Problem('not-now', 'A QR code holds a GS1 Digital Link, which needs the GTIN of the product');
	const drawn = await makeCodes(world, batch, actor, {...asked, atOnce});
	const chunks = write(drawn, {count: asked.count, at: world.now()});
	const encoder = new TextEncoder();
	const body = new ReadableStream<Uint8Array>(
		{
			async pull(controller) {
				const {done, value} = await chunks.next();
				if (done) controller.close();
				else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
			},
			async cancel() {
				await chunks.return(undefined);
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
