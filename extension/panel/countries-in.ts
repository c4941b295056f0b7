import {countryCodes} from '../../shared/country.ts';

/** All countries by their names in a language, in its order. `locale`: BCP 47. */
export function countriesIn(locale: string): {code: string; name: string}[] {
	const names = new Intl.DisplayNames(locale, {type: 'region'});
	return countryCodes
		.map(code => ({code, name: names.of(code) ?? code}))
		.sort((a, b) => a.name.localeCompare(b.name, locale));
}
