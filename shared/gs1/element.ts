import {applicationIdentifiers, mayComeToBe} from './application-identifiers.ts';
import {type Fault, fault} from './fault.ts';
import {linters} from './linters/index.ts';
import type {Part} from './table-row.ts';

/** One statement of a code: what it is about (`ai`, an Application Identifier) and its value. */
export type Gs1Element = {ai: string; value: string};

/** Identifiers that the table does not know are refused unless asked for. */
export type Unknown = {unknown?: boolean};

const characters: Record<string, string> = {N: 'csetnumeric', X: 'cset82', Y: 'cset39', Z: 'cset64'};
const anything: readonly Part[] = [{type: 'X', min: 1, max: 90, optional: false, linters: []}];

function describe({type, min, max, optional}: Part): string {
	const count = min === max ? `${max}` : `1 to ${max}`;
	return `${optional ? 'perhaps ' : ''}${count} ${type === 'N' ? 'digits' : 'characters'}`;
}

function checkPart(part: Part, text: string): Fault | null {
	for (const name of [characters[part.type] ?? '', ...part.linters]) {
		const wrong = linters.get(name)?.(text);
		if (wrong) return wrong;
	}
	return null;
}

/** Null when the value is what its identifier asks for, check digits, dates and codes included; `at` counts in the value. */
export function checkElement({ai, value}: Gs1Element, {unknown = false}: Unknown = {}): Fault | null {
	const parts = applicationIdentifiers.get(ai)?.parts ?? (unknown && mayComeToBe(ai) ? anything : null);
	if (!parts) return fault(0, `(${ai}) is no Application Identifier`);
	const needs = () => `(${ai}) has ${parts.map(describe).join(', then ')}`;
	let start = 0;
	for (const part of parts) {
		const text = value.slice(start, start + part.max);
		if (text === '' && part.optional) break;
		const wrong = checkPart(part, text);
		if (text.length < part.min) return fault(value.length, needs());
		if (wrong) return fault(start + wrong.at, `(${ai}): ${wrong.why}`);
		start += text.length;
	}
	return start < value.length ? fault(start, needs()) : null;
}

export type Found = Gs1Element & {at: number};

/** Elements without repetitions, which GS1 allows when the values agree; a fault where they do not. */
export function onceEach(found: readonly Found[]): {ok: true; elements: Gs1Element[]} | Fault {
	const values = new Map<string, string>();
	for (const {ai, value, at} of found) {
		if ((values.get(ai) ?? value) !== value) return fault(at, `(${ai}) has another value before: one is right`);
		values.set(ai, value);
	}
	return {ok: true, elements: [...values].map(([ai, value]) => ({ai, value}))};
}
