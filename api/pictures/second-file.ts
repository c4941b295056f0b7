import {Problem} from '../../shared/problems.ts';

/** Archives that programs find wherever they begin: Rar and 7-Zip, as self-extracting files have them. */
const archives = ['Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c'].map(text => Buffer.from(text, 'latin1'));

const markup = /<(!doctype|html|script|svg|iframe|body|\?php|\?xml-stylesheet)\b/i;

/** How far browsers look when they guess a type, and some way more. */
const guessed = 1500;

/**
 * Throws `document-is-two` when the file is another one as well: an archive that starts from its end (ZIP, JAR), one that is
 * found by its signature, or markup where a browser would look for it.
 */
export function refuseSecondFile(bytes: Buffer): void {
	if (endsAsZip(bytes)) throw new Problem('document-is-two', 'The file is a ZIP archive as well');
	if (archives.some(signature => bytes.includes(signature)))
		throw new Problem('document-is-two', 'The file holds an archive');
	if (markup.test(bytes.toString('latin1', 0, guessed)))
		throw new Problem('document-is-two', 'The file is a page of markup as well');
}

/** APPNOTE 4.3.16: the record of the end, which points back at a central directory that is there. */
function endsAsZip(bytes: Buffer): boolean {
	const farthest = Math.max(0, bytes.length - 65_557);
	for (let at = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1'); at >= farthest; ) {
		if (at + 22 <= bytes.length) {
			const directory = at - bytes.readUInt32LE(at + 12);
			const entries = bytes.readUInt16LE(at + 10);
			if (entries > 0 && directory >= 0 && bytes.toString('latin1', directory, directory + 4) === 'PK\x01\x02')
				return true;
		}
		if (at === 0) return false;
		at = bytes.lastIndexOf('PK\x05\x06', at - 1, 'latin1');
	}
	return false;
}
