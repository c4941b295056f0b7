import {longestLine} from '../../../../shared/codes/contract-imports.ts';
import {fitOwn, type OwnForm} from '../../../../shared/codes/own-form.ts';
import {createQuickFold} from './fold-row.ts';
import type {Place, RowReader, RowSink} from './rows.ts';

type Ndjson = {form: OwnForm; member: string | null; place: Place; sink: RowSink};

const closing = 0x7d;

/** The code of a line as it has to be read: an object with the member, or a text. Null: it is neither; undefined: not there. */
function codeIn(line: string, member: string): string | null | undefined {
	try {
		const value: unknown = JSON.parse(line);
		if (typeof value === 'string') return value;
		if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
		const code: unknown = Object.hasOwn(value, member) ? Reflect.get(value, member) : undefined;
		return code === undefined || code === null ? undefined : typeof code === 'string' ? code : null;
	} catch {
		return null;
	}
}

/** Rows of NDJSON: `{"code": "…"}`, or the code alone as text. Blank lines are left out. */
export function createNdjsonRows({form, member, place, sink}: Ndjson): RowReader {
	const quick = createQuickFold(form);
	const name = member ?? 'code';
	const beginnings = [`{${JSON.stringify(name)}:"`, `{${JSON.stringify(name)}: "`];

	/** `{"code":"…"}` and nothing else, which nobody needs to parse: no character of a code has to be escaped. */
	function readQuickly(text: string, from: number, to: number): boolean {
		const beginning = beginnings.find(each => text.startsWith(each, from));
		if (beginning === undefined || text.charCodeAt(to - 1) !== closing) return false;
		const code = quick(text, from + beginning.length, to - 2);
		if (code === null || text.charAt(to - 2) !== '"' || code.includes('"')) return false;
		sink.code(code, place.line);
		return true;
	}

	function readSlowly(line: string) {
		const code = codeIn(line, name);
		if (code === null) return sink.wrong(place.line, 'not-json');
		if (code === undefined) return sink.wrong(place.line, 'empty');
		const fit = fitOwn(code, form);
		return fit.ok ? sink.code(fit.code, place.line) : sink.wrong(place.line, fit.why);
	}

	return {
		layout: null,
		read(text) {
			let from = 0;
			while (from < text.length) {
				const found = text.indexOf('\n', from);
				const end = found === -1 ? text.length : found;
				const stop = end > from && text.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
				place.line++;
				if (stop - from > longestLine) sink.wrong(place.line, 'long-line');
				else if (stop > from && !readQuickly(text, from, stop)) {
					const line = text.slice(from, stop);
					if (line.trim() !== '') readSlowly(line);
				}
				from = end + 1;
			}
			return text.length;
		},
	};
}
