/** A text with named places: `asking {server} …`. With a `count`, one text per plural category of the language. */
export type Message = string | Plural;
export type Plural = {readonly other: string} & {readonly [Category in Intl.LDMLPluralRule]?: string};

type Places<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Places<Rest> : never;

/** What a message needs: its named places, and `count` when it has plural forms. */
export type Values<M extends Message> = M extends string
	? Record<Places<M>, string | number>
	: M extends Plural
		? Record<Places<M['other']> | 'count', string | number> & {count: number}
		: never;

/** The named places of a message's text, in order: for the test that compares languages. */
export const placesOf = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A foreign text that can't turn the sentence around it: no bidi controls, isolated when it runs the other way. */
export const isolate = (foreign: string, dir: 'ltr' | 'rtl'): string => {
	const text = foreign.replace(bidiControls, '');
	return rightToLeft.test(text) === (dir === 'rtl') ? text : `\u2068${text}\u2069`;
};

/** Puts values in a message's places. Numbers are written as the language writes them. */
export function fill(
	message: Message,
	values: Readonly<Record<string, string | number>>,
	{locale, dir}: {locale: string; dir: 'ltr' | 'rtl'},
): string {
	const text =
		typeof message === 'string'
			? message
			: (message[new Intl.PluralRules(locale).select(Number(values.count))] ?? message.other);
	return text.replace(/\{(\w+)\}/g, (place, name: string) => {
		const value = values[name];
		if (value === undefined) return place;
		return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : isolate(value, dir);
	});
}
