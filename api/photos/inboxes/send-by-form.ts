import {Problem} from '../../../shared/problems.ts';
import {hashOf} from '../../files/index.ts';
import type {World} from '../../world.ts';
import {takePiece} from '../take-piece.ts';
import type {Sent} from './page-views.ts';
import {announceByPhone} from './phone.ts';
import type {InboxRow} from './rules.ts';

/** Takes a photo that came whole by a form, and says what became of it. Throws what `announceByPhone` throws. */
export async function sendByForm(
	world: World,
	door: {inbox: InboxRow; phone: string},
	bytes: Uint8Array,
	whose: string,
): Promise<Sent> {
	const {id, offset} = await announceByPhone(world, door, {sha256: hashOf(bytes), bytes: bytes.length});
	try {
		const body = new Blob([Uint8Array.from(bytes.subarray(offset))]).stream();
		await takePiece(world, id, {offset, isLast: true, body, whose});
		return {is: 'sent'};
	} catch (error) {
		if (!(error instanceof Problem) || error.status >= 500) throw error;
		return {is: 'refused', why: error.code};
	}
}
