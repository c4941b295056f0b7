import {countryCodes} from './country.ts';

const made = new Map<string, Intl.DisplayNames>();

/** A country or territory (ISO 3166) by its name in a language, or its code where there is none. `locale`: BCP 47. */
export function regionName(code: string, locale = 'en'): string {
	const names = made.get(locale) ?? new Intl.DisplayNames(locale, {type: 'region', fallback: 'code'});
	made.set(locale, names);
	return names.of(code) ?? code;
}

/** All countries by their names in a language, in its order. `locale`: BCP 47. */
export const countriesIn = (locale: string): {code: string; name: string}[] =>
	countryCodes
		.map(code => ({code, name: regionName(code, locale)}))
		.sort((a, b) => a.name.localeCompare(b.name, locale));
