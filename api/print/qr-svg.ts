import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {html} from 'hono/html';
import type {HtmlEscapedString} from 'hono/utils/html';
import {prepareZXingModule, writeBarcode} from 'zxing-wasm/writer';

/** How much may be dirty or torn before it can't be read: 7, 15, 25, 30 %. */
export type QrRepair = 'L' | 'M' | 'Q' | 'H';

/** ISO/IEC 18004 asks for four empty modules around the symbol. */
const quiet = 4;

let writer: Promise<unknown> | null = null;

/** The writer's code is a file of the package: without this it would be asked of a foreign host. */
async function loadWriter(): Promise<unknown> {
	const file = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
	const wasmBinary = new Uint8Array(await readFile(file)).buffer;
	return prepareZXingModule({overrides: {wasmBinary}, fireImmediately: true});
}

/**
 * `text` as a QR code: an SVG without script, style or link, to stand in a page, in a file or on paper. Always dark on light,
 * with its quiet zone; one unit of the viewBox is one module, so whoever shows it gives it its size.
 * `label` is what those hear who don't see it. Outside a page take `String()` of it.
 * Throws when `text` is empty or longer than the symbol holds (2,331 bytes with `M`).
 */
export async function qrSvg(
	text: string,
	{label, repair = 'M'}: {label: string; repair?: QrRepair},
): Promise<HtmlEscapedString> {
	writer ??= loadWriter();
	await writer;
	const {symbol, error} = await writeBarcode(text, {format: 'QRCode', options: `ecLevel=${repair}`});
	if (error !== '') throw new Error(`no QR code holds this text: ${error}`);
	const side = symbol.width + 2 * quiet;
	return html`<svg xmlns="http://www.w3.org/2000/svg" class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${darkRuns(symbol)}"/></svg>`;
}

/** Each row's dark modules as one rectangle a run. The symbol's bytes are 0 where it is dark. */
function darkRuns({data, width, height}: {data: Uint8ClampedArray; width: number; height: number}): string {
	const runs: string[] = [];
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const from = x;
			while (x < width && data[y * width + x] === 0) x++;
			if (x > from) runs.push(`M${from + quiet} ${y + quiet}h${x - from}v1h${from - x}z`);
		}
	}
	return runs.join('');
}
