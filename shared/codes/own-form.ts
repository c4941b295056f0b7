import * as v from 'valibot';
import {type CheckSystemName, checkSystemNames, checkSystems, hasRightCheck} from './check-systems/index.ts';
import {foldCode, foldCrockford, foldKeepingCase} from './fold-code.ts';

/** Why a text can't be a code, found without asking anyone. */
export const mistakes = ['empty', 'characters', 'too-short', 'too-long', 'prefix', 'check'] as const;
export type Mistake = (typeof mistakes)[number];

type CharacterSet = {size: number; pattern: RegExp; fold: (text: string) => string};

/** REGISTRY of what a brand's own codes are made of: how many characters there are, and how a typed text is read. */
export const characterSets = {
	digits: {size: 10, pattern: /^[0-9]*$/, fold: foldCode},
	hexadecimal: {size: 16, pattern: /^[0-9A-F]*$/, fold: foldCode},
	crockford: {size: 32, pattern: /^[0-9A-HJKMNP-TV-Z]*$/, fold: foldCrockford},
	alphanumeric: {size: 36, pattern: /^[0-9A-Z]*$/, fold: foldCode},
	/** small letters and capitals are different characters */
	'mixed-case': {size: 62, pattern: /^[0-9A-Za-z]*$/, fold: foldKeepingCase},
	/** the 82 of GS1 without the hyphen, as in serial numbers; small letters and capitals are different */
	gs1: {size: 81, pattern: /^[!"%&'()*+,./0-9:;<=>?A-Z_a-z]*$/, fold: foldKeepingCase},
} as const satisfies Record<string, CharacterSet>;

// Object.keys forgets what it was given
const setNames = Object.keys(characterSets) as (keyof typeof characterSets)[];

/** Characters of the longest code that is taken. */
export const longestCode = 100;

const length = v.pipe(
	v.number('must be a number'),
	v.integer('must be a whole number'),
	v.minValue(6, 'must be 6 at least: shorter codes are guessed in no time'),
	v.maxValue(longestCode, `must be ${longestCode} at most`),
);

const linkTemplate = v.pipe(
	v.string('must be text'),
	v.maxLength(300, 'must not be longer than 300 characters'),
	v.regex(
		/^https:\/\/[a-z0-9.-]+(?::\d+)?\/[^{}\s]*\{code\}[^{}\s]*$/,
		'must be an https:// address with {code} once after the host, such as https://brand.example/c/{code}',
	),
);

/** How codes of a brand's own making look, so that mistypes are caught before anybody is asked. */
export const OwnForm = v.pipe(
	v.strictObject({
		/** characters of the whole code, prefix and check characters included, without spaces and hyphens */
		shortest: length,
		longest: length,
		characters: v.picklist(setNames, `must be one of ${setNames.join(', ')}`),
		/** how every code begins; may hold other characters */
		prefix: v.optional(
			v.pipe(v.string('must be text'), v.transform(foldKeepingCase), v.maxLength(20, 'must be 20 characters at most')),
			'',
		),
		/** what the check characters at the end are made by */
		check: v.optional(v.nullable(v.picklist(checkSystemNames, `must be one of ${checkSystemNames.join(', ')}`)), null),
		/** whether the check characters cover the prefix too */
		checksPrefix: v.optional(v.boolean('must be true or false'), true),
		/** web addresses that the brand's own QR codes hold, {code} in the place of the code */
		links: v.optional(v.pipe(v.array(linkTemplate), v.maxLength(5, 'must be 5 at most')), []),
	}),
	v.forward(
		v.check(({shortest, longest}) => shortest <= longest, 'must not be less than "shortest"'),
		['longest'],
	),
	v.forward(
		v.check(form => form.shortest > form.prefix.length + checkLength(form), 'must be shorter than the code'),
		['prefix'],
	),
);
export type OwnForm = v.InferOutput<typeof OwnForm>;

/** What everyone may know of a brand's codes. */
export const CodeFamily = v.object({
	/** the brand has codes that we made */
	ours: v.boolean(),
	forms: v.pipe(v.array(OwnForm), v.maxLength(20)),
	/** host of the brand's own query system, which is asked with the shopper's consent; null: it has none */
	verifier: v.nullable(v.pipe(v.string(), v.maxLength(253))),
});
export type CodeFamily = v.InferOutput<typeof CodeFamily>;

function checkLength({check}: {check: CheckSystemName | null}): number {
	return check === null ? 0 : checkSystems[check].length;
}

/** How many codes a form has room for, as a power of two. What a guesser has to try; check characters add nothing. */
export function roomInBits(form: OwnForm): number {
	const bits = Math.log2(characterSets[form.characters].size);
	const most = (form.longest - form.prefix.length - checkLength(form)) * bits;
	// Shorter lengths add at most a fraction of a bit: the sum of a geometric series
	return most + Math.log2((1 - 2 ** (-bits * (form.longest - form.shortest + 1))) / (1 - 2 ** -bits));
}

/** A text as a code of this form, or why it is none. */
export function fitOwn(text: string, form: OwnForm): {ok: true; code: string} | {ok: false; why: Mistake} {
	const {pattern, fold}: CharacterSet = characterSets[form.characters];
	const code = fold(text);
	const prefix = fold(form.prefix);
	const wrong = (why: Mistake) => ({ok: false, why}) as const;
	if (code === '') return wrong('empty');
	if (!code.startsWith(prefix)) return wrong('prefix');
	const body = code.slice(prefix.length, code.length - checkLength(form));
	if (!pattern.test(body)) return wrong('characters');
	if (code.length < form.shortest) return wrong('too-short');
	if (code.length > form.longest) return wrong('too-long');
	const checked = form.checksPrefix ? code : code.slice(prefix.length);
	return form.check === null || hasRightCheck(form.check, checked) ? {ok: true, code} : wrong('check');
}
