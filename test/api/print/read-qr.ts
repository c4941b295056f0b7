import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import sharp from 'sharp';
import {prepareZXingModule, readBarcodes} from 'zxing-wasm/reader';

const readerFile = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({overrides: {wasmBinary: new Uint8Array(readFileSync(readerFile)).buffer}});

/** What a camera reads of a QR code: the SVG as a picture, four pixels a module. Empty where it reads nothing. */
export async function readQr(svg: string): Promise<{text: string; repair: string | undefined}> {
	const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * 4;
	return readQrPicture(await sharp(Buffer.from(svg)).resize(side, side).png().toBuffer());
}

/** What a camera reads of a picture of a QR code. Empty where it reads nothing. */
export async function readQrPicture(picture: Uint8Array): Promise<{text: string; repair: string | undefined}> {
	const [code] = await readBarcodes(new Uint8Array(picture), {formats: ['QRCode'], tryHarder: true});
	return {text: code?.text ?? '', repair: code?.ecLevel};
}
