import sharp from 'sharp';
import {qrSvg} from '../../api/print/qr-svg.ts';

/** A label with one QR code, as SVG. */
export const labelSvg = async (text: string): Promise<string> => String(await qrSvg(text, {label: 'A code'}));

/** The same as PNG, so many points wide and high. */
export async function labelPng(text: string, size = 480): Promise<Buffer> {
	return sharp(Buffer.from(await labelSvg(text)))
		.resize(size, size)
		.flatten({background: '#fff'})
		.png()
		.toBuffer();
}

/** A film of one frame, as Chromium's pretended camera takes it: the label on a desk. */
export async function cameraFilm(text: string): Promise<Buffer> {
	const [width, height] = [640, 480];
	const label = await labelPng(text, 320);
	const grey = await sharp({create: {width, height, channels: 3, background: '#999'}})
		.composite([{input: label, left: 160, top: 80}])
		.greyscale()
		.raw()
		.toBuffer();
	const colourless = Buffer.alloc((width * height) / 2, 128);
	const frame = [Buffer.from('FRAME\n'), grey.subarray(0, width * height), colourless];
	return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`), ...frame, ...frame]);
}

/** A photo of 12 million points, in which the label takes a small place. */
export async function deskPhoto(text: string): Promise<Buffer> {
	return sharp({create: {width: 4000, height: 3000, channels: 3, background: '#8a7f72'}})
		.composite([{input: await labelPng(text, 150), left: 2900, top: 400}])
		.jpeg({quality: 90})
		.toBuffer();
}
