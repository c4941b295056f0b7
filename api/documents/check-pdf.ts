import {Problem} from '../../shared/problems.ts';
import {inflateUpTo, looksPacked} from '../pictures/index.ts';
import {actsWhenOpened, type ObjectStream} from './pdf-opening.ts';
import {actsByItself, hidesObjects, isObjectStream, namesIn, packedTwice, streamsIn} from './pdf-syntax.ts';

/** All streams of a file together, unpacked, in bytes: a page scanned at 600 dpi is 100 MB. */
const mostUnpacked = 256 * 1024 * 1024;
/** Object streams hold dictionaries, no pictures; in bytes, all together. */
const mostObjects = 32 * 1024 * 1024;
/** Where its objects are, at the beginning of an object stream; in bytes. Readers write some hundred objects into one. */
const mostNumbers = 1 << 18;
const mostStreams = 20_000;

/**
 * Refuses what a PDF may hold besides pages: `pdf-acts`, `pdf-encrypted`, `document-is-two`, `document-is-bomb`,
 * `document-damaged`. It asks of every byte what any reader might find there, reachable or not, in object streams too: a
 * PDF library tells only what its own reader would find, and readers differ.
 */
export async function checkPdf(bytes: Buffer): Promise<void> {
	checkEnd(bytes);
	await refuseActing(bytes);
	const inside = await objectStreamsOf(bytes);
	for (const {text} of inside) await refuseActing(Buffer.from(text, 'latin1'));
	if (actsWhenOpened(bytes.toString('latin1'), inside))
		throw new Problem('pdf-acts', 'The PDF does something when it is opened, or carries files');
}

/** Unpacks every stream, so that one that is a bomb is met here, and answers those that may hold objects. */
async function objectStreamsOf(bytes: Buffer): Promise<ObjectStream[]> {
	const inside: ObjectStream[] = [];
	let room = mostUnpacked;
	let roomForObjects = mostObjects;
	let streams = 0;
	for (const {own, near, start} of streamsIn(bytes)) {
		if (++streams > mostStreams) throw new Problem('document-is-bomb', `More than ${mostStreams} streams`);
		if (streams % 100 === 0) await new Promise(setImmediate);
		if (packedTwice(own)) throw new Problem('document-is-bomb', 'A stream is packed more than once');
		const surely = isObjectStream(own);
		if ((surely || near.includes('ObjStm')) && hidesObjects(near))
			throw new Problem('document-damaged', 'Objects are packed in a way that is not read: print it to a new PDF');
		if (!looksPacked(bytes, start)) continue;
		const perhaps = isObjectStream(near);
		const unpacked = await inflateUpTo(bytes, start, surely ? Math.min(room, roomForObjects) : room);
		if (unpacked.is === 'too-large') throw new Problem('document-is-bomb');
		if (unpacked.is === 'damaged' && surely) throw new Problem('document-damaged');
		if (unpacked.is === 'damaged') continue;
		room -= unpacked.bytes.length;
		if (!perhaps || unpacked.bytes.length > roomForObjects) continue;
		roomForObjects -= unpacked.bytes.length;
		const text = unpacked.bytes.toString('latin1');
		const first = /^[\d\s]*/.exec(text)?.[0].length ?? 0;
		if (first > mostNumbers) throw new Problem('document-is-bomb', 'A stream tells of more objects than it holds');
		inside.push({text, first});
	}
	return inside;
}

/** A slice is looked at without a break; then whoever waits for the server has their turn. */
const slice = 1 << 18;
/** A name is 127 bytes at most (ISO 32000-1, annex C), each perhaps written as `#61`. */
const longestName = 400;

async function refuseActing(bytes: Buffer): Promise<void> {
	for (let at = 0; at < bytes.length; at += slice) {
		for (const name of namesIn(bytes.toString('latin1', at, at + slice + longestName))) {
			if (name === 'Encrypt') throw new Problem('pdf-encrypted');
			const what = actsByItself(name);
			if (what) throw new Problem('pdf-acts', `The PDF holds ${what}`);
		}
		await new Promise(setImmediate);
	}
}

const blank = new Set([0, 9, 10, 12, 13, 26, 32]);

/** The file ends where the PDF ends, and says there where its table of objects is. */
function checkEnd(bytes: Buffer): void {
	const end = bytes.lastIndexOf('%%EOF');
	if (end < 0) throw new Problem('document-damaged', 'The end of the PDF is missing');
	const after = bytes.subarray(end + 5);
	if (after.length > 1024 || after.some(byte => !blank.has(byte)))
		throw new Problem('document-is-two', 'Something stands behind the end of the PDF');
	const said = /startxref\s+(\d{1,10})\s+$/.exec(bytes.toString('latin1', Math.max(0, end - 64), end));
	const table = said ? bytes.toString('latin1', Number(said[1]), Number(said[1]) + 40) : '';
	if (!/^\s*(xref\b|\d+\s+\d+\s+obj\b)/.test(table))
		throw new Problem('document-damaged', 'The PDF’s table of objects is not where it says');
}
