import {allAllowances, parseDigitalLink} from '../gs1/digital-link/parse.ts';
import type {Gs1Element} from '../gs1/element.ts';
import {parseBracketed, parseUnbracketed} from '../gs1/element-string.ts';
import type {Fault} from '../gs1/fault.ts';
import {readScan} from '../gs1/scan-data.ts';
import {isSgtin, parseSgtin} from '../gs1/sgtin.ts';
import {toGtin14} from '../gtin.ts';
import {codeInLink} from './code-in-link.ts';
import {fitOwn, type OwnForm} from './own-form.ts';

/** What a decoder gives: the bytes or their text, and, when it knows, the AIM symbology identifier (`]d2`). */
export type Scanned = {data: Uint8Array | string; symbology?: string | null};

/** What stands on the thing, as far as a code of it can be asked for. */
export type ScannedCode = {
	/** GTIN-14; null when none stands there */
	gtin: string | null;
	/** (21) of GS1 */
	serial: string | null;
	/** (10) of GS1 */
	lot: string | null;
	/** what is to be asked: the serial, what a brand's link holds, or the text itself; null: it names no single piece */
	code: string | null;
	/** the web address it would lead to, whoever owns that: never opened unasked */
	link: string | null;
	/** as it was scanned, to be shown */
	text: string;
	/** it has a form of GS1's, and this is wrong with it */
	fault: Fault | null;
};

const separator = '\x1d';

/** UTF-8 where it is that, else one character for a byte: GS1 and old printers. */
function textOf(data: Uint8Array | string): string {
	if (typeof data === 'string') return data;
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(data);
	} catch {
		return Array.from(data, byte => String.fromCharCode(byte)).join('');
	}
}

/** How scanners and people write the separator (FNC1) where it can't be seen; ^ is none of GS1's characters. */
const seen = (text: string): string => text.replace(/\u241d|<GS>|\{GS\}|\\x1d|\\u001d|\^/gi, separator);

function fromElements(text: string, elements: readonly Gs1Element[]): ScannedCode {
	const value = (ai: string) => elements.find(element => element.ai === ai)?.value ?? null;
	// (235) is the serial that a third party gives, as for the protection of brands
	const serial = value('21') ?? value('235');
	return {...nothing(text), gtin: value('01'), serial, lot: value('10'), code: serial};
}

const nothing = (text: string): ScannedCode => ({
	gtin: null,
	serial: null,
	lot: null,
	code: null,
	link: null,
	text,
	fault: null,
});

const isWeb = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

function fromLink(text: string, forms: readonly OwnForm[]): ScannedCode {
	const link = parseDigitalLink(text, allAllowances);
	const read = link.ok ? fromElements(text, link.elements) : nothing(text);
	return {...read, code: read.code ?? codeInLink(text, forms), link: text};
}

/** Elements without a symbology: with brackets, with separators, or a GTIN and more in one. Null: it is none of these. */
function elementsIn(text: string): ScannedCode | null {
	const bracketed = /^\(\d{2,4}\)/.test(text);
	const plain = seen(text);
	if (!bracketed && !plain.includes(separator) && !/^01\d{14}(?:10|11|15|17|21|235)/.test(plain)) return null;
	const read = bracketed ? parseBracketed(text, {unknown: true}) : parseUnbracketed(plain);
	if (read.ok) return fromElements(text, read.elements);
	return bracketed || plain.startsWith(separator) ? {...nothing(text), fault: read} : null;
}

/** A GTIN by itself names no single piece, unless the brand's own codes look like one. */
function fromDigits(text: string, forms: readonly OwnForm[]): ScannedCode | null {
	const gtin = /^(?:\d{8}|\d{12,14})$/.test(text) ? toGtin14(text) : null;
	if (gtin === null) return null;
	return {...nothing(text), gtin, code: forms.some(form => fitOwn(text, form).ok) ? text : null};
}

function fromText(text: string, forms: readonly OwnForm[]): ScannedCode {
	if (isSgtin(text)) {
		const read = parseSgtin(text);
		return read.ok ? fromElements(text, read.elements) : {...nothing(text), fault: read};
	}
	if (isWeb(text)) return fromLink(text, forms);
	return fromDigits(text, forms) ?? elementsIn(text) ?? {...nothing(text), code: text === '' ? null : text};
}

/** Symbologies whose message is GS1's by what they are. */
const ofGs1 = /^\](?:C1|e0|d2|Q3|J1|E0|E4)$/;

/**
 * What a scanned or pasted text says of a thing: GTIN, serial, the code to be asked for. `forms`: of the brand, so that a
 * code is found in the brand's own links. Anything is read; what is nothing of GS1's is taken as a code.
 */
export function scannedCode({data, symbology = null}: Scanned, forms: readonly OwnForm[] = []): ScannedCode {
	const raw = textOf(data);
	// Scanners that act as keyboards send the symbology in front of the message
	const sent = symbology ?? /^\s*(\][A-Za-z]\d)/.exec(raw)?.[1] ?? null;
	const message = symbology === null && sent !== null ? raw.trim().slice(sent.length) : raw;
	if (sent === null || !ofGs1.test(sent)) return fromText(message.trim(), forms);
	const scan = readScan(sent + message.trimEnd(), allAllowances);
	if (scan.ok) return fromElements(message, scan.elements);
	return {...nothing(message), fault: {...scan, at: scan.at - sent.length}};
}
