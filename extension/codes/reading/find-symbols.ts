import {prepareZXingModule, type ReaderOptions, readBarcodes} from 'zxing-wasm/reader';

/** One symbol found in a picture. `identifier`: AIM's (`]Q1`), as scanners send it; `text` keeps FNC1 as group separator. */
export type FoundSymbol = {identifier: string; text: string; bytes: Uint8Array; isLinear: boolean};

const matrix = ['QRCode', 'MicroQRCode', 'RMQRCode', 'DataMatrix'] as const;
const linear = ['EAN13', 'EAN8', 'UPCA', 'UPCE', 'Code128'] as const;

/** More symbols than this on one label are never about one thing. */
const most = 8;

/**
 * Ways to look at one picture, each tried when the ones before found nothing. The second is for codes with pictures in them,
 * small modules and print that ran; for matrix codes only: their error correction keeps chance out, a bar code's digit does not.
 */
const passes: readonly ReaderOptions[] = [
	{formats: [...matrix, ...linear]},
	{formats: [...matrix], binarizer: 'GlobalHistogram', tryDenoise: true},
];

/** Loads the reader's WebAssembly from `wasm`: an address, or the bytes themselves. Once; without it nothing is found. */
export async function prepareReader(wasm: string | ArrayBuffer): Promise<void> {
	const overrides = typeof wasm === 'string' ? {locateFile: () => wasm} : {wasmBinary: wasm};
	await prepareZXingModule({overrides, fireImmediately: true});
}

/** Every QR code, DataMatrix, EAN, UPC and Code 128 of a picture. `quick`: one way of looking, as for one of many frames. */
export async function findSymbols(picture: ImageData, {quick = false} = {}): Promise<FoundSymbol[]> {
	for (const pass of quick ? passes.slice(0, 1) : passes) {
		const found = await readBarcodes(picture, {textMode: 'Plain', maxNumberOfSymbols: most, ...pass});
		if (found.length > 0)
			return found.map(({symbologyIdentifier, text, bytes, format}) => ({
				identifier: symbologyIdentifier,
				text,
				bytes,
				isLinear: linear.some(name => name === format),
			}));
	}
	return [];
}
