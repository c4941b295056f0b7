import {type Allowances, parseDigitalLink} from './digital-link/parse.ts';
import {isWebAddress} from './digital-link/uri.ts';
import {checkElement, type Gs1Element} from './element.ts';
import {parseUnbracketed} from './element-string.ts';
import {type Fault, fault} from './fault.ts';

type Symbology = {name: string; holds: 'elements' | 'text' | {digits: number}};

/** By AIM symbology identifier: ISO/IEC 15424, GS1 General Specifications 5.1.2. */
const symbologies: ReadonlyMap<string, Symbology> = new Map(
	Object.entries<Symbology>({
		']C1': {name: 'GS1-128', holds: 'elements'},
		']e0': {name: 'GS1 DataBar', holds: 'elements'},
		']d2': {name: 'GS1 DataMatrix', holds: 'elements'},
		']Q3': {name: 'GS1 QR Code', holds: 'elements'},
		']J1': {name: 'GS1 DotCode', holds: 'elements'},
		']E0': {name: 'EAN-13', holds: {digits: 13}},
		']E4': {name: 'EAN-8', holds: {digits: 8}},
		']I1': {name: 'ITF-14', holds: {digits: 14}},
		']Q1': {name: 'QR Code', holds: 'text'},
		']d1': {name: 'DataMatrix', holds: 'text'},
		']J0': {name: 'DotCode', holds: 'text'},
	}),
);

/** What a scanner read. `elements` is empty when the code holds a text that is nothing of GS1's. */
export type Scan = {
	ok: true;
	symbology: string;
	holds: 'gtin' | 'elements' | 'link' | 'text';
	text: string;
	elements: Gs1Element[];
};

function readDigits(text: string, digits: number): {ok: true; elements: Gs1Element[]} | Fault {
	if (text.length !== digits) return fault(Math.min(text.length, digits), `${digits} digits are expected`);
	const element = {ai: '01', value: text.padStart(14, '0')};
	const wrong = checkElement(element);
	return wrong ? fault(Math.max(0, wrong.at - 14 + digits), wrong.why) : {ok: true, elements: [element]};
}

/**
 * What a scanner sends: AIM symbology identifier (`]d2`), then the message, with group separators for FNC1. In a plain QR
 * code a web address must be a GS1 Digital Link, any other text is taken as it is. `at` counts in the whole.
 */
export function readScan(data: string, allow: Allowances = {}): Scan | Fault {
	const symbology = symbologies.get(data.slice(0, 3));
	if (!symbology) return fault(0, 'a symbology identifier is expected, such as ]d2 or ]E0');
	const {name, holds} = symbology;
	const text = data.slice(3);
	const done = (kind: Scan['holds'], read: {ok: true; elements: Gs1Element[]} | Fault): Scan | Fault =>
		read.ok ? {ok: true, symbology: name, holds: kind, text, elements: read.elements} : fault(read.at + 3, read.why);
	if (holds === 'elements') return done('elements', parseUnbracketed(text));
	if (holds !== 'text') return done('gtin', readDigits(text, holds.digits));
	if (isWebAddress(text)) return done('link', parseDigitalLink(text, allow));
	return done('text', {ok: true, elements: []});
}
