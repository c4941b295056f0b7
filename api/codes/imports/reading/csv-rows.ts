import {longestLine} from '../../../../shared/codes/contract-imports.ts';
import {fitOwn, type OwnForm} from '../../../../shared/codes/own-form.ts';
import {createQuickFold} from './fold-row.ts';
import {type Layout, layoutOf} from './layout.ts';
import type {Place, RowReader, RowSink} from './rows.ts';

type Csv = {form: OwnForm; column: string | null; layout: Layout | null; place: Place; sink: RowSink};

const quoteMark = 0x22;
const [carriageReturn, lineFeed] = [0x0d, 0x0a];

/** Rows of CSV (RFC 4180). Blank lines are left out. A quoted cell may hold line breaks, as far as a line may be long. */
export function createCsvRows({form, column: name, layout, place, sink}: Csv): RowReader {
	const quick = createQuickFold(form);
	let delimiter = layout?.delimiter ?? null;
	let column = layout?.column ?? 0;

	function row(text: string, from: number, to: number) {
		const code = quick(text, from, to);
		if (code !== null) {
			sink.code(code, place.line);
			return;
		}
		const fit = fitOwn(text.slice(from, to), form);
		if (fit.ok) sink.code(fit.code, place.line);
		else sink.wrong(place.line, fit.why);
	}

	/** A line without quotation marks. */
	function plain(text: string, from: number, to: number) {
		let begin = from;
		let end = to;
		if (delimiter !== null) {
			for (let n = 0; n < column; n++) {
				const next = text.indexOf(delimiter, begin);
				if (next === -1 || next >= to) {
					sink.wrong(place.line, 'empty');
					return;
				}
				begin = next + 1;
			}
			const next = text.indexOf(delimiter, begin);
			if (next !== -1 && next < to) end = next;
		}
		row(text, begin, end);
	}

	/** A record with quotation marks from `from` on; its first line ends at `end`. Answers where the next begins; -1: it is not whole. */
	function quoted(text: string, from: number, end: number, isEnd: boolean): number {
		place.line++;
		const first = place.line;
		const broken = () => {
			place.line = first;
			sink.wrong(first, 'quote');
			return end + 1;
		};
		let code: string | null = null;
		let at = from;
		for (let n = 0; ; n++) {
			const begin = at;
			if (text.charCodeAt(at) === quoteMark) {
				let close = text.indexOf('"', at + 1);
				while (close !== -1 && text.charCodeAt(close + 1) === quoteMark) close = text.indexOf('"', close + 2);
				if (close === -1 && !isEnd && text.length - from <= longestLine) {
					place.line = first - 1;
					return -1;
				}
				if (close === -1 || close - from > longestLine) return broken();
				at = close + 1;
				for (let nl = text.indexOf('\n', begin); nl !== -1 && nl < close; nl = text.indexOf('\n', nl + 1)) place.line++;
				if (n === column) code = text.slice(begin + 1, close).replaceAll('""', '"');
			} else {
				const stop = text.indexOf('\n', at);
				const lineEnd = stop === -1 ? text.length : stop;
				const next = delimiter === null ? -1 : text.indexOf(delimiter, at);
				at = next === -1 || next > lineEnd ? lineEnd - (text.charCodeAt(lineEnd - 1) === carriageReturn ? 1 : 0) : next;
				if (n === column) code = text.slice(begin, Math.max(begin, at));
			}
			if (delimiter !== null && text.startsWith(delimiter, at)) {
				at++;
				continue;
			}
			if (text.charCodeAt(at) === carriageReturn) at++;
			if (at < text.length && text.charCodeAt(at) !== lineFeed) return broken();
			break;
		}
		const last = place.line;
		place.line = first;
		if (code === null) sink.wrong(first, 'empty');
		else if (code.includes('\n')) sink.wrong(first, 'characters');
		else row(code, 0, code.length);
		place.line = last;
		return at + 1;
	}

	/** Whether the line was the header. */
	function begin(line: string): boolean {
		layout = layoutOf(line.replace(/\r$/, ''), name, form);
		({delimiter, column} = layout);
		return layout.hasHeader;
	}

	return {
		get layout() {
			return layout;
		},
		read(text, isEnd) {
			const quoteFrom = (at: number) => {
				const found = text.indexOf('"', at);
				return found === -1 ? text.length : found;
			};
			let quote = quoteFrom(0);
			let from = 0;
			while (from < text.length) {
				const found = text.indexOf('\n', from);
				const end = found === -1 ? text.length : found;
				const stop = end > from && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
				if (stop - from > longestLine) {
					place.line++;
					sink.wrong(place.line, 'long-line');
					from = end + 1;
				} else if (stop === from || (layout === null && begin(text.slice(from, stop)))) {
					place.line++;
					from = end + 1;
				} else if (quote < stop) {
					const next = quoted(text, from, end, isEnd);
					if (next === -1) return from;
					from = next;
				} else {
					place.line++;
					plain(text, from, stop);
					from = end + 1;
				}
				if (quote < from) quote = quoteFrom(from);
			}
			return text.length;
		},
	};
}
