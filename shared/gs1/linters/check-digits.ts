import {countryCodes} from '../../country.ts';
import {checkDigit} from '../../gtin.ts';
import {type Fault, fault} from '../fault.ts';
import {characters82, cset82, csetnumeric} from './character-sets.ts';

/** GS1's mod-10 check digit, the last one. */
export function csum(value: string): Fault | null {
	if (value === '') return fault(0, 'a check digit is missing');
	const wrong = csetnumeric(value);
	if (wrong) return wrong;
	const right = checkDigit(value.slice(0, -1));
	return value.endsWith(String(right)) ? null : fault(value.length - 1, `the check digit should be ${right}`);
}

const pairCharacters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The first 97 primes: the weights of a check pair, from the right. */
const primes: readonly number[] = Array.from({length: 508}, (_, at) => at + 2).filter(number => {
	for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false;
	return true;
});

/** GS1's check pair for what stands before it: weights are primes, mod 1021, written in base 32. */
export function checkPair(text: string): string {
	let sum = 0;
	for (let at = 0; at < text.length; at++)
		sum += characters82.indexOf(text[at] ?? '') * (primes[text.length - 1 - at] ?? 0);
	const rest = sum % 1021;
	return pairCharacters.charAt(rest >> 5) + pairCharacters.charAt(rest & 31);
}

/** The check pair of a GMN, the last two characters. The weights are defined for 97 characters before it. */
export function csumalpha(value: string): Fault | null {
	if (value.length < 2) return fault(0, 'a check pair is missing');
	if (value.length > primes.length + 2)
		return fault(0, `at most ${primes.length + 2} characters may have a check pair`);
	const body = value.slice(0, -2);
	const wrong = cset82(body);
	if (wrong) return wrong;
	const right = checkPair(body);
	return value.endsWith(right) ? null : fault(body.length, `the check pair should be ${right}`);
}

/** ISO 13616: country, two check digits (mod 97), account. Kosovo's XK is in use there, though not in ISO 3166. */
export function iban(value: string): Fault | null {
	if (value.length < 5 || value.length > 34) return fault(0, 'an IBAN has 5 to 34 characters');
	const other = value.search(/[^0-9A-Z]/);
	if (other !== -1) return fault(other, 'an IBAN has capital letters and digits only');
	const country = value.slice(0, 2);
	if (!countryCodes.includes(country) && country !== 'XK')
		return fault(0, 'an IBAN starts with a country’s two letters');
	let rest = 0;
	for (const character of value.slice(4) + value.slice(0, 4)) {
		const number = Number.parseInt(character, 36);
		rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
	}
	return rest === 1 ? null : fault(2, 'the check digits of the IBAN are wrong');
}
