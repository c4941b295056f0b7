import {crc32, inflateRawSync} from 'node:zlib';

/** The files of a ZIP by their names, in its order, as its directory at the end tells of them. Throws where it is not whole. */
export function readZip(bytes: ArrayBuffer): Map<string, Buffer> {
	const zip = Buffer.from(bytes);
	const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
	if (end < 0) throw new Error('a ZIP without an end');
	const files = new Map<string, Buffer>();
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
		if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error(`no entry of the directory at ${at}`);
		const [method, check, packed, size] = [10, 16, 20, 24].map((place, n) =>
			n === 0 ? zip.readUInt16LE(at + place) : zip.readUInt32LE(at + place),
		) as [number, number, number, number];
		const [name, extra, comment] = [28, 30, 32].map(place => zip.readUInt16LE(at + place)) as [number, number, number];
		const local = zip.readUInt32LE(at + 42);
		const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
		const body = zip.subarray(from, from + packed);
		const file = method === 8 ? inflateRawSync(body) : body;
		const title = zip.toString('utf8', at + 46, at + 46 + name);
		if (file.length !== size || crc32(file) !== check) throw new Error(`${title} is damaged`);
		files.set(title, file);
		at += 46 + name + extra + comment;
	}
	return files;
}
