import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import {findSymbols, prepareReader} from './find-symbols.ts';
import {pixelsOf} from './pixels-of.ts';
import type {ScanAnswer, ScanJob} from './scanner.ts';

/** Reads pictures beside the page, so that a large one stops nothing there. Loads what reads them from the extension alone. */
const ready = prepareReader(wasm);

const answer = (message: ScanAnswer) => postMessage(message);

addEventListener('message', async ({data}: MessageEvent<ScanJob>) => {
	const {id, picture, quick} = data;
	try {
		await ready;
		answer({id, symbols: await findSymbols(pixelsOf(picture), {quick})});
	} catch (error) {
		answer({id, trouble: String(error)});
	} finally {
		picture.close();
	}
});
