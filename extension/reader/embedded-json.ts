/** Characters of script text looked at, and of one object parsed: reading must stay fast on pages of many megabytes. */
const mostText = 4_000_000;
const largestObject = 2_000_000;
const mostObjects = 200;
/** Smaller objects are settings, not products. */
const smallestObject = 40;

/** Where embedded state starts: `= {`, `({`, `[{`, `: {"` or a JSON text given to JSON.parse. */
const starts = /(?:[=(,:[]\s*|^\s*)(?=\{\s*["'])|JSON\.parse\(\s*(?=["'])/g;

/** The end of the object or text literal that starts at `from`; -1 when it does not end. Knows strings and escapes only. */
function endOf(text: string, from: number): number {
	const limit = Math.min(text.length, from + largestObject);
	let depth = 0;
	for (let at = from; at < limit; at++) {
		const code = text.charCodeAt(at);
		if (code === 0x22 || code === 0x27) {
			at = endOfString(text, at, limit);
			if (at < 0) return -1;
		} else if (code === 0x7b || code === 0x5b) depth++;
		else if ((code === 0x7d || code === 0x5d) && --depth === 0) return at + 1;
	}
	return -1;
}

/** The closing quote of the string that opens at `from`. */
function endOfString(text: string, from: number, limit: number): number {
	const quote = text[from] ?? '"';
	let at = text.indexOf(quote, from + 1);
	while (at > 0 && at < limit) {
		let slashes = 0;
		while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes++;
		if (slashes % 2 === 0) return at;
		at = text.indexOf(quote, at + 1);
	}
	return -1;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** JSON as it stands inside a string literal of a script. */
function unquoted(literal: string): unknown {
	const inner = literal.slice(1, -1);
	const text =
		literal[0] === '"' ? parsed(literal) : parsed(`"${inner.replace(/\\'/g, "'").replace(/(?<!\\)"/g, '\\"')}"`);
	return typeof text === 'string' ? parsed(text) : undefined;
}

/**
 * Objects that a script's text holds as JSON, the outermost ones, found without running anything. Scripts that are code
 * only yield none; time is bounded by the text looked at.
 */
export function embeddedJson(texts: Iterable<string>): unknown[] {
	const found: unknown[] = [];
	let budget = mostText;
	for (const text of texts) {
		if (budget <= 0 || found.length >= mostObjects) break;
		const whole = /^\s*[{[]/.test(text) ? parsed(text.slice(0, largestObject)) : undefined;
		budget -= text.length;
		if (whole !== undefined) found.push(whole);
		else found.push(...objectsIn(text.slice(0, mostText), mostObjects - found.length));
	}
	return found;
}

function objectsIn(text: string, most: number): unknown[] {
	const found: unknown[] = [];
	// What looks like an object but is code is scanned in vain, and what is inside of it again
	let vain = text.length + largestObject;
	starts.lastIndex = 0;
	for (let start = starts.exec(text); start && found.length < most && vain > 0; start = starts.exec(text)) {
		const from = start.index + start[0].length;
		const isText = text[from] !== '{';
		const end = isText ? endOfString(text, from, text.length) + 1 : endOf(text, from);
		if (end < from) vain -= Math.min(text.length - from, largestObject);
		if (end - from < smallestObject) {
			starts.lastIndex = Math.max(end, from, start.index + 1);
			continue;
		}
		const slice = text.slice(from, end);
		const value = isText ? unquoted(slice) : parsed(slice);
		if (value !== undefined) found.push(value);
		else vain -= end - from;
		starts.lastIndex = value === undefined ? from + 1 : end;
	}
	return found;
}
