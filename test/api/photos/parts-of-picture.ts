/**
 * What a JPEG or WebP holds besides its points, read from its bytes alone: the names of segments and chunks that tell something,
 * and how many bytes stand behind the end.
 */
export function wordsIn(bytes: Buffer): string[] {
	if (bytes.readUInt16BE(0) === 0xffd8) return wordsInJpeg(bytes);
	if (bytes.toString('latin1', 0, 4) === 'RIFF') return wordsInWebp(bytes);
	throw new Error('neither JPEG nor WebP');
}

/** ITU-T T.81 B.1.1.3. JFIF's own APP0 tells of points per inch and a thumbnail, whose size is looked at. */
function wordsInJpeg(bytes: Buffer): string[] {
	const found: string[] = [];
	let at = 2;
	while (at < bytes.length) {
		if (bytes[at] !== 0xff) throw new Error(`no marker at ${at}`);
		const marker = bytes[at + 1]!;
		if (marker === 0xd9) {
			if (at + 2 < bytes.length) found.push(`${bytes.length - at - 2} bytes behind the end`);
			return found;
		}
		const size = bytes.readUInt16BE(at + 2);
		const isJfif = marker === 0xe0 && bytes.toString('latin1', at + 4, at + 9) === 'JFIF\0';
		if (isJfif && (bytes[at + 16] !== 0 || bytes[at + 17] !== 0)) found.push('a thumbnail in JFIF');
		if (marker >= 0xe0 && marker <= 0xef && !isJfif) found.push(`APP${marker - 0xe0}`);
		if (marker === 0xfe) found.push('a comment');
		at += 2 + size;
		if (marker === 0xda) while (!(bytes[at] === 0xff && bytes[at + 1] !== 0 && (bytes[at + 1]! & 0xf8) !== 0xd0)) at++;
	}
	throw new Error('no end');
}

/** RFC 9649, 2.7. */
function wordsInWebp(bytes: Buffer): string[] {
	const found: string[] = [];
	const end = 8 + bytes.readUInt32LE(4);
	for (let at = 12; at + 8 <= end; ) {
		const name = bytes.toString('latin1', at, at + 4);
		if (!['VP8 ', 'VP8L', 'VP8X', 'ALPH'].includes(name)) found.push(name.trim());
		// Flags of the extended header: ICC, EXIF, XMP, animation
		if (name === 'VP8X' && (bytes[at + 8]! & 0b101110) !== 0) found.push('VP8X that tells of words');
		const size = bytes.readUInt32LE(at + 4);
		at += 8 + size + (size & 1);
	}
	if (end + (end & 1) < bytes.length) found.push(`${bytes.length - end} bytes behind the end`);
	return found;
}
