import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {prepareZXingModule, writeBarcode} from 'zxing-wasm/writer';

/** How much may be dirty or torn before it can't be read: 7, 15, 25, 30 %. */
export type QrRepair = 'L' | 'M' | 'Q' | 'H';

/** Modules row by row, without the quiet zone. A byte is 0 where its module is dark. */
export type QrSymbol = {data: Uint8ClampedArray; width: number; height: number};

/** ISO/IEC 18004 asks for four empty modules around the symbol. */
export const quiet = 4;

let writer: Promise<unknown> | null = null;

/** The writer's code is a file of the package: without this it would be asked of a foreign host. */
async function loadWriter(): Promise<unknown> {
	const file = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
	const wasmBinary = new Uint8Array(await readFile(file)).buffer;
	return prepareZXingModule({overrides: {wasmBinary}, fireImmediately: true});
}

/** `text` as the modules of a QR code. Throws when it is empty or longer than the symbol holds (2,331 bytes with `M`). */
export async function qrSymbol(text: string, repair: QrRepair): Promise<QrSymbol> {
	writer ??= loadWriter();
	await writer;
	const {symbol, error} = await writeBarcode(text, {format: 'QRCode', options: `ecLevel=${repair}`});
	if (error !== '') throw new Error(`no QR code holds this text: ${error}`);
	return symbol;
}
