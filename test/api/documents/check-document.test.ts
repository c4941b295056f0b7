import {crc32, deflateSync, gzipSync} from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import {describe, expect, test} from 'vitest';
import {checkDocument} from '../../../api/documents/index.ts';
import {Problem, type ProblemCode} from '../../../shared/problems.ts';
import {makePdf, packedObjects} from './made-pdf.ts';
import {zip} from './made-zip.ts';

/** The problem by which a file is refused; null: it is taken. */
async function refusal(bytes: Uint8Array, name = 'document.pdf'): Promise<ProblemCode | null> {
	try {
		await checkDocument(bytes, name);
		return null;
	} catch (error) {
		if (error instanceof Problem) return error.code;
		throw error;
	}
}

const picture = (format: 'png' | 'jpeg' | 'webp', width = 60, height = 40) =>
	sharp({create: {width, height, channels: 3, background: '#c9a227'}})
		.withExif({IFD0: {Copyright: 'somebody at home'}})
		.toFormat(format)
		.toBuffer();

describe('a document that is what it says', () => {
	test('is taken by what it is, whatever it is called', async () => {
		expect(await checkDocument(makePdf(), '../../letter of authorization.exe')).toEqual({
			kind: 'pdf',
			name: 'letter of authorization.exe.pdf',
			view: null,
		});
		expect(await checkDocument(await picture('png'), 'scan.pdf')).toMatchObject({kind: 'png', name: 'scan.pdf.png'});
		expect(await checkDocument(await picture('webp'), '商标证书.webp')).toMatchObject({name: '商标证书.webp'});
	});

	test.each(['png', 'jpeg', 'webp'] as const)(
		'as %s is shown as a new picture without the words in it',
		async format => {
			const bytes = await picture(format);
			expect((await sharp(bytes).metadata()).exif).toBeDefined();
			const {view} = await checkDocument(bytes, 'scan');
			const shown = await sharp(view!).metadata();
			expect(shown).toMatchObject({format: 'jpeg', width: 60, height: 40});
			expect([shown.exif, shown.xmp, shown.iptc]).toEqual([undefined, undefined, undefined]);
			expect(Buffer.from(view!).includes('somebody at home')).toBe(false);
		},
	);

	test('may begin at a page, hold links, a form and objects in packed streams', async () => {
		for (const catalog of [
			'/OpenAction [3 0 R /Fit]',
			'/OpenAction << /S /GoTo /D (chapter.1) >> /Lang (en)',
			'/OpenAction 5 0 R',
			'/OpenAction 100 0 R',
		]) {
			const parts = ['<< /S /GoTo /D [3 0 R /Fit] >>', packedObjects('<< /S /GoTo /D [3 0 R /Fit] >>', '<< /A 1 >>')];
			expect(await refusal(makePdf({catalog, parts})), catalog).toBeNull();
		}
		const link = '<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://shop.example/) >> >>';
		expect(await refusal(makePdf({catalog: '/AcroForm << /Fields [] >>', parts: [link]}))).toBeNull();
	});

	test('may hold further pictures behind a JPEG, as phones write them, and zeros behind any', async () => {
		const jpeg = await picture('jpeg');
		expect(await refusal(Buffer.concat([jpeg, jpeg, Buffer.alloc(100)]))).toBeNull();
		expect(await refusal(Buffer.concat([await picture('png'), Buffer.alloc(9)]))).toBeNull();
	});
});

describe('a PDF that does something', () => {
	const acts = {
		'a script when it opens': {catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'},
		'a script somewhere': {parts: ['<< /S /JavaScript /JS (app.alert(1)) >>']},
		'a script by an escaped name': {parts: ['<< /S /J#61va#53cript /JS (x) >>']},
		'a script in the catalogue’s names': {catalog: '/Names << /JavaScript << /Names [(a) 5 0 R] >> >>'},
		'a script in a packed object': {parts: [packedObjects('<< /S /JavaScript /JS (x) >>')]},
		'a script in a packed object of no type': {
			parts: [
				{dictionary: '/N 1 /First 6 /Filter /FlateDecode', data: deflateSync('100 0 << /S /JavaScript /JS (x) >>')},
			],
		},
		'a script in what looks like a string': {parts: ['( 9 0 obj << /S /JavaScript /JS (x) >> endobj )']},
		'a script in a stream’s own bytes': {
			parts: [{dictionary: '', data: Buffer.from('9 0 obj << /S /JavaScript /JS (x) >> endobj')}],
		},
		'a program to start': {parts: ['<< /S /Launch /F (cmd.exe) >>']},
		'an address to open': {catalog: '/OpenAction << /S /URI /URI (https://evil.example/) >>'},
		'an address to open, told elsewhere': {
			catalog: '/OpenAction 5 0 R',
			parts: ['<< /S /URI /URI (https://evil.example/) >>'],
		},
		'an address to open, packed': {
			catalog: '/OpenAction 100 0 R',
			parts: [packedObjects('<< /S /URI /URI (https://evil.example/) >>')],
		},
		'a place and then an address': {
			catalog: '/OpenAction << /S /GoTo /D (a) /Next << /S /URI /URI (https://evil.example/) >> >>',
		},
		'an opening that is told nowhere': {catalog: '/OpenAction 77 0 R'},
		'acts of a page': {parts: ['<< /Type /Page /AA << /O << /S /URI /URI (https://evil.example/) >> >> >>']},
		'a form that sends': {parts: ['<< /S /SubmitForm /F (https://evil.example/) >>']},
		'an embedded file': {catalog: '/Names << /EmbeddedFiles 5 0 R >>'},
		'a file without a type': {parts: ['<< /Type /Filespec /EF << /F 6 0 R >> >>']},
		'an attached file': {parts: ['<< /Subtype /FileAttachment /FS 6 0 R >>']},
		'rich media': {parts: ['<< /Type /Annot /Subtype /RichMedia >>']},
		'an XFA form': {catalog: '/AcroForm << /XFA 5 0 R >>'},
	};
	test.each(Object.entries(acts))('%s is refused', async (_, made) => {
		expect(await refusal(makePdf(made))).toBe('pdf-acts');
	});

	test('is told what it holds', async () => {
		await expect(checkDocument(makePdf(acts['a program to start']), 'a')).rejects.toThrow(
			'The PDF holds an order to start a program',
		);
	});

	test('an escaped name is read wherever a slice of the file ends', async () => {
		const before = Buffer.alloc((1 << 18) - 30, ' ').toString();
		for (let n = 0; n < 40; n += 3) {
			const parts = [`${before}${' '.repeat(n)}<< /S /J#61v#61Script >>`];
			expect(await refusal(makePdf({parts}))).toBe('pdf-acts');
		}
	});
});

describe('what is refused by name', () => {
	test('more than 10 MB, before anything else is asked', async () => {
		expect(await refusal(Buffer.alloc(10 * 1024 * 1024 + 1))).toBe('document-too-large');
		expect(await refusal(Buffer.alloc(10 * 1024 * 1024))).toBe('document-kind-unknown');
	});

	test('SVG, however it begins', async () => {
		const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
		for (const text of [svg, `<?xml version="1.0"?>\n<!-- ${'x'.repeat(500)} -->${svg}`, `\ufeff ${svg}`])
			expect(await refusal(Buffer.from(text), 'logo.png')).toBe('svg-not-taken');
		expect(await refusal(Buffer.from(svg, 'utf16le'))).toBe('svg-not-taken');
	});

	test.each(['heic', 'heix', 'mif1', 'hevc'])('HEIC of brand %s, with advice', async brand => {
		const bytes = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}`), Buffer.alloc(64)]);
		expect(await refusal(bytes, 'IMG_0001.jpg')).toBe('heic-not-taken');
	});

	test.each([
		['nothing', Buffer.alloc(0)],
		['words', Buffer.from('I am a trade mark certificate')],
		['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
		['a program', Buffer.from('MZ\x90\0', 'latin1')],
		['a packed file', gzipSync('x')],
		['an archive', zip()],
		['a page', Buffer.from('<!doctype html><p>x')],
	])('%s', async (_, bytes) => {
		expect(await refusal(bytes)).toBe('document-kind-unknown');
	});

	test('an encrypted PDF', async () => {
		expect(await refusal(makePdf({trailer: '/Encrypt 5 0 R', parts: ['<< /Filter /Standard >>']}))).toBe(
			'pdf-encrypted',
		);
	});

	test('a picture of 30,000 × 30,000 points, told by its first bytes', async () => {
		const bytes = await picture('png');
		bytes.writeUInt32BE(30_000, 16);
		bytes.writeUInt32BE(30_000, 20);
		bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
		expect(await sharp(bytes, {limitInputPixels: false}).metadata()).toMatchObject({width: 30_000, height: 30_000});
		expect(await refusal(bytes)).toBe('image-too-large');
	});

	test('a PDF whose streams unpack to far more than it has, or are packed twice', async () => {
		const packed = deflateSync(Buffer.alloc(300 << 20), {level: 9});
		const bomb = {dictionary: '/Filter /FlateDecode', data: packed};
		expect(await refusal(makePdf({parts: [bomb]}))).toBe('document-is-bomb');
		const objects = {
			dictionary: '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode',
			data: deflateSync(Buffer.alloc(40 << 20)),
		};
		expect(await refusal(makePdf({parts: [objects]}))).toBe('document-is-bomb');
		const numbers = {...objects, data: deflateSync(Buffer.from('1 0 '.repeat(1 << 20)))};
		expect(await refusal(makePdf({parts: [numbers]}))).toBe('document-is-bomb');
		const twice = {dictionary: '/Filter [/FlateDecode /FlateDecode]', data: deflateSync(packed)};
		expect(await refusal(makePdf({parts: [twice]}))).toBe('document-is-bomb');
	});

	test('a PNG whose words unpack to far more than they have', async () => {
		const png = await picture('png');
		const data = Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(Buffer.alloc(64 << 20))]);
		const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from('zTXt'), data, Buffer.alloc(4)]);
		chunk.writeUInt32BE(data.length);
		expect(await refusal(Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]))).toBe('document-is-bomb');
	});
});

describe('a file that is two', () => {
	const page = '<!doctype html><script>alert(1)</script>';
	test.each([
		['a page before a PDF', () => Buffer.concat([Buffer.from(page), makePdf()])],
		['an archive before a PDF', () => Buffer.concat([zip(), makePdf()])],
		['a script before a PDF', () => Buffer.concat([Buffer.from('/*'), makePdf(), Buffer.from('*/alert(1)')])],
		['a page in a PDF’s first comment', () => makePdf({head: `%PDF-1.7\n%${page}\n`})],
		['a page behind a PDF', () => Buffer.concat([makePdf(), Buffer.from(page)])],
		['an archive behind a PDF', () => Buffer.concat([makePdf(), zip(makePdf().length)])],
		['an archive in a PDF’s last stream', () => makePdf({parts: [{dictionary: '', data: zip(500)}]})],
		['a Rar in a PDF', () => makePdf({parts: [{dictionary: '', data: Buffer.from('Rar!\x1a\x07\0', 'latin1')}]})],
		['two kilobytes of spaces behind a PDF', () => Buffer.concat([makePdf(), Buffer.alloc(2048, ' ')])],
	])('%s', async (_, made) => {
		expect(await refusal(made())).toBe('document-is-two');
	});

	test.each(['png', 'jpeg', 'webp'] as const)('an archive, a page or a program behind a %s', async format => {
		const bytes = await picture(format);
		for (const second of [zip(bytes.length), Buffer.from(page), Buffer.from('MZ program')])
			expect(await refusal(Buffer.concat([bytes, second]))).toBe('document-is-two');
	});

	test('a page in a picture’s words', async () => {
		const jpeg = await picture('jpeg');
		const words = Buffer.concat([Buffer.from([0xff, 0xfe, 0, page.length + 2]), Buffer.from(page)]);
		expect(await refusal(Buffer.concat([jpeg.subarray(0, 2), words, jpeg.subarray(2)]))).toBe('document-is-two');
	});
});

describe('a file that is cut or broken', () => {
	test('is refused wherever it was cut, and never a failure of ours', async () => {
		const whole = await Promise.all([makePdf(), picture('png'), picture('jpeg'), picture('webp')]);
		for (const bytes of whole)
			for (const share of [0.2, 0.5, 0.9])
				expect(await refusal(bytes.subarray(0, Math.floor(bytes.length * share)))).toMatch(
					/^document-(damaged|kind-unknown)$/,
				);
	});

	test('keeps no other from being read', async () => {
		const all = [Buffer.from('x'), makePdf(), Buffer.from('y'), await picture('png')].map(bytes => refusal(bytes));
		expect(await Promise.all(all)).toEqual(['document-kind-unknown', null, 'document-kind-unknown', null]);
	});

	test('a PDF whose table of objects is not where it says', async () => {
		const wrong = makePdf()
			.toString('latin1')
			.replace(/startxref\n\d+/, 'startxref\n7');
		expect(await refusal(Buffer.from(wrong, 'latin1'))).toBe('document-damaged');
	});

	test('whatever comes, it is taken or refused by name', async () => {
		const samples = await Promise.all([
			makePdf({parts: [packedObjects('<< /A 1 >>')]}),
			picture('png'),
			picture('jpeg'),
		]);
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...samples),
				fc.array(fc.tuple(fc.nat(), fc.nat(255)), {maxLength: 8}),
				async (sample, changes) => {
					const bytes = Buffer.from(sample);
					for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
					await refusal(bytes);
				},
			),
			{numRuns: 200},
		);
	});
});
