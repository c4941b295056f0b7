import type {CheckSystem} from './check-system.ts';
import {damm} from './damm.ts';
import {gtin} from './gtin.ts';
import {mod11_2, mod11_10, mod37_2, mod37_36, mod97_10} from './iso-7064.ts';
import {luhn} from './luhn.ts';
import {s10} from './s10.ts';

/** REGISTRY of the check systems that codes may declare, by the name under which they do. */
export const checkSystems = {
	mod37_36,
	mod37_2,
	mod97_10,
	mod11_2,
	mod11_10,
	damm,
	luhn,
	s10,
	gtin,
} as const satisfies Record<string, CheckSystem>;

export type CheckSystemName = keyof typeof checkSystems;

// Object.keys forgets what it was given
export const checkSystemNames = Object.keys(checkSystems) as CheckSystemName[];

/** Whether a code in capital letters ends with the check characters that belong to it. */
export function hasRightCheck(name: CheckSystemName, code: string): boolean {
	const {length, body, check}: CheckSystem = checkSystems[name];
	const start = code.slice(0, -length);
	return body.test(start) && check(start) === code.slice(-length);
}
