import {Problem} from '../../shared/problems.ts';
import {inflateUpTo} from './inflate.ts';
import type {PictureKind} from './kinds.ts';

const damaged = (detail: string) => new Problem('document-damaged', detail);

/**
 * Walks a picture's parts to its end. Throws `document-is-two` when something is appended, `document-damaged` when it is cut,
 * `document-is-bomb` when packed words in it are huge.
 */
export async function checkParts(kind: PictureKind, bytes: Buffer): Promise<void> {
	const end = kind === 'png' ? await endOfPng(bytes) : kind === 'jpeg' ? endOfJpegs(bytes) : endOfWebp(bytes);
	if (end > bytes.length) throw damaged('The picture is cut short');
	// Some programs fill up with zeros
	if (bytes.subarray(end).some(byte => byte !== 0))
		throw new Problem('document-is-two', 'Something is appended to the picture');
}

/** Words, colour profiles; a large profile has 4 MB. */
const mostWords = 8 * 1024 * 1024;

/** PNG 5.3: length, type, data, check sum. */
async function endOfPng(bytes: Buffer): Promise<number> {
	let room = mostWords;
	for (let at = 8; at + 12 <= bytes.length; ) {
		const type = bytes.toString('latin1', at + 4, at + 8);
		const next = at + 12 + bytes.readUInt32BE(at);
		if (type === 'IEND') return next;
		if (['zTXt', 'iTXt', 'iCCP'].includes(type)) {
			const packed = startOfPacked(type, bytes.subarray(at + 8, Math.min(next - 4, bytes.length)));
			const words = packed && (await inflateUpTo(packed, 0, room));
			if (words && words.is === 'too-large') throw new Problem('document-is-bomb');
			if (words && words.is === 'bytes') room -= words.bytes.length;
		}
		at = next;
	}
	throw damaged('The picture is cut short');
}

/** PNG 11.3.4: a keyword and a method stand before what is packed, in iTXt a language and the keyword again. */
function startOfPacked(type: string, data: Buffer): Buffer | null {
	const keyword = data.indexOf(0);
	if (keyword < 0) return null;
	if (type !== 'iTXt') return data.subarray(keyword + 2);
	if (data[keyword + 1] !== 1) return null;
	const language = data.indexOf(0, keyword + 3);
	const translated = data.indexOf(0, language + 1);
	return language < 0 || translated < 0 ? null : data.subarray(translated + 1);
}

/** Phones put further pictures behind the first one (CIPA DC-007). */
function endOfJpegs(bytes: Buffer): number {
	let end = endOfJpeg(bytes, 0);
	while (bytes.toString('latin1', end, end + 3) === '\xff\xd8\xff') end = endOfJpeg(bytes, end);
	return end;
}

/** ITU-T T.81, annex B: segments that tell their length; after a start of scan, data up to the next marker. */
function endOfJpeg(bytes: Buffer, start: number): number {
	let at = start + 2;
	while (at + 1 < bytes.length) {
		if (bytes[at] !== 0xff) throw damaged('The picture’s parts do not join');
		const marker = bytes[at + 1] ?? 0;
		if (marker === 0xd9) return at + 2;
		if (marker === 0xff) at++;
		else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
		else {
			if (at + 4 > bytes.length) break;
			at += 2 + bytes.readUInt16BE(at + 2);
			if (marker === 0xda) at = afterScan(bytes, at);
		}
	}
	throw damaged('The picture is cut short');
}

function afterScan(bytes: Buffer, from: number): number {
	for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
		const next = bytes[at + 1] ?? 0;
		if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
	}
	return bytes.length;
}

/** RFC 9649, 2.4: RIFF tells the length of all that follows. */
const endOfWebp = (bytes: Buffer): number => 8 + bytes.readUInt32LE(4) + (bytes.readUInt32LE(4) & 1);
