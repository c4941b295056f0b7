import type {CheckSystem} from './check-system.ts';

const weights = [8, 6, 4, 2, 3, 5, 9, 7];

/** UPU S10: eight digits and their check digit; the letters around them in a parcel's number do not count. */
export const s10: CheckSystem = {
	title: 'UPU S10',
	length: 1,
	body: /^[0-9]{8}$/,
	check(body) {
		const sum = weights.reduce((total, weight, at) => total + weight * Number(body.charAt(at)), 0);
		const rest = 11 - (sum % 11);
		return rest === 10 ? '0' : rest === 11 ? '5' : String(rest);
	},
};
