import {Hono} from 'hono';
import {expect, test} from 'vitest';
import {WordsFirstRouter} from '../../../api/http/words-first-router.ts';

const app = new Hono({router: new WordsFirstRouter()});
for (const path of [
	'/v1/files/:depth/:index',
	'/v1/files/directory/:since',
	'/v1/files/manifest',
	'/v1/files/:name',
	'/v1/:kind',
	'/docs/:rest{.+}',
])
	app.get(path, c => c.json({path, ...c.req.param()}));
app.post('/v1/files/:name', c => c.text('posted'));

test.each([
	['/v1/files/12/af', {path: '/v1/files/:depth/:index', depth: '12', index: 'af'}],
	['/v1/files/directory/7', {path: '/v1/files/directory/:since', since: '7'}],
	['/v1/files/manifest', {path: '/v1/files/manifest'}],
	['/v1/files/manifests', {path: '/v1/files/:name', name: 'manifests'}],
	['/v1/files', {path: '/v1/:kind', kind: 'files'}],
	['/docs/a/b', {path: '/docs/:rest{.+}', rest: 'a/b'}],
])('%s goes to the path whose words fit, whatever was added first', async (at, answer) => {
	expect(await (await app.request(at)).json()).toEqual(answer);
});

test.each(['/', '/v1', '/v1/files/12/af/', '/v1/files/directory/7/8', '/docs/'])('%s is nowhere', async at => {
	expect((await app.request(at)).status).toBe(404);
});

test('each method has its own', async () => {
	expect(await (await app.request('/v1/files/x', {method: 'POST'})).text()).toBe('posted');
	expect((await app.request('/v1/files/12/af', {method: 'POST'})).status).toBe(404);
});

test('a path with a star is refused when it is added', () => {
	expect(() => new Hono({router: new WordsFirstRouter()}).get('/v1/*', c => c.text(''))).toThrow();
});
