/**
 * The lines of a text that comes in pieces. Of one longer than `longest` characters only the beginning is kept, one
 * character too long: a file without line breaks must not fill the memory.
 */
export async function* splitLines(pieces: AsyncIterable<string>, longest: number): AsyncGenerator<string> {
	let line = '';
	for await (const piece of pieces) {
		const [end = '', ...more] = piece.split('\n');
		if (line.length <= longest) line = (line + end).slice(0, longest + 1);
		for (const next of more) {
			yield line;
			line = next.slice(0, longest + 1);
		}
	}
	if (line !== '') yield line;
}
