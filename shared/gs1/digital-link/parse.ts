import {applicationIdentifiers, mayComeToBe} from '../application-identifiers.ts';
import {checkElement, type Found, type Gs1Element, type Unknown} from '../element.ts';
import {type Fault, fault} from '../fault.ts';
import {looksCompressed} from './compressed.ts';
import {mayBePut, mayFollow, qualifiersOf} from './qualifiers.ts';
import {decode, type Piece, splitUri} from './uri.ts';
import {formerWords} from './words.ts';

/** `stem`: the link before its primary key. `elements`: key, qualifiers, attributes, in this order. */
export type DigitalLink = {ok: true; stem: string; elements: Gs1Element[]};

/**
 * What is read although the standard of today refuses it: GTINs without their leading zeros, `/gtin/` for `/01/`, attributes
 * that the table does not know. Links on goods live long, so whoever reads them off goods wants all three.
 */
export type Allowances = Unknown & {shortGtins?: boolean; words?: boolean};
export const allAllowances: Allowances = {shortGtins: true, words: true, unknown: true};

function readElement(ai: string, piece: Piece, place: 'path' | 'query', allow: Allowances): Found | Fault {
	const written = decode(piece.text, place);
	const short = ai === '01' && /^(?:[0-9]{8}|[0-9]{12,13})$/.test(written);
	const value = short ? written.padStart(14, '0') : written;
	if (short && !allow.shortGtins) return fault(piece.at, `(01) has 14 digits: ${value}`);
	const wrong = checkElement({ai, value}, place === 'query' ? allow : {});
	if (wrong) return fault(piece.at + (value === piece.text ? wrong.at : 0), wrong.why);
	return {ai, value, at: piece.at};
}

const identifierOf = (segment: string, {words = false}: Allowances): string =>
	(words ? formerWords.get(segment) : undefined) ?? segment;

/** Where the primary key stands: the last one at an even distance from the end. */
function keyPlace(segments: readonly Piece[], allow: Allowances): number {
	for (let at = segments.length - 2; at >= 0; at -= 2)
		if (qualifiersOf(identifierOf(segments[at]!.text, allow))) return at;
	return -1;
}

/** Key and qualifiers: pairs of segments from the key on. */
function readPath(segments: readonly Piece[], allow: Allowances): Found[] | Fault {
	const found: Found[] = [];
	for (let at = 0; at + 1 < segments.length; at += 2) {
		const ai = identifierOf(segments[at]!.text, allow);
		const [key, ...qualifiers] = [...found.map(element => element.ai), ai];
		if (!mayFollow(key!, qualifiers))
			return fault(segments[at]!.at, `(${key}) may not be followed by this in the path`);
		const element = readElement(ai, segments[at + 1]!, 'path', allow);
		if ('ok' in element) return element;
		found.push(element);
	}
	return found;
}

/** Parameters with names of digits are elements; others are the shop's own and are passed over. */
function readQuery(parameters: readonly Piece[], path: readonly Found[], allow: Allowances): Found[] | Fault {
	const found: Found[] = [];
	const [key = '', ...qualifiers] = path.map(({ai}) => ai);
	const seen = new Set([key, ...qualifiers]);
	for (const {text, at} of parameters) {
		if (!/^[0-9%]/.test(text)) continue;
		const equals = text.indexOf('=');
		const ai = decode(equals === -1 ? text : text.slice(0, equals), 'query');
		if (!/^[0-9]+$/.test(ai)) continue;
		if (seen.has(ai)) return fault(at, `(${ai}) stands twice: once is right`);
		const known = applicationIdentifiers.get(ai);
		if (!known && !(allow.unknown && mayComeToBe(ai))) return fault(at, `(${ai}) is no Application Identifier`);
		if (known && !known.attribute) return fault(at, `(${ai}) may not stand after the question mark`);
		if (mayBePut(key, [...qualifiers, ai])) return fault(at, `(${ai}) belongs into the path`);
		const value =
			equals === -1 ? {text: '', at: at + text.length} : {text: text.slice(equals + 1), at: at + equals + 1};
		const element = readElement(ai, value, 'query', allow);
		if ('ok' in element) return element;
		seen.add(ai);
		found.push(element);
	}
	return found;
}

/**
 * A GS1 Digital Link, uncompressed, of whatever host, with every value checked. `at` counts in the link. Time grows with
 * its length.
 */
export function parseDigitalLink(link: string, allow: Allowances = {}): DigitalLink | Fault {
	const uri = splitUri(link);
	if (!uri.ok) return uri;
	const {segments} = uri;
	const start = keyPlace(segments, allow);
	const last = segments.at(-1);
	if (start === -1) {
		if (last && looksCompressed(last.text)) return fault(last.at, 'a compressed GS1 Digital Link is not supported');
		return fault(last?.at ?? link.length, 'no primary key such as /01/ and a value ends the path');
	}
	const path = readPath(segments.slice(start), allow);
	if ('ok' in path) return path;
	const attributes = readQuery(uri.parameters, path, allow);
	if ('ok' in attributes) return attributes;
	const elements = [...path, ...attributes].map(({ai, value}) => ({ai, value}));
	const stem = [uri.origin, ...segments.slice(0, start).map(({text}) => text)].join('/');
	return {ok: true, stem, elements};
}
