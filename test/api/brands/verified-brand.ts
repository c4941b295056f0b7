import type {Visitor} from '../accounts/people.ts';
import {claim, done, fileMark, proveDomain, type Records, reviewMark} from './brand-steps.ts';

/** The message of every wrong field; none when nothing was refused. */
export const errorsOf = async (asked: Promise<Response>): Promise<{pointer: string; detail: string}[]> =>
	((await (await asked).json()) as {errors?: {pointer: string; detail: string}[]}).errors ?? [];

/** A brand that is public: its domain is proved and its mark confirmed. */
export async function verifiedBrand(
	records: Records,
	by: Visitor,
	reviewer: Visitor,
	name = 'Halden',
	domain = 'halden.example',
) {
	const brand = await claim(by, name);
	await proveDomain(by, records, brand, domain);
	const mark = await fileMark(by, brand);
	await done(reviewMark(reviewer, brand, mark));
	return {brand, mark};
}
