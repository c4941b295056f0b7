import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import {type FoundSymbol, findSymbols, prepareReader} from './find-symbols.ts';
import {pixelsOf} from './pixels-of.ts';
import type {ScanAnswer, ScanJob} from './scanner.ts';

/** Reads pictures beside the page, so that a large one stops nothing there. Loads what reads them from the extension alone. */
const ready = prepareReader(wasm);

/** In points. A code fills enough of most photos to be read at a sixth of their size; only a small one needs all of them. */
const sizes = [2_000_000, 16_000_000];

async function findIn(picture: ImageBitmap, quick: boolean): Promise<FoundSymbol[]> {
	for (const [at, size] of sizes.entries()) {
		// Seen whole already
		if (at > 0 && (quick || picture.width * picture.height <= sizes[at - 1]!)) break;
		const found = await findSymbols(pixelsOf(picture, size), {quick});
		if (found.length > 0) return found;
	}
	return [];
}

const answer = (message: ScanAnswer) => postMessage(message);

addEventListener('message', async ({data}: MessageEvent<ScanJob>) => {
	const {id, picture, quick} = data;
	try {
		await ready;
		answer({id, symbols: await findIn(picture, quick)});
	} catch (error) {
		answer({id, trouble: String(error)});
	} finally {
		picture.close();
	}
});
