import {readFileSync} from 'node:fs';

/** Where results go, and where the story of getting there. One call is one line or more. */
export type Print = {out(text: string): void; err(text: string): void};

/** Something the person at the shell can put right; told without a stack. */
export class Mistake extends Error {}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export function load(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		throw new Mistake(`${file}: can't be read (${messageOf(error)})`);
	}
}

/** `where` names the option or the line that holds the address. */
export function webAddress(text: unknown, where: string): string {
	if (typeof text !== 'string' || !URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
		throw new Mistake(`${where}: must be a web address such as https://shop.example/item, got ${JSON.stringify(text)}`);
	return text;
}
