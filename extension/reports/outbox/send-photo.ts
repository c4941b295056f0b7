import {photoPath} from '../../../shared/photos/contract.ts';
import {serverUrl} from '../../lookup/server-url.ts';
import {type AskWorld, askServer, refusalOf, type ServerAnswer, saidIn} from './ask-server.ts';
import {InVain} from './in-vain.ts';
import type {Letter, PhotoOnItsWay} from './letter.ts';

/** Bytes of one piece: a connection that breaks loses no more. */
export const pieceBytes = 262_144;
/** In ms: with its last piece the server makes the photo anew. */
const patience = 60_000;
/** A server that never moves on would be asked without end. */
const mostRounds = 200;

type World = AskWorld & {photo(id: string): Promise<Blob | null>};
type Came = Pick<PhotoOnItsWay, 'is' | 'detail'>;

const there: Came = {is: 'there', detail: null};

/**
 * Sends a photo from where the server has it, in pieces. Where it is, only the server's answers tell; after a failure it is
 * asked. Throws InVain.
 */
export async function sendPhoto(world: World, letter: Letter, {photo, id}: PhotoOnItsWay): Promise<Came> {
	if (id === null) return {is: 'refused', detail: 'photo-unknown'};
	const blob = await world.photo(photo);
	if (!blob) return {is: 'refused', detail: 'photo-gone'};
	const url = serverUrl(letter.base, photoPath(id));
	const ask = {url, secret: letter.secret, patience};

	const asked = await askServer(world, {...ask, method: 'HEAD'});
	if (asked.status >= 400) return refused(asked, world.now());
	let offset = offsetOf(asked, blob.size);
	let mismatches = 0;
	for (let round = 0; round < mostRounds; round++) {
		const end = Math.min(offset + pieceBytes, blob.size);
		const answer = await askServer(world, {
			...ask,
			method: 'PATCH',
			headers: {
				'content-type': 'application/octet-stream',
				'upload-offset': String(offset),
				'upload-complete': end === blob.size ? '?1' : '?0',
			},
			body: blob.slice(offset, end),
		});
		if (answer.status < 300) {
			offset = offsetOf(answer, blob.size);
			if (end === blob.size && offset === blob.size) return there;
			continue;
		}
		const {code} = refusalOf(answer, world.now());
		// Once, bytes may be spoilt on their way; twice, they are not what was announced
		if (code === 'photo-not-as-announced' && ++mismatches > 1) return refused(answer, world.now());
		if (code !== 'wrong-offset' && code !== 'not-now' && code !== 'photo-not-as-announced')
			return refused(answer, world.now());
		offset = code === 'photo-not-as-announced' ? 0 : offsetOf(answer, blob.size);
	}
	throw new InVain('no-answer', 'stuck');
}

function offsetOf({headers}: ServerAnswer, size: number): number {
	const said = headers.get('upload-offset') ?? '';
	const offset = /^\d{1,12}$/.test(said) ? Number(said) : null;
	if (offset === null || offset > size) throw new InVain('no-answer', 'not-readable');
	return offset;
}

const refused = (answer: ServerAnswer, now: Date): Came => ({
	is: 'refused',
	detail: saidIn(refusalOf(answer, now)),
});
