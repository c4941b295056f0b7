import type {Visitor} from '../accounts/people.ts';

type Values = Record<string, string | string[] | File>;

/** Loads a page, fills its form and sends it, as a browser without script does. Without a file it is sent as plain words. */
export async function fill(visitor: Visitor, at: string, values: Values, to = at): Promise<Response> {
	const page = await (await visitor.request(at)).text();
	const body = new FormData();
	body.append('formToken', /name="formToken" value="([^"]+)"/.exec(page)?.[1] ?? '');
	for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) body.append(name, one);
	if (Object.values(values).some(value => value instanceof File)) return sendFiles(visitor, to, body);
	// Without a file every value is words
	const words = new URLSearchParams([...body] as [string, string][]).toString();
	return visitor.request(to, {
		method: 'POST',
		body: words,
		headers: {'content-type': 'application/x-www-form-urlencoded'},
	});
}

async function sendFiles(visitor: Visitor, to: string, form: FormData): Promise<Response> {
	const whole = new Response(form);
	const headers = {'content-type': whole.headers.get('content-type') ?? ''};
	return visitor.request(to, {method: 'POST', body: await whole.arrayBuffer(), headers});
}

/** The values a page has filled in: hidden ones, what was typed before, what is chosen. */
export function valuesIn(page: string): Record<string, string> {
	const values: Record<string, string> = {};
	for (const [, name = '', value = ''] of page.matchAll(
		/<input (?:id="[^"]*" )?(?:type="hidden" )?name="([^"]+)"(?: type="\w+")? value="([^"]*)"/g,
	))
		if (value !== '' && name !== 'formToken') values[name] = value;
	return values;
}

export const leadsTo = (answer: Response): string =>
	`${answer.status} ${answer.headers.get('location')?.split('?')[0]}`;

export const textOf = async (visitor: Visitor, at: string): Promise<string> => (await visitor.request(at)).text();
