import {Damaged} from '../damaged.ts';

const longestLine = 1 << 18;

/** Lines that are not blank. A last line without its end may have been cut, so it is `Damaged`. */
export async function* textLines(text: AsyncIterable<string>): AsyncGenerator<string> {
	let open = '';
	for await (const chunk of text) {
		const lines = (open + chunk).split('\n');
		open = lines.pop() ?? '';
		if (open.length > longestLine) throw new Damaged(`holds a line of more than ${longestLine} characters`);
		for (const line of lines) {
			const bare = line.trim();
			if (bare !== '') yield bare;
		}
	}
	if (open.trim() !== '') throw new Damaged('ends within a line: it may be cut. A whole list ends with a line break');
}
