import type {Context} from 'hono';
import {readBytes} from '../../http/parse-request.ts';

export type SentForm = {fields: Record<string, string>; papers: File[]};

/** Fields and files of a form, of either kind that browsers send. Throws `too-large` above so many bytes. */
export async function sentForm(c: Context, mostBytes: number): Promise<SentForm> {
	const type = c.req.header('content-type') ?? 'application/x-www-form-urlencoded';
	const bytes = Uint8Array.from(await readBytes(c, mostBytes));
	const read = await new Response(bytes, {headers: {'content-type': type}}).formData().catch(() => new FormData());
	const fields: Record<string, string> = {};
	const papers: File[] = [];
	for (const [name, value] of read)
		if (typeof value === 'string') fields[name] = value.replace(/\r\n/g, '\n');
		else if (value.size > 0) papers.push(value);
	return {fields, papers};
}
