import {deflateSync} from 'node:zlib';

export type PdfPart = string | {dictionary: string; data: Uint8Array};

const page = [
	'<< /Type /Catalog /Pages 2 0 R >>',
	'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
	'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>',
];
const words = deflateSync('BT /F1 12 Tf (Trade mark 018 123 456) Tj ET');

/** A PDF of one page; `catalog` goes into the catalogue, `parts` are objects from 5 on, `trailer` goes into the trailer. */
export function makePdf({
	catalog = '',
	parts = [] as readonly PdfPart[],
	trailer = '',
	head = '%PDF-1.7\n',
} = {}): Buffer {
	const objects: PdfPart[] = [
		page[0]!.replace(' >>', ` ${catalog} >>`),
		page[1]!,
		page[2]!,
		{dictionary: '/Filter /FlateDecode', data: words},
		...parts,
	];
	const pieces: Buffer[] = [Buffer.from(head, 'latin1')];
	let at = pieces[0]!.length;
	const places = objects.map((object, i) => {
		const place = at;
		const body =
			typeof object === 'string'
				? [Buffer.from(object, 'latin1')]
				: [
						Buffer.from(`<< ${object.dictionary} /Length ${object.data.length} >>\nstream\n`, 'latin1'),
						Buffer.from(object.data),
						Buffer.from('\nendstream'),
					];
		const written = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), ...body, Buffer.from('\nendobj\n')]);
		pieces.push(written);
		at += written.length;
		return place;
	});
	const rows = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
	const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
	const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
	return Buffer.concat([...pieces, Buffer.from(table + end, 'latin1')]);
}

/** Objects hidden in a packed object stream, numbered from 100 on. */
export function packedObjects(...objects: readonly string[]): PdfPart {
	let at = 0;
	const places = objects.map((object, i) => {
		const place = `${100 + i} ${at}`;
		at += object.length + 1;
		return place;
	});
	const head = `${places.join(' ')} `;
	return {
		dictionary: `/Type /ObjStm /N ${objects.length} /First ${head.length} /Filter /FlateDecode`,
		data: deflateSync(head + objects.join(' ')),
	};
}
