import type {Context} from 'hono';
import {Problem} from '../../shared/problems.ts';
import {readBytes} from '../http/parse-request.ts';
import type {Sent} from './desk-page.ts';

/** A document of 10 MiB and the words around it. */
const usualBytes = 11 << 20;

/** What a form sent, read to its limit and no further. */
export async function readForm(c: Context, most = usualBytes): Promise<Sent> {
	const type = c.req.header('content-type') ?? '';
	if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
		throw new Problem('invalid-request', 'A form was expected');
	const bytes = await readBytes(c, /^multipart/i.test(type) ? most : 1 << 20);
	const data = await new Response(Uint8Array.from(bytes), {headers: {'content-type': type}}).formData().catch(error => {
		throw new Problem('invalid-request', 'The form is not whole', [], {cause: error});
	});
	const sent: Sent = {values: named(), lists: named(), files: named()};
	for (const [name, value] of data) {
		if (typeof value === 'string') {
			const words = value.replaceAll('\r\n', '\n').trim();
			sent.values[name] = words;
			sent.lists[name] = [...(sent.lists[name] ?? []), words];
		} else if (value.size > 0) sent.files[name] = value;
	}
	return sent;
}

/** An object that knows no name but those it is given: forms may name a field `constructor`. */
const named = () => Object.create(null);

/** The lines of a long field, without empty ones. */
export const linesOf = (text: string | undefined): string[] =>
	(text ?? '')
		.split('\n')
		.map(line => line.trim())
		.filter(line => line !== '');
