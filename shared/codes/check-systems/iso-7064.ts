import {alphanumeric, type CheckSystem, characters, digits, valueAt} from './check-system.ts';

/** One check character of a pure system: the whole is 1 modulo `modulus`, each place weighing `radix` times the next. */
function pure(modulus: number, radix: number, body: string): string {
	let sum = 0;
	for (let at = 0; at < body.length; at++) sum = ((sum + valueAt(body, at)) * radix) % modulus;
	return characters.charAt((modulus + 1 - sum) % modulus);
}

/** One check character of a hybrid system: sums modulo `modulus`, products modulo one more. */
function hybrid(modulus: number, body: string): string {
	let product = modulus;
	for (let at = 0; at < body.length; at++) {
		const sum = (product + valueAt(body, at)) % modulus || modulus;
		product = (sum * 2) % (modulus + 1);
	}
	return characters.charAt((modulus + 1 - product) % modulus);
}

export const mod37_36: CheckSystem = {
	title: 'ISO 7064 MOD 37,36',
	length: 1,
	body: alphanumeric,
	check: body => hybrid(36, body),
};

/** The check character may be an asterisk. */
export const mod37_2: CheckSystem = {
	title: 'ISO 7064 MOD 37-2',
	length: 1,
	body: alphanumeric,
	check: body => pure(37, 2, body),
};

/** The check character may be an X. */
export const mod11_2: CheckSystem = {
	title: 'ISO 7064 MOD 11-2',
	length: 1,
	body: digits,
	check: body => pure(11, 2, body).replace('A', 'X'),
};

export const mod11_10: CheckSystem = {
	title: 'ISO 7064 MOD 11,10',
	length: 1,
	body: digits,
	check: body => hybrid(10, body),
};

/**
 * Two digits. Letters count as two digits, A 10 to Z 35, as in IBANs and LEIs. Every wrong digit and every wrong letter
 * is noticed; a digit in a letter's place moves all before it, and one such code in 97 passes.
 */
export const mod97_10: CheckSystem = {
	title: 'ISO 7064 MOD 97-10',
	length: 2,
	body: alphanumeric,
	check(body) {
		let rest = 0;
		for (let at = 0; at < body.length; at++) {
			const value = valueAt(body, at);
			rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
		}
		return String(98 - ((rest * 100) % 97)).padStart(2, '0');
	},
};
