import {applicationIdentifiers} from '../application-identifiers.ts';
import {checkElement, type Gs1Element, onceEach, type Unknown} from '../element.ts';
import {type Fault, fault} from '../fault.ts';
import {mayBePut, qualifiersOf} from './qualifiers.ts';
import {encode, splitUri} from './uri.ts';

/** The host of links that belong to no shop. */
const canonicalStem = 'https://id.gs1.org';

type Sorted = {path: Gs1Element[]; attributes: Gs1Element[]};
type Refusal = {about: string; why: string};

/** The first primary key leads; its qualifiers follow in the standard's order; attributes of fixed length go first. */
function sort(elements: readonly Gs1Element[], {unknown = false}: Unknown): Sorted | Refusal {
	const key = elements.find(({ai}) => qualifiersOf(ai));
	if (!key) return {about: '', why: 'one element must be a primary key, such as (01)'};
	const order = (qualifiersOf(key.ai) ?? []).flat();
	const qualifiers = elements
		.filter(({ai}) => order.includes(ai))
		.sort((one, other) => order.indexOf(one.ai) - order.indexOf(other.ai));
	const names = qualifiers.map(({ai}) => ai);
	if (!mayBePut(key.ai, names))
		return {about: names.at(-1) ?? '', why: `(${names.join('), (')}) exclude each other in a link with (${key.ai})`};
	const dots = [key, ...qualifiers].find(({value}) => /^\.\.?$/.test(value));
	if (dots) return {about: dots.ai, why: `(${dots.ai}) may not be dots alone: a browser takes them for a folder`};
	const others = elements.filter(element => element !== key && !order.includes(element.ai));
	const misplaced = others.find(({ai}) => !(applicationIdentifiers.get(ai)?.attribute ?? unknown));
	if (misplaced) return {about: misplaced.ai, why: `(${misplaced.ai}) may not stand in a link with (${key.ai})`};
	const isFixed = ({ai}: Gs1Element) => applicationIdentifiers.get(ai)?.fixed ?? false;
	const attributes = [...others.filter(isFixed), ...others.filter(other => !isFixed(other))];
	return {path: [key, ...qualifiers], attributes};
}

/** Nothing is at fault in particular when what is needed is missing: then it is the first. */
function placeOf(about: string, elements: readonly Gs1Element[]): number {
	const at = elements.findIndex(({ai}) => ai === about);
	return at === -1 ? 0 : at;
}

/**
 * The link for these elements, in the one way it is written. `stem` is scheme, host and perhaps the start of a path; without
 * one the link is canonical. `at` of a fault counts elements. (235) with (10), though read, is not written: so do GS1's tests.
 */
export function generateDigitalLink(
	given: readonly Gs1Element[],
	{stem = canonicalStem, ...allow}: Unknown & {stem?: string} = {},
): {ok: true; link: string} | Fault {
	const base = splitUri(stem);
	if (!base.ok || /[?#]/.test(stem)) return fault(0, 'a stem is scheme, host and path, such as https://id.gs1.org');
	for (const [at, element] of given.entries()) {
		const wrong = checkElement(element, allow);
		if (wrong) return fault(at, wrong.why);
	}
	const once = onceEach(given.map((element, at) => ({...element, at})));
	if (!once.ok) return once;
	const sorted = sort(once.elements, allow);
	if ('why' in sorted) return fault(placeOf(sorted.about, given), sorted.why);
	const write = (elements: Gs1Element[], between: string) =>
		elements.map(({ai, value}) => ai + between + encode(value));
	const query = sorted.attributes.length > 0 ? `?${write(sorted.attributes, '=').join('&')}` : '';
	return {ok: true, link: `${stem.replace(/\/$/, '')}/${write(sorted.path, '/').join('/')}${query}`};
}
