import {prepareZXingModule, writeBarcode} from 'zxing-wasm/writer';
import wasm from 'zxing-wasm/writer/zxing_writer.wasm?url';

/** A QR code as one path on a square of `side` units, its quiet zone of four modules in it. */
export type QrPath = {side: number; path: string};

/** ISO/IEC 18004 asks for four empty modules around the symbol. */
const quiet = 4;

let writer: Promise<unknown> | null = null;

/** Makes the QR code of a text, in this page: nobody is asked for it. Throws when the text is too long for one. */
export async function qrPath(text: string): Promise<QrPath> {
	writer ??= Promise.resolve(prepareZXingModule({overrides: {locateFile: () => wasm}, fireImmediately: true}));
	await writer;
	const {symbol, error} = await writeBarcode(text, {format: 'QRCode', options: 'ecLevel=M'});
	if (error !== '') throw new Error(`no QR code holds this text: ${error}`);
	const {data, width, height} = symbol;
	const runs: string[] = [];
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const from = x;
			while (x < width && data[y * width + x] === 0) x++;
			if (x > from) runs.push(`M${from + quiet} ${y + quiet}h${x - from}v1h${from - x}z`);
		}
	return {side: width + 2 * quiet, path: runs.join('')};
}
