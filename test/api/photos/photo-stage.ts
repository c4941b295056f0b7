import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import type {Hono} from 'hono';
import sharp from 'sharp';
import {holderId} from '../../../api/accounts/holder-id.ts';
import {createApp} from '../../../api/app.ts';
import {announcePhotosSteps} from '../../../api/photos/index.ts';
import type {World} from '../../../api/world.ts';
import {type PhotoOf, photoPath} from '../../../shared/photos/contract.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';

export const secret = `tsr_${'a'.repeat(43)}`;
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A picture with something in it to tell it by: soft spots, others for each `seed`. */
export function painted(seed: number, width = 640, height = 480): Promise<Buffer> {
	let state = seed * 2_654_435_761;
	const random = () => {
		state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 1_013_904_223) | 0;
		return (state >>> 0) / 2 ** 32;
	};
	for (let n = 0; n < 9; n++) random();
	const spots = Array.from(
		{length: 14},
		() =>
			`<circle cx="${random() * width}" cy="${random() * height}" r="${(0.05 + random() * 0.25) * height}" fill="rgb(${random() * 255},${random() * 255},${random() * 255})"/>`,
	);
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#9a8"/>${spots.join('')}</svg>`;
	return sharp(Buffer.from(svg)).png().toBuffer();
}

export const jpegOf = async (seed: number): Promise<Buffer> =>
	sharp(await painted(seed))
		.jpeg()
		.toBuffer();

export const vectorsFolder = new URL('../../../../shared/vectors/exif/', import.meta.url);
export const vector = (name: string): Buffer => readFileSync(new URL(name, vectorsFolder));

export type PhotoStage<Its extends World = TestWorld> = {
	world: Its;
	app: Hono;
	/** Announces the bytes as a photo of `about` and answers its id. */
	announce(
		bytes: Uint8Array,
		more?: {about?: string; place?: number; sha256?: string; size?: number; passing?: boolean},
	): Promise<string>;
	send(
		id: string,
		body: Uint8Array | ReadableStream | null,
		more?: {offset?: number | string; bearer?: string; last?: string},
	): Promise<Response>;
	/** Announces and sends whole; answers the photo. */
	bring(bytes: Uint8Array, about?: string, place?: number): Promise<PhotoOf>;
};

export const makePhotoStage = async (): Promise<PhotoStage> => photoStageIn(await makeWorld());

export function photoStageIn<Its extends World>(world: Its): PhotoStage<Its> {
	const app = createApp(world);
	const announce: PhotoStage['announce'] = async (bytes, {about = 'rpt_1', place = 0, ...said} = {}) => {
		const id = world.newId('pho');
		const photo = {
			id,
			place,
			shows: 'whole' as const,
			alt: 'A pen',
			sha256: said.sha256 ?? sha256(bytes),
			bytes: said.size ?? bytes.length,
		};
		await world.storage.atomically(tx =>
			announcePhotosSteps(world, tx, {
				about,
				secretHash: holderId(secret),
				photos: [photo],
				passing: said.passing ?? false,
			}),
		);
		return id;
	};
	const send: PhotoStage['send'] = async (id, body, {offset = 0, bearer = secret, last = '?1'} = {}) =>
		app.request(photoPath(id), {
			method: 'PATCH',
			headers: {
				'upload-offset': String(offset),
				'upload-complete': last,
				authorization: `Bearer ${bearer}`,
				...(body instanceof Uint8Array && {'content-length': String(body.length)}),
			},
			...(body && {body: body instanceof Uint8Array ? Uint8Array.from(body) : body, duplex: 'half'}),
		} as RequestInit);
	return {
		world,
		app,
		announce,
		send,
		async bring(bytes, about = 'rpt_1', place = 0) {
			const answer = await send(await announce(bytes, {about, place}), bytes);
			if (answer.status !== 200) throw new Error(await answer.text());
			return answer.json();
		},
	};
}
