import * as v from 'valibot';
import {terminalText} from '../../../shared/terminal-text.ts';

const Refusal = v.object({
	title: v.string(),
	detail: v.optional(v.string()),
	errors: v.optional(v.array(v.object({pointer: v.string(), detail: v.string()})), []),
});

/** An answer that says no. `again`: it may say yes later, or elsewhere in the file. */
export class Refused extends Error {
	override readonly name = 'Refused';
	readonly again: boolean;

	constructor(message: string, again: boolean) {
		super(message);
		this.again = again;
	}
}

type Sent = {json?: unknown; bytes?: Blob; headers?: Record<string, string>};

/** The API, as a program of a brand asks it with its key. */
export function createBrandApi(url: string, key: string) {
	async function ask(method: string, path: string, {json, bytes, headers = {}}: Sent = {}): Promise<Response> {
		const init = {
			method,
			headers: {
				authorization: `Bearer ${key}`,
				...(json !== undefined && {'content-type': 'application/json'}),
				...headers,
			},
			...(json !== undefined && {body: JSON.stringify(json)}),
			...(bytes && {body: bytes}),
		};
		const answer = await fetch(`${url}${path}`, init);
		if (answer.ok) return answer;
		const refusal = v.safeParse(Refusal, await answer.json().catch(() => null));
		const {title, detail, errors} = refusal.success ? refusal.output : {title: '', detail: undefined, errors: []};
		const words = [detail ?? title, ...errors.map(each => `${each.pointer} ${each.detail}`)].filter(Boolean).join('; ');
		const isPassing = answer.status >= 500 || [408, 409, 429].includes(answer.status);
		throw new Refused(terminalText(`${answer.status} ${words}`), isPassing);
	}
	return {
		text: async (path: string): Promise<string> => (await ask('GET', path)).text(),
		/** What is answered has to fit the schema. */
		async json<S extends v.GenericSchema>(
			schema: S,
			method: string,
			path: string,
			sent?: Sent,
		): Promise<v.InferOutput<S>> {
			return v.parse(schema, await (await ask(method, path, sent)).json());
		},
	};
}
export type BrandApi = ReturnType<typeof createBrandApi>;
