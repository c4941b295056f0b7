import {isAscii, isUtf8} from 'node:buffer';
import {longestLine, type RowFault} from '../../../../shared/codes/contract-imports.ts';
import type {OwnForm} from '../../../../shared/codes/own-form.ts';
import {Problem} from '../../../../shared/problems.ts';
import {createCsvRows} from './csv-rows.ts';
import type {Layout} from './layout.ts';
import {createNdjsonRows} from './ndjson-rows.ts';
import type {RowSink} from './rows.ts';

/** What is remembered of a file between two parts, beside how many lines and bytes were read. JSON. */
export type ReaderMemory = {
	/** inside of a line that is too long: its rest is left out */
	skips: boolean;
	layout: Layout | null;
};

type File = {
	format: 'csv' | 'ndjson';
	column: string | null;
	form: OwnForm;
	/** bytes and lines that were read before */
	offset: number;
	lines: number;
	memory: ReaderMemory;
};

/** Bytes that are looked at in one go: few enough codes that nobody else has to wait, many enough that a go costs nothing. */
const pieceSize = 1 << 16;
/** The longest mark of a beginning. */
const markLength = 4;
const lineFeed = 0x0a;
const empty = Buffer.alloc(0);

/**
 * Reads codes out of a file that comes in pieces of any size, and holds no more of it than one line. What is wrong with a row
 * is told and the next row follows; a file in another encoding throws `file-not-utf8`.
 */
export function createFileReader({format, column, form, offset, lines, memory}: File, sink: RowSink) {
	const place = {line: lines};
	const rows =
		format === 'csv'
			? createCsvRows({form, column, layout: memory.layout, place, sink})
			: createNdjsonRows({form, member: column, place, sink});
	let skips = memory.skips;
	let hasBegun = offset > 0;
	/** the beginning of a record whose end did not come yet */
	let held: Buffer = empty;

	/** Takes the mark of UTF-8 off; throws at those of other encodings, and at what is no text. */
	function begin(bytes: Buffer): Buffer {
		hasBegun = true;
		const [a, b, c, d] = bytes;
		if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (bytes.length > 1 && (a === 0) !== (b === 0)))
			throw new Problem('file-not-utf8', 'The file is UTF-16: save it as UTF-8 (“CSV UTF-8” in Excel)');
		if ((a === 0x50 && b === 0x4b && c === 3 && d === 4) || (a === 0x1f && b === 0x8b))
			throw new Problem('file-not-utf8', 'The file is packed, as workbooks and archives are: save it as CSV in UTF-8');
		return a === 0xef && b === 0xbb && c === 0xbf ? bytes.subarray(3) : bytes;
	}

	/** Reads whole lines; answers how many bytes were taken. */
	function readLines(bytes: Buffer, isEnd: boolean): number {
		if (isAscii(bytes)) return rows.read(bytes.toString('latin1'), isEnd);
		if (!isUtf8(bytes)) return readEach(bytes);
		const text = bytes.toString('utf8');
		const taken = rows.read(text, isEnd);
		return taken === text.length ? bytes.length : Buffer.byteLength(text.slice(0, taken));
	}

	/** Line by line, when one of them is not UTF-8. */
	function readEach(bytes: Buffer): number {
		for (let from = 0; from < bytes.length; ) {
			const found = bytes.indexOf(lineFeed, from);
			const line = bytes.subarray(from, found === -1 ? bytes.length : found + 1);
			from += line.length;
			if (isUtf8(line)) rows.read(line.toString('utf8'), true);
			else if (format === 'csv' && rows.layout === null) throw new Problem('file-not-utf8', notUtf8(line));
			else sink.wrong(++place.line, encodingOf(line));
		}
		return bytes.length;
	}

	/** The end of a line that is too long, if it is in these bytes; answers what follows it. */
	function skip(bytes: Buffer): Buffer {
		const found = bytes.indexOf(lineFeed);
		if (found === -1) return empty;
		skips = false;
		place.line++;
		return bytes.subarray(found + 1);
	}

	function takePiece(piece: Buffer) {
		let bytes = held.length === 0 ? piece : Buffer.concat([held, piece]);
		held = empty;
		if (!hasBegun) {
			if (bytes.length < markLength) {
				held = bytes;
				return;
			}
			bytes = begin(bytes);
		}
		if (skips) bytes = skip(bytes);
		const whole = bytes.lastIndexOf(lineFeed) + 1;
		let taken = whole === 0 ? 0 : readLines(bytes.subarray(0, whole), false);
		// A quote that is open for so long is no quote
		if (taken < whole && bytes.length - taken > longestLine) taken += readLines(bytes.subarray(taken, whole), true);
		const rest = bytes.subarray(taken);
		if (rest.length > longestLine) {
			skips = true;
			sink.wrong(place.line + 1, 'long-line');
			return;
		}
		// A copy: what comes may stand in memory that is used again
		held = Buffer.from(rest);
	}

	return {
		/** bytes that were taken and not read yet: they have to come again after an interruption */
		get held() {
			return held.length;
		},
		get lines() {
			return place.line;
		},
		get memory(): ReaderMemory {
			return {skips, layout: rows.layout};
		},
		/** The pieces in which a chunk is to be taken. */
		*piecesOf(chunk: Uint8Array): Generator<Buffer> {
			for (let from = 0; from < chunk.length; from += pieceSize) {
				const length = Math.min(pieceSize, chunk.length - from);
				yield Buffer.from(chunk.buffer, chunk.byteOffset + from, length);
			}
		},
		take: takePiece,
		/** The file is at its end: the last line needs no line break. */
		end() {
			const last = hasBegun ? held : begin(held);
			held = empty;
			if (skips) place.line++;
			skips = false;
			if (last.length > 0) readLines(last, true);
		},
	};
}

/** Bytes of older encodings: of Latin-1 they stand alone among plain letters, of those with two bytes for a letter in pairs. */
const encodingOf = (line: Buffer): RowFault =>
	/[\x80-\xff]{2}/.test(line.toString('latin1')) ? 'other-encoding' : 'latin';

const notUtf8 = (line: Buffer): string =>
	encodingOf(line) === 'latin'
		? 'The first line is not UTF-8 but Latin-1 or Windows-1252, it seems: save the file as UTF-8'
		: 'The first line is not UTF-8 but an older encoding such as GBK or Shift-JIS, it seems: save the file as UTF-8';
