import * as v from 'valibot';
import {toBase64} from '../../../shared/base64.ts';

const length = v.pipe(v.number(), v.minValue(0), v.maxValue(100_000));
/** As the page told it. */
const Place = v.object({left: length, top: length, width: length, height: length, wide: v.pipe(length, v.minValue(1))});

/** Blank around what is cut out, in points: readers look for an edge. */
const margin = 24;

/**
 * Cuts one picture out of what the window shows. `place` in CSS pixels as the page told it, `shown` a data: URL. Null when the
 * page told nonsense.
 */
export async function cropSight(shown: string, place: unknown): Promise<string | null> {
	const parsed = v.safeParse(Place, place);
	if (!parsed.success) return null;
	const whole = await createImageBitmap(await (await fetch(shown)).blob());
	const {left, top, width, height, wide} = parsed.output;
	const scale = whole.width / wide;
	const [across, down] = [Math.min(width * scale, whole.width), Math.min(height * scale, whole.height)].map(Math.ceil);
	if (!across || !down) return null;
	const paper = new OffscreenCanvas(across + 2 * margin, down + 2 * margin);
	const pen = paper.getContext('2d');
	if (!pen) return null;
	pen.fillStyle = '#fff';
	pen.fillRect(0, 0, paper.width, paper.height);
	pen.drawImage(whole, left * scale, top * scale, across, down, margin, margin, across, down);
	whole.close();
	const bytes = new Uint8Array(await (await paper.convertToBlob()).arrayBuffer());
	return `data:image/png;base64,${toBase64(bytes)}`;
}
