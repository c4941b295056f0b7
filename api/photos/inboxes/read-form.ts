import type {Context} from 'hono';
import {Problem} from '../../../shared/problems.ts';
import {readBytes} from '../../http/parse-request.ts';

/** What a form may need besides the photo in it, in bytes. */
const around = 64 * 1024;

/**
 * The photo in a form with one (`multipart/form-data`, field `photo`). Throws `too-large` at the first byte beyond, and
 * `invalid-request` when there is none in it.
 */
export async function readForm(c: Context, most: number): Promise<Uint8Array> {
	const type = c.req.header('content-type') ?? '';
	if (!/^multipart\/form-data\b/i.test(type)) throw noPhoto();
	const body = Uint8Array.from(await readBytes(c, most + around));
	const form = await new Response(body, {headers: {'Content-Type': type}}).formData().catch(() => null);
	const photo = form?.get('photo');
	if (!(photo instanceof File) || photo.size === 0) throw noPhoto();
	if (photo.size > most) throw new Problem('document-too-large', 'A photo may have 10 MB');
	return new Uint8Array(await photo.arrayBuffer());
}

const noPhoto = () =>
	new Problem('invalid-request', undefined, [{pointer: '/photo', detail: 'must be a JPEG, PNG or WebP file'}]);
