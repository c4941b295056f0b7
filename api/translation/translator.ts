/** A text in the language of the desk. `from`: which language it was taken for, BCP 47. */
export type Translation = {text: string; from: string};

/**
 * Translates words of strangers for those who review them, if the operator has a service for it. Null for a text: it is in
 * the desk's language already, or there is no translation now. Never throws: a page does not fail for want of it.
 */
export type Translator = {
	/** who translates, as pages name it */
	name: string;
	translate(texts: readonly string[]): Promise<(Translation | null)[]>;
};
