import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {translated} from '../../../api/desk/translated.ts';
import {readSettings} from '../../../api/settings.ts';
import {createLibreTranslate} from '../../../api/translation/index.ts';
import {silent} from '../../worlds.ts';

type Asked = {q: string; source: string; target: string; format: string; api_key?: string};

let server: Server;
let port: number;
let asked: Asked[] = [];
/** What it answers next; default: as LibreTranslate does. */
let answer: ((body: Asked) => {status: number; body: string}) | null = null;

beforeAll(async () => {
	server = createServer(async (request, response) => {
		let text = '';
		for await (const piece of request) text += piece;
		const body: Asked = JSON.parse(text);
		asked.push(body);
		const {status, body: said} = answer?.(body) ?? {
			status: request.url === '/translate' ? 200 : 404,
			body: JSON.stringify(
				/^[a-z .]+$/i.test(body.q)
					? {translatedText: body.q, detectedLanguage: {language: 'en', confidence: 99}}
					: {translatedText: `in English: ${body.q.length}`, detectedLanguage: {language: 'de', confidence: 99}},
			),
		};
		response.writeHead(status, {'content-type': 'application/json'}).end(said);
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise(resolve => server.close(resolve)));
beforeEach(() => {
	asked = [];
	answer = null;
});

const make = (user = '') => createLibreTranslate({endpoint: `http://${user}127.0.0.1:${port}/`, log: silent});

test('a foreign text is translated, one in English and an empty one are left as they are', async () => {
	const found = await make().translate(['Die Füllfeder ist nicht echt.', 'The pen leaks.', ' ']);
	expect(found).toEqual([{text: 'in English: 29', from: 'de'}, null, null]);
	expect(asked).toHaveLength(2);
	expect(asked[0]).toEqual({q: 'Die Füllfeder ist nicht echt.', source: 'auto', target: 'en', format: 'text'});
});

test('what was translated once is not asked for again', async () => {
	const translator = make();
	await translator.translate(['für', 'für']);
	const before = asked.length;
	expect(await translator.translate(['für'])).toEqual([{text: 'in English: 3', from: 'de'}]);
	expect(asked).toHaveLength(before);
});

test('four texts at a time, however many there are, each in its place', async () => {
	let now = 0;
	let most = 0;
	const ask: typeof fetch = async (_, init) => {
		most = Math.max(most, ++now);
		await new Promise(resolve => setImmediate(resolve));
		now--;
		const {q}: Asked = JSON.parse(String(init?.body));
		return Response.json({translatedText: `(${q})`, detectedLanguage: {language: 'de'}});
	};
	const translator = createLibreTranslate({endpoint: 'http://127.0.0.1:5000', log: silent, ask});
	const texts = Array.from({length: 30}, (_, place) => `Wort ${place}`);
	const found = await translator.translate(texts);
	expect(found.map(each => each?.text)).toEqual(texts.map(text => `(${text})`));
	expect(most).toBe(4);
});

test('a key stands in the request and nowhere else', async () => {
	const translator = make('desk:secret@');
	await translator.translate(['für']);
	expect(asked[0]?.api_key).toBe('secret');
	expect(translator.name).toBe(`127.0.0.1:${port}`);
});

test.each([
	['an error', {status: 500, body: '{}'}],
	['no JSON', {status: 200, body: 'x'}],
	['another shape', {status: 200, body: '{"text": "x"}'}],
	['too much', {status: 200, body: JSON.stringify({translatedText: 'x'.repeat(2 << 20)})}],
	['a redirect', {status: 302, body: ''}],
])('of %s comes no translation, and no page fails', async (_, said) => {
	answer = () => said;
	expect(await make().translate(['für'])).toEqual([null]);
	// A failure is not remembered
	answer = null;
	expect(await make().translate(['für'])).toEqual([{text: 'in English: 3', from: 'de'}]);
});

test('beside the original it is named as a machine’s; without a service nothing is shown', async () => {
	const [beside] = await translated({translator: make()}, ['für <b>']);
	expect(String(beside)).toContain(`Machine translation from German, by 127.0.0.1:${port}`);
	expect(String((await translated({translator: null}, ['für']))[0])).toBe('');
	answer = () => ({status: 200, body: JSON.stringify({translatedText: '<script>x</script>\u202e'})});
	expect(String((await translated({translator: make()}, ['für']))[0])).toContain(
		'&lt;script&gt;x&lt;/script&gt;⟨U+202E⟩',
	);
});

test('the setting is an address, and is not repeated where it is wrong', () => {
	const right = 'http://desk:secret@127.0.0.1:5000';
	expect(readSettings([], {TOUCHSTONE_TRANSLATOR: right})).toMatchObject({settings: {translator: right}});
	const wrong = readSettings([], {TOUCHSTONE_TRANSLATOR: 'ftp://desk:secret@x'});
	expect(wrong).toEqual({
		is: 'wrong',
		errors: ['TOUCHSTONE_TRANSLATOR must be the address of a LibreTranslate service'],
	});
});
