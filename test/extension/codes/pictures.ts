import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import sharp from 'sharp';

const folder = fileURLToPath(new URL('../../../../shared/vectors/barcode/', import.meta.url));

/** Printed where the pictures are absent. */
export const noPictures = existsSync(folder) ? null : 'skipped: ../shared/vectors/barcode is absent';

/** A picture as a browser hands it over: RGBA on white. */
export async function pixelsOf(file: string | Buffer): Promise<ImageData> {
	const {data, info} = await sharp(file)
		.flatten({background: '#fff'})
		.toColourspace('srgb')
		.ensureAlpha()
		.raw()
		.toBuffer({resolveWithObject: true});
	// What the reader looks at; the rest of an ImageData is for canvases
	return {data: new Uint8ClampedArray(data), width: info.width, height: info.height} as ImageData;
}

/** `expected`: what stands in the picture, as text or, where it is none, as bytes; null: nothing. */
export type Sample = {name: string; file: string; expected: string | Buffer | null};

/** The pictures of one set. */
export function samplesOf(set: string): Sample[] {
	const files = readdirSync(path.join(folder, set));
	const at = (name: string) => path.join(folder, set, name);
	return files
		.filter(name => /\.(png|jpg|webp)$/.test(name))
		.map(name => {
			const stem = name.replace(/\.\w+$/, '');
			const text = files.includes(`${stem}.txt`) ? readFileSync(at(`${stem}.txt`), 'utf8') : null;
			const bytes = files.includes(`${stem}.bin`) ? readFileSync(at(`${stem}.bin`)) : null;
			return {name: `${set}/${name}`, file: at(name), expected: text ?? bytes};
		});
}
