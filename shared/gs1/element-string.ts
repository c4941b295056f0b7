import {applicationIdentifiers, identifierAt} from './application-identifiers.ts';
import {checkElement, type Found, type Gs1Element, onceEach, type Unknown} from './element.ts';
import {type Fault, fault} from './fault.ts';

export type Elements = {ok: true; elements: Gs1Element[]};

/** Group separator: how scanners say FNC1 inside a message. */
const separator = '\x1d';

/** With brackets, as printed beside a code: `(01)…(10)…`. A bracket inside a value has a backslash before it. */
export function parseBracketed(text: string, allow: Unknown = {}): Elements | Fault {
	const found: Found[] = [];
	let at = 0;
	do {
		const [, ai = ''] = /^\(([0-9]{2,4})\)/.exec(text.slice(at, at + 6)) ?? [];
		if (ai === '') return fault(at, 'an Application Identifier in brackets is expected, such as (01)');
		const start = at + ai.length + 2;
		at = start;
		while (at < text.length && text[at] !== '(') at += text.startsWith('\\(', at) ? 2 : 1;
		const written = text.slice(start, at);
		const element = {ai, value: written.replaceAll('\\(', '('), at: start};
		const wrong = checkElement(element, allow);
		if (wrong) return fault(start + (written === element.value ? wrong.at : 0), wrong.why);
		found.push(element);
	} while (at < text.length);
	return onceEach(found);
}

/** Where the value that starts here ends: after its fixed length, or at the next separator. */
function endOfValue(text: string, start: number, ai: string): number {
	const {fixed, parts} = applicationIdentifiers.get(ai) ?? {fixed: false, parts: []};
	if (fixed) return Math.min(text.length, start + parts.reduce((length, {max}) => length + max, 0));
	const next = text.indexOf(separator, start);
	return next === -1 ? text.length : next;
}

/** Without brackets, as scanners send it. FNC1 is the group separator; one at the start, and needless ones, are read over. */
export function parseUnbracketed(text: string): Elements | Fault {
	const found: Found[] = [];
	let at = text.startsWith(separator) ? 1 : 0;
	if (at === text.length) return fault(at, 'an Application Identifier is expected');
	while (at < text.length) {
		const ai = identifierAt(text, at);
		if (ai === null) return fault(at, 'an Application Identifier is expected');
		const start = at + ai.length;
		at = endOfValue(text, start, ai);
		const element = {ai, value: text.slice(start, at), at: start};
		const wrong = checkElement(element);
		if (wrong) return fault(start + wrong.at, wrong.why);
		found.push(element);
		if (text[at] === separator) at++;
	}
	return onceEach(found);
}

/** What parseBracketed reads. */
export const writeBracketed = (elements: readonly Gs1Element[]): string =>
	elements.map(({ai, value}) => `(${ai})${value.replaceAll('(', '\\(')}`).join('');

/** What parseUnbracketed reads: a separator only where it is needed, none at the start. */
export const writeUnbracketed = (elements: readonly Gs1Element[]): string =>
	elements
		.map(({ai, value}, at) => {
			const needed = at < elements.length - 1 && !applicationIdentifiers.get(ai)?.fixed;
			return ai + value + (needed ? separator : '');
		})
		.join('');
